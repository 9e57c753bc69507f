// The ground itself: what a journey stands on must not be what makes it fall.
import { test } from 'node:test'
import { towline } from './towline.mjs'

test('a journey may end while its page is still asking', async (t) => {
  const { page } = await towline(t)
  await page.evaluate(() => {
    const ask = () => fetch('/').then(ask, () => undefined)
    for (let n = 0; n < 4; n += 1) void ask()
  })
})
