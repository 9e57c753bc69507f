import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, content, dependency, Hand } from './hand.mjs'
import { reload, towline } from './towline.mjs'

const TITLE = 'Address lookup'

test('an ask without a reply goes quiet on a later day, and a reply ends that', async (t) => {
  const { page, call, later } = await towline(t, { empty: true })
  const [[checkout], [platform]] = await acts(
    call,
    { act: 'addInitiative', title: 'Checkout 2' },
    { act: 'addTeam', name: 'Platform A' },
  )
  await acts(call, {
    act: 'addDependency',
    dependency: { initiative: checkout, title: TITLE, supplier: platform, needBy: '2026-06-30' },
  })
  const start = await content(call)
  await reload(page)
  const hand = new Hand(page)
  const quiet = page.getByRole('button', { name: /^Gone quiet\s*1/ })
  const sentence = page.getByText(/Nothing has come back for/)

  await hand.stepTo(TITLE)
  await hand.press('a')
  await hand.form('Ask')
  const words = page.getByLabel('The words')
  await hand.eventually('the draft', async () => /^Hello Platform A,\s+By which day will “Address lookup” be ready\?/.test(await words.inputValue()))
  assert.match(await words.inputValue(), /We need it by Tue 30 Jun 2026; no date is on record yet\./)
  await page.getByText('Nothing that is on record.').waitFor()
  await hand.press('Control+Enter')
  await hand.formClosed()
  await page.getByRole('region', { name: 'Messages' }).getByText(/Asked Platform A/).waitFor()

  await later('2026-03-06')
  await hand.find(TITLE)
  hand.pressed = 0
  await hand.press('a')
  await hand.form('Nudge')
  await page.getByText('Wed 11 Mar 2026').waitFor()
  await hand.press('Control+Enter')
  assert.ok(hand.pressed <= 3, `${hand.pressed} keys to copy, to log and to set the next reminder`)
  await hand.formClosed()
  await page.getByText('Copied; send it yourself').waitFor()
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /I asked on Mon 2 Mar 2026: by which day/)
  await hand.eventually('the nudge', async () => (await dependency(call, TITLE)).asks[0].nudges.length === 1)

  await later('2026-03-20')
  await hand.go(1, 'Today')
  await quiet.waitFor()
  await sentence.first().waitFor()

  await hand.stepTo(TITLE)
  await hand.press('r')
  await hand.form('Log the reply')
  await hand.type('It will be there')
  await hand.tabTo('A date that came with it')
  await hand.type('1jun')
  await page.getByText('Mon 1 Jun 2026').first().waitFor()
  await hand.press('Enter')
  await hand.formClosed()
  await sentence.first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Gone quiet\s*0/ }).waitFor()
  const { row, asks } = await dependency(call, TITLE)
  assert.deepEqual([row.eta, asks[0].open], ['2026-06-01', false])

  await hand.undo(call, 3)
  await later('2026-03-02')
  assert.deepEqual(await content(call), start)
})

test('a refused ask leaves on the clipboard what was there', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await page.evaluate(() => navigator.clipboard.writeText('mine'))
  await hand.find('Yen settlement account')
  await hand.press('a')
  await hand.form('Ask')
  await hand.fill({ 'Reply by': '25feb2026' })
  await hand.press('Control+Enter')
  await page.getByText('A reply can not be due before it was asked for').waitFor()
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'mine')
  assert.equal((await dependency(call, 'Yen settlement account')).asks.filter((ask) => ask.open).length, 0)

  await hand.focusIs('Reply by')
  await hand.press('Control+a')
  await hand.type('+3d')
  await hand.press('Control+Enter')
  await hand.formClosed()
  await page.getByText('Copied; send it yourself').waitFor()
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Yen settlement account/)
})
