import { test } from 'node:test'
import { isAccessible, shot, towline } from './towline.mjs'

for (const theme of ['light', 'dark']) {
  test(`Today shows the worked example, and anybody can use it, in the ${theme} theme`, async (t) => {
    const { page } = await towline(t, { theme })
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await isAccessible(page)
    await shot(page, theme === 'light' ? 'today' : 'today-dark')
  })
}
