import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { acts, content, Hand, read } from './hand.mjs'
import { reload, towline } from './towline.mjs'

/** A word that is only in private notes. */
const CANARY = 'quokka'

test('an update is copied, saved and frozen byte for byte, with nothing private in it', async (t) => {
  const { page, call } = await towline(t)
  const { initiatives, teams, people } = await read(call, { query: 'shell' })
  const { rows } = await read(call, { query: 'dependencies' })
  const notes = [{ field: 'notes', value: `Between us: ${CANARY}` }]
  await acts(
    call,
    { act: 'changeDependency', ids: rows.map(({ id }) => id), changes: notes },
    ...initiatives.map(({ id }) => ({ act: 'changeInitiative', id, changes: notes })),
    ...teams.map(({ id }) => ({ act: 'changeTeam', id, changes: notes })),
    ...people.map(({ id }) => ({ act: 'changePerson', id, changes: notes })),
  )
  const start = await content(call)
  assert.ok(JSON.stringify(start).includes(CANARY), 'the ledger holds the private word')
  await reload(page)

  const hand = new Hand(page)
  await hand.sees('heading', 'Today', { level: 1 })
  await hand.press('u')
  await hand.sees('heading', 'Updates', { level: 1 })
  const text = page.getByRole('region', { name: 'Text of the update' })
  await text.getByText('SSO SDK').first().waitFor()
  await hand.focusIs('Copy and keep as sent')
  assert.equal(hand.pressed, 1, 'one key to an update, another one sends it')

  // The other initiative, too: its chip is the second one.
  await hand.tabTo('Checkout 2')
  await hand.tabTo('Launch in Japan')
  await hand.press('Enter')
  await text.getByText('Terms of sale in Japanese').first().waitFor()
  await hand.tabTo('Save as a file')
  const [download] = await Promise.all([page.waitForEvent('download'), hand.press('Enter')])
  const saved = await readFile(await download.path(), 'utf8')
  assert.match(saved, /SSO SDK/)
  assert.match(saved, /Terms of sale in Japanese/)

  await hand.tabTo('Copy and keep as sent')
  await hand.press('Enter')
  // The next audience is offered; what was sent is on the tab beside.
  await hand.sees('radio', 'Management', { checked: true })
  await hand.tabTo('Write', 'tab')
  await hand.press('ArrowRight')
  await page.getByText('As it was sent').or(page.getByRole('region', { name: 'As it was sent' })).first().waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  assert.equal(copied, saved)

  await page.locator('pre').waitFor()
  assert.equal(await page.locator('pre').evaluate((box) => box.textContent), copied, 'frozen byte for byte')
  const [row] = (await read(call, { query: 'updates' })).rows
  assert.equal((await read(call, { query: 'update', id: row.id })).markdown, copied)
  for (const out of [copied, await page.getByRole('main').innerText()]) assert.ok(!out.includes(CANARY))

  await hand.undo(call)
  assert.deepEqual(await content(call), start)
})

test('three weekly updates take three keys each at most, and each begins with what changed since the one before', async (t) => {
  const { page, call, later } = await towline(t, { empty: true })
  const [[initiative], [supplier]] = await acts(
    call,
    { act: 'addInitiative', title: 'Checkout 2' },
    { act: 'addTeam', name: 'Platform A' },
  )
  const [[sdk]] = await acts(call, {
    act: 'addDependency',
    dependency: { initiative, title: 'SSO SDK', supplier, needBy: '2026-04-30', eta: '2026-04-06' },
  })
  const hand = new Hand(page)
  const sent = []
  for (const [day, eta] of [['2026-03-02', '2026-04-07'], ['2026-03-09', '2026-04-14'], ['2026-03-16', '2026-04-21']]) {
    await later(day)
    await acts(call, { act: 'stateEta', dependency: sdk, eta: { kind: 'promise', day: eta }, said: {} })
    await reload(page)
    hand.pressed = 0
    await hand.press('u')
    await page.getByRole('region', { name: 'Text of the update' }).getByText('SSO SDK').first().waitFor()
    await hand.focusIs('Copy and keep as sent')
    await hand.press('Enter')
    await hand.eventually('the update to be kept', async () => (await read(call, { query: 'updates' })).rows.length === sent.length + 1)
    assert.ok(hand.pressed <= 3, `${hand.pressed} keys for an update`)
    sent.push(await page.evaluate(() => navigator.clipboard.readText()))
  }
  const changes = ['moved from 6 Apr to 7 Apr', 'moved from 7 Apr to 14 Apr', 'moved from 14 Apr to 21 Apr']
  const told = sent.map((text) => changes.filter((change) => text.includes(change)))
  assert.deepEqual(told, changes.map((change) => [change]), 'each tells what is new, and nothing twice')
})
