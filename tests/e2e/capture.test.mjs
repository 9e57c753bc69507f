import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, content, Hand, read, rowOf } from './hand.mjs'
import { reload, towline } from './towline.mjs'

test('three dependencies are logged in a meeting with two keys each beside their text', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const [[checkout]] = await acts(
    call,
    { act: 'addInitiative', title: 'Checkout 2' },
    { act: 'addTeam', name: 'Platform B' },
  )
  await acts(call, { act: 'addMilestone', initiative: checkout, title: 'Beta' })
  const start = await content(call)
  await reload(page)
  const hand = new Hand(page)
  await hand.sees('navigation', 'Places')
  await hand.sees('heading', /./, { level: 1 })

  await hand.press('n')
  await hand.form('New dependency')
  const chips = page.getByRole('list', { name: 'Understood' })
  await hand.type('Tokenizer v2 @PlatformB need:12mar eta:next fri ms:Beta #checkout !1')
  for (const said of [/Platform B/, /12 Mar 2026/, /13 Mar 2026/, /Beta/, /checkout/, /Criticality 1/i]) {
    await chips.getByText(said).first().waitFor()
  }
  await hand.press('Enter')
  await page.getByRole('region', { name: 'Just added' }).getByText('Tokenizer v2').waitFor()

  await hand.type('Receipt templates @Payments dri:"Inês Cardoso" need:+10d ms:GA')
  await chips.getByText(/Supplier: Payments .*new team/).waitFor()
  await chips.getByText(/DRI: Inês Cardoso .*new person/).waitFor()
  await chips.getByText(/Milestone: GA .*new, of Checkout 2/).waitFor()
  await chips.getByText(/Mon 16 Mar 2026/).waitFor()
  await hand.press('Enter')
  await page.getByRole('region', { name: 'Just added' }).getByText('Receipt templates').waitFor()

  await hand.type('monitor the sun set on fri @Payments')
  await page.getByText('Title: monitor the sun set on fri').waitFor()
  assert.equal(await chips.getByRole('listitem').count(), 1, 'only the team was meant by a sign')
  await hand.press('Enter')
  await page.getByRole('region', { name: 'Just added' }).getByText('monitor the sun set on fri').waitFor()
  assert.ok(hand.pressed <= 2 * 3, `${hand.pressed} keys for three dependencies`)

  await hand.press('Escape')
  await hand.formClosed()
  await hand.go(2, 'Dependencies')
  for (const title of ['Tokenizer v2', 'Receipt templates', 'monitor the sun set on fri']) {
    await hand.sees('gridcell', title)
  }
  const tokenizer = await rowOf(call, 'Tokenizer v2')
  assert.deepEqual([tokenizer.needBy, tokenizer.eta, tokenizer.milestoneTitle], ['2026-03-12', '2026-03-13', 'Beta'])
  assert.equal((await rowOf(call, 'Receipt templates')).milestoneTitle, 'GA', 'a new milestone of the same initiative')
  const monitor = await rowOf(call, 'monitor the sun set on fri')
  assert.deepEqual([monitor.needBy, monitor.eta], [null, null], '“monitor” never became a Monday, nor “fri” a Friday')
  assert.deepEqual((await read(call, { query: 'shell' })).teams.map(({ name }) => name), ['Payments', 'Platform B'])

  await hand.undo(call, 3)
  assert.deepEqual(await content(call), start)
})

test('a promise in words is read before it is saved, and kept as it was said', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  await acts(call, { act: 'addInitiative', title: 'Checkout 2' })
  await reload(page)
  const hand = new Hand(page)
  await hand.sees('heading', /./, { level: 1 })
  await hand.press('n')
  await hand.form('New dependency')
  const chips = page.getByRole('list', { name: 'Understood' })
  await hand.type('Tokenizer v2 @PlatformB eta:mid Q2')
  await chips.getByText('Promised between 1 and 31 May 2026 (“mid Q2”)').waitFor()
  await hand.press('Enter')
  await page.getByRole('region', { name: 'Just added' }).getByText('Tokenizer v2').waitFor()
  await hand.type('Session store @PlatformB eta:"when we get to it"')
  await chips.getByText('Said “when we get to it”, no date').waitFor()
  await hand.press('Enter')
  await page.getByRole('region', { name: 'Just added' }).getByText('Session store').waitFor()
  await hand.type('Receipts need:mid Q2')
  await page.getByText('need:mid Q2: “mid Q2” is more than one day; write one of them, such as 2026-05-31, the last').waitFor()
  const [range, words] = [await rowOf(call, 'Tokenizer v2'), await rowOf(call, 'Session store')]
  assert.deepEqual([range.eta, range.etaKind, words.eta], ['2026-05-31', 'range', null])
})

test('a line typed where the first initiative is asked for waits for it and never becomes its title', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const hand = new Hand(page)
  await hand.sees('heading', /./, { level: 1 })
  await hand.press('n')
  await hand.form('New dependency')
  await hand.type('Tokenizer v2 @PlatformB note:(for me alone)')
  await hand.press('Enter')
  await page.getByText(/Your line is kept/).waitFor()
  assert.deepEqual((await read(call, { query: 'shell' })).initiatives, [])

  await hand.type('Checkout 2')
  await hand.press('Enter')
  await page.getByText('Title: Tokenizer v2').waitFor()
  await hand.press('Enter')
  await page.getByRole('region', { name: 'Just added' }).getByText('Tokenizer v2').waitFor()
  const row = await rowOf(call, 'Tokenizer v2')
  assert.deepEqual([row.initiativeTitle, row.supplierName], ['Checkout 2', 'PlatformB'])
})

test('a chip that is removed is words again', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  await acts(call, { act: 'addInitiative', title: 'Checkout 2' })
  const start = await content(call)
  await reload(page)
  const hand = new Hand(page)
  await hand.sees('heading', /./, { level: 1 })
  await hand.press('n')
  await hand.form('New dependency')
  await hand.type('Tables for need:12mar in the report')
  await page.getByText('Title: Tables for in the report').waitFor()

  await hand.tabTo('Remove')
  await hand.press('Enter')
  await page.getByText('Title: Tables for need:12mar in the report').waitFor()
  await hand.focusIs('New dependency, in one line')
  await hand.press('Enter')
  await page.getByRole('region', { name: 'Just added' }).getByText('Tables for need:12mar').first().waitFor()
  assert.equal((await rowOf(call, 'Tables for need:12mar in the report')).needBy, null)

  await hand.press('Escape')
  await hand.formClosed()
  await hand.undo(call)
  assert.deepEqual(await content(call), start)
})
