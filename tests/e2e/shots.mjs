// The pictures of the README: Today and the Timeline with the worked example, in the light theme. `make shots` takes it from a build.
import { test } from 'node:test'
import { Hand } from './hand.mjs'
import { shot, stands, towline } from './towline.mjs'

process.env.TOWLINE_SHOTS = '1'

test('Today', async (t) => {
  const { page } = await towline(t, { width: 1280, height: 800, theme: 'light' })
  await page.getByRole('row', { name: 'SSO SDK.' }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  await shot(page, 'today')
})

test('Timeline', async (t) => {
  const { page } = await towline(t, { width: 1280, height: 800, theme: 'light' })
  const hand = new Hand(page)
  await hand.press('l')
  await hand.sees('heading', 'Timeline', { level: 1 })
  await stands(page)
  // The one that slipped, with its dates as they were said.
  for (let key = 0; key < 7; key += 1) await hand.press('ArrowDown')
  await page.evaluate(() => document.fonts.ready)
  await shot(page, 'timeline')
})
