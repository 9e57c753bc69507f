// The morning: ten things need a look, and the hand never leaves the keys.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, content, Hand, read } from './hand.mjs'
import { reload, towline } from './towline.mjs'

const LATER = '2026-06-30'

/** What is done with each, in the order of Today. */
const MORNING = [
  { title: 'Gateway keys', key: 'e', form: 'Revise the ETA', typed: '5mar' },
  { title: 'Receipt mails', key: 'v', form: 'Accept', typed: 'They arrive' },
  { title: 'Card vault', key: 'e', form: 'Revise the ETA', typed: '6mar' },
  { title: 'Weather report', key: 'r', form: 'Report received' },
  { title: 'Address lookup', key: 'r', form: 'Log the reply', typed: 'Half of it' },
  { title: 'Fraud rules', key: 'r', form: 'Log the reply', typed: 'Next week' },
  { title: 'Tokenizer', key: 'Shift+E' },
  { title: 'Consent screens', key: 'Shift+A', form: /^Absence of Cleo/, typed: 'Ada', picked: true, save: 'Control+Enter' },
  { title: 'Send the traffic figures', key: 'y' },
  { title: 'Which token format?', key: 'Shift+T', form: 'Record who was told', typed: '#checkout' },
]

/** Ten things of every band, with the days they were said on. */
async function overnight(call) {
  const [[initiative], [supplier], [ada], [cleo], [report], [decision]] = await acts(
    call,
    { act: 'addInitiative', title: 'Checkout 2' },
    { act: 'addTeam', name: 'Platform A' },
    { act: 'addPerson', name: 'Ada Weber' },
    { act: 'addPerson', name: 'Cleo Brandt' },
    { act: 'addReport', title: 'Weather report', changes: [{ field: 'since', value: '2026-01-05' }] },
    { act: 'addDecision', question: 'Which token format?', decideBy: null },
  )
  assert.ok(report)
  const dependency = async (title, more) => {
    const all = { initiative, title, supplier, dri: ada, needBy: LATER, ...more }
    return (await acts(call, { act: 'addDependency', dependency: all }))[0][0]
  }
  const ask = (id) => ({ act: 'ask', dependency: id, kind: 'status', to: null, channel: 'chat', text: 'How far?', on: '2026-02-02' })
  await dependency('Gateway keys', { eta: '2026-02-20', saidOn: '2026-02-02' })
  await dependency('Card vault', { eta: '2026-02-26', saidOn: '2026-02-02' })
  const mails = await dependency('Receipt mails')
  const [lookup, fraud] = [await dependency('Address lookup'), await dependency('Fraud rules')]
  await dependency('Tokenizer', { eta: '2026-03-31', saidOn: '2026-02-02' })
  await dependency('Consent screens', { eta: '2026-03-20', saidOn: '2026-02-27', dri: cleo })
  await acts(
    call,
    { act: 'deliver', dependency: mails, what: 'Build 1', on: '2026-02-23', link: '' },
    ask(lookup),
    ask(fraud),
    { act: 'logAbsence', absence: { person: cleo, team: null, kind: 'leave', from: '2026-02-27', to: '2026-03-30', cover: null, note: '' } },
    { act: 'makeCommitment', text: 'Send the traffic figures', person: ada, team: null, dependency: null, due: '2026-03-03', on: '2026-02-20' },
    { act: 'recordDecision', id: decision, step: { kind: 'decided', what: 'PASETO' }, said: { person: ada, on: '2026-02-25' } },
  )
}

test('ten things are triaged by keys alone', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  await overnight(call)
  const start = await content(call)
  await reload(page)
  const hand = new Hand(page)
  await hand.sees('row', 'Receipt mails.')
  const titles = async () => (await read(call, { query: 'today', most: 100 })).bands.flatMap(({ rows }) => rows.map(({ title }) => title))
  assert.deepEqual(await titles(), MORNING.map(({ title }) => title))

  // The first key goes to the first row; when a thing is settled, the hand is on the next one.
  await hand.press('j')
  for (const [at, { title, key, form, typed, picked, save }] of MORNING.entries()) {
    await hand.focusIs(`${title}.`)
    const before = hand.pressed
    await hand.press(key)
    if (form) {
      await hand.form(form)
      await page.getByRole('dialog').getByText(title).first().waitFor()
      await hand.type(typed ?? '')
      if (picked) await hand.press('Enter')
      await hand.press(save ?? 'Enter')
      await hand.formClosed()
    }
    assert.ok(hand.pressed - before <= 3, `${hand.pressed - before} keys for ${title}`)
    await hand.eventually(`${title} to be settled`, async () => (await titles()).length === MORNING.length - at - 1)
  }
  assert.equal(hand.pressed, 20, 'keys for ten things')
  await page.getByText('Nothing needs a look.').waitFor()

  await hand.undo(call, MORNING.length)
  await hand.sees('row', 'Receipt mails.')
  assert.deepEqual(await content(call), start)
})

test('what goes elsewhere leaves the hand at its place, unless it is open', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  await overnight(call)
  await reload(page)
  const hand = new Hand(page)
  const order = async () => (await read(call, { query: 'today', most: 100 })).bands.flatMap(({ band, rows }) => rows.map(({ title }) => `${band} ${title}`))
  const revise = async (day) => {
    await hand.press('e')
    await hand.form('Revise the ETA')
    await hand.type(day)
    await hand.press('Enter')
    await hand.formClosed()
  }
  // Late by plan is no longer overdue, but at risk.
  await hand.stepTo('Gateway keys')
  await revise('7jul')
  await hand.sees('row', 'Gateway keys. Expected')
  assert.ok((await order()).includes('atRisk Gateway keys'))
  await hand.focusIs('Receipt mails.')
  await hand.undo(call)
  await hand.sees('row', 'Gateway keys. Promised')
  await hand.focusIs('Receipt mails.')

  // What is open is what the keys are about, wherever it goes.
  await hand.stepTo('Gateway keys')
  await hand.press('Enter')
  await page.getByRole('complementary', { name: 'Dependency' }).getByText('Slip trail').waitFor()
  await revise('7jul')
  await hand.focusIs('Gateway keys. Expected')
})

test('what goes up within its band leaves the hand on the one that came after it', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.stepTo('Receipt templates')
  await hand.press('e')
  await hand.form('Revise the ETA')
  await hand.type('+30d')
  await hand.press('Enter')
  await hand.formClosed()
  const { rows } = (await read(call, { query: 'today', most: 100 })).bands[0]
  assert.equal(rows[1].title, 'Receipt templates')
  await hand.focusIs('Status mail of Platform B.')
})
