// How good are the odds? A page that scores them from the ledger alone, in a picture and in figures.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hand, read } from './hand.mjs'
import { isAccessible, shot, towline } from './towline.mjs'

test('the odds are scored against what came, in a picture and as a table', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.run('See how good the odds are')
  await hand.sees('heading', 'How good are these odds?', { level: 1 })
  const { count, kept, scores } = await read(call, { query: 'odds' })
  assert.ok(count > 0)
  await hand.reads(`${String(count)} promises are decided on record, ${String(kept)} of them kept.`)
  await hand.sees('img', 'Odds said against the share of promises kept')
  const dots = scores[0].bins.filter((bin) => bin.count > 0).length
  assert.equal(await page.locator('svg[role=img] circle').count(), dots)
  await hand.sees('rowheader', 'every promise is kept')
  await isAccessible(page)
  await shot(page, 'odds')
})

test('before anything is decided the page says what it waits for', async (t) => {
  const { page } = await towline(t, { empty: true })
  const hand = new Hand(page)
  await hand.run('See how good the odds are')
  await hand.reads('Nothing to judge yet')
  await isAccessible(page)
})
