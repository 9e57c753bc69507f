import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, dependency, Hand, read, trail } from './hand.mjs'
import { reload, towline } from './towline.mjs'

const PARTS = ['SDK', 'Tokenizer', 'Fraud rules', 'Receipts', 'Maps', 'Routes', 'Wallet', 'Terms']

/** Two teams that owe eight things, all asked for, and are expected in one weekly sync. */
async function owed(call) {
  const [[checkout], [a], [b]] = await acts(
    call,
    { act: 'addInitiative', title: 'Checkout 2' },
    { act: 'addTeam', name: 'Platform A' },
    { act: 'addTeam', name: 'Platform B' },
  )
  for (const [at, title] of PARTS.entries()) {
    const supplier = at < 5 ? a : b
    const [[id]] = await acts(call, { act: 'addDependency', dependency: { initiative: checkout, title, supplier } })
    await acts(call, { act: 'ask', dependency: id, kind: 'status', channel: 'chat', text: 'How far?' })
  }
  const changes = [{ field: 'teams', value: [a, b] }]
  const [[sync]] = await acts(call, { act: 'addMeeting', title: 'Thursday sync', changes })
  return { sync, a, b }
}

test('a meeting about eight dependencies is recorded with twelve keys beside the text, and taken back with one', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const { sync } = await owed(call)
  await reload(page)
  const hand = new Hand(page)
  await hand.sees('navigation', 'Places')
  const before = (await trail(call)).length

  await hand.press('m')
  await hand.form('Record Thursday sync')
  const group = (name) => page.getByRole('group', { name })
  await hand.eventually('the focus on the first team', () =>
    group('Platform A').evaluate((at) => at.contains(document.activeElement)),
  )
  await hand.press('p', 'a')
  const { sheet } = await read(call, { query: 'meeting', id: sync })
  const lines = {
    SDK: 'eta:20mar why:two people moved', Tokenizer: 'done:build 2', 'Fraud rules': 'blocked:no owner',
    Receipts: 're:half of them', Maps: 'ask:help with tiles by:fri', Routes: 'next:fri call Ada', Wallet: 'eta:none',
    Terms: 'they will look into it',
  }
  for (const [at, { title }] of sheet.entries()) {
    if (at > 0) await hand.press('Enter')
    await hand.focusIs(title)
    await hand.type(lines[title])
  }
  await page.getByText('Promised for Fri 20 Mar 2026').waitFor()
  await page.getByText('Minute: they will look into it').waitFor()
  await hand.press('Control+Enter')
  await hand.formClosed()
  assert.ok(hand.pressed <= 12, `${hand.pressed} keys beside the text`)

  assert.equal((await trail(call)).length, before + 1, 'one step')
  assert.equal((await dependency(call, 'SDK')).row.eta, '2026-03-20')
  assert.equal((await dependency(call, 'Tokenizer')).row.state, 'delivered')
  assert.equal((await dependency(call, 'Fraud rules')).row.state, 'blocked')
  assert.ok((await dependency(call, 'SDK')).evidence.some((row) => row.source === 'Platform A, said in Thursday sync'))
  const { occurrences } = await read(call, { query: 'meeting', id: sync })
  assert.deepEqual(occurrences[0].attendance.map((row) => row.entry.presence), ['present', 'absent'])
  await hand.undo(call)
  assert.equal((await read(call, { query: 'meeting', id: sync })).occurrences.length, 0)
})

test('a refused line is told at the line, and nothing typed is lost', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const { sync } = await owed(call)
  await reload(page)
  const hand = new Hand(page)
  await hand.sees('navigation', 'Places')
  await hand.press('m')
  await hand.form('Record Thursday sync')
  const { sheet } = await read(call, { query: 'meeting', id: sync })
  const [first, second] = sheet.map((line) => line.title)
  await page.getByRole('textbox', { name: new RegExp(`^${first}`) }).waitFor()
  await hand.tabTo(first)
  await hand.type('eta:20mar')
  await hand.press('ArrowDown')
  await hand.focusIs(second)
  await hand.type('ok')
  await hand.press('Control+Enter')
  await page.getByRole('alert').filter({ hasText: 'There is no date yet' }).waitFor()
  await hand.focusIs(second)
  await hand.press('Escape')
  await hand.formClosed()
  await hand.press('m')
  await hand.form('Record Thursday sync')
  assert.equal(await page.getByRole('textbox', { name: new RegExp(`^${first}`) }).inputValue(), 'eta:20mar')
})

test('a new meeting, its agenda, and a report that comes late, all by keys', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const { sync, a } = await owed(call)
  const changes = [{ field: 'team', value: a }, { field: 'since', value: '2026-01-05' }]
  await acts(call, { act: 'addReport', title: 'Weather report', changes })
  await reload(page)
  const hand = new Hand(page)
  await hand.sees('row', 'Weather report.')
  await hand.stepTo('Weather report')
  await hand.press('r')
  await hand.form('Report received')
  await hand.press('Enter')
  await hand.formClosed()
  await hand.eventually('the report on record', async () => {
    const { reports } = await read(call, { query: 'meetings' })
    return reports[0].lastOn === '2026-03-02' && reports[0].reason === ''
  })

  await hand.go(5, 'Meetings')
  await hand.tabTo('Thursday sync')
  await hand.press('Enter')
  await hand.sees('heading', 'Thursday sync', { level: 1 })
  await hand.tabTo('Copy the agenda')
  await hand.press('Enter')
  await hand.reads('Agenda copied')
  const { agendaText } = await read(call, { query: 'meeting', id: sync })
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), agendaText)
  await hand.press('Control+k')
  await hand.form('Do or find anything')
  await hand.type('New meeting')
  await hand.eventually('the words to be looked up', async () => /^New meeting/.test(await page.getByRole('dialog').getByRole('option').first().innerText()))
  await hand.press('Enter')
  await hand.form('New meeting')
  await hand.type('Steering')
  await hand.press('Enter')
  await hand.sees('heading', 'Steering', { level: 1 })
})
