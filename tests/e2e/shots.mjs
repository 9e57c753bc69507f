// The picture of the README: Today with the worked example, in the light theme. `make shots` takes it from a build.
import { test } from 'node:test'
import { shot, towline } from './towline.mjs'

process.env.TOWLINE_SHOTS = '1'

test('Today', async (t) => {
  const { page } = await towline(t, { width: 1280, height: 800, theme: 'light' })
  await page.getByRole('row', { name: 'SSO SDK.' }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  await shot(page, 'today')
})
