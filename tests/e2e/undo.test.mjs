import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, content, Hand, trail } from './hand.mjs'
import { reload, towline } from './towline.mjs'

const TITLE = 'Address lookup'

test('one of each act, taken back to the start and brought back to the end by keys', async (t) => {
  const { page, call } = await towline(t, { empty: true })
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
  const steps = (await trail(call)).length
  await reload(page)
  const hand = new Hand(page)
  await hand.find(TITLE)
  await hand.press('Enter')
  await page.getByRole('complementary', { name: 'Dependency' }).getByRole('toolbar').waitFor()

  /** Opens a form by its key, fills it in by labels, and saves it. */
  const act = async (key, title, fields, save = 'Control+Enter') => {
    const before = (await trail(call)).length
    await hand.press(key)
    await hand.form(title)
    for (const [label, text] of Object.entries(fields)) {
      await hand.tabTo(label)
      await hand.type(text)
    }
    await hand.press(save)
    await hand.formClosed()
    await hand.eventually(`${title} on the trail`, async () => (await trail(call)).length === before + 1)
  }
  /** Opens a form out of the palette. */
  const chosen = async (name, title, fields) => {
    await hand.press('Control+k')
    await hand.form('Do or find anything')
    await hand.type(name)
    await hand.sees('option', name)
    await act('Enter', title, fields, 'Enter')
  }

  await act('e', 'Record the ETA', { Date: '1jun' })
  await act('e', 'Revise the ETA', { 'New date': '15jun' })
  await hand.press('Shift+E')
  await hand.eventually('the confirmation', async () => (await trail(call)).length === steps + 3)
  await act('a', 'Ask', {})
  await act('a', 'Nudge', {})
  await act('r', 'Log the reply', { 'What they said': 'Soon' })
  await act('x', 'Escalate', {
    'What is needed': 'A date',
    'Ways out, two': 'Wait',
    'Way out 2': 'Go without',
    'I recommend': 'Go',
  })
  await act('x', 'What did it bring?', { Outcome: 'it moved', 'Cost to the relationship': 'felt', 'Private note': 'Cakes help' })
  await act('d', 'Record a delivery', { 'What was handed over': 'A draft' })
  await act('f', 'Bounce', { 'What does not work': 'No streets' })
  await act('d', 'Record a delivery', { 'What was handed over': 'A second draft' })
  await act('v', 'Accept', { 'What was checked': 'Streets' })
  await act('o', 'Private note', { 'Private note': 'Cakes help' })
  await chosen('State where it stands', 'Reopen', { Why: 'Numbers are missing' })
  await chosen('State the need-by', 'State the need-by', { 'Needed by': '31jul' })
  await chosen('New initiative', 'New initiative', { Title: 'Launch in Japan' })
  await chosen('New team', 'New team', { Name: 'Payments' })
  await chosen('New person', 'New person', { Name: 'Tom Okafor' })
  const end = await content(call)
  const done = (await trail(call)).length - steps

  await hand.undo(call, done)
  assert.deepEqual(await content(call), start)
  await hand.redo(call, done)
  assert.deepEqual(await content(call), end)
  await hand.undo(call, done)
  assert.deepEqual(await content(call), start)
})
