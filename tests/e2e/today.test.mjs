import { test } from 'node:test'
import { isAccessible, shot, towline } from './towline.mjs'

for (const theme of ['light', 'dark']) {
  test(`the worked example opens, and anybody can use it, in the ${theme} theme`, async (t) => {
    const { page } = await towline(t, { theme })
    await page.getByText('Worked example').first().waitFor()
    await isAccessible(page)
    await shot(page, `today-${theme}`)
  })
}
