// An audience that was told is told anew: the update stands on Today once its time has passed, and U begins it. And a
// decision that stands on an agenda is discussed from there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hand, read } from './hand.mjs'
import { shot, towline } from './towline.mjs'

test('an update that is due is written from Today', async (t) => {
  const { page, call, later } = await towline(t, { empty: true })
  const hand = new Hand(page)
  const { done } = await call({ act: { act: 'addInitiative', title: 'Checkout 2' } })
  await call({ act: { act: 'addInitiative', title: 'Launch in Japan' } })
  const first = { id: done.created[0], title: 'Checkout 2' }
  await call({ act: { act: 'saveUpdate', order: { audience: 'peers', initiatives: [first.id] } } })
  await later('2026-03-17')
  await hand.sees('heading', 'Today', { level: 1 })
  await hand.stepTo(first.title)
  await hand.reads('Peers were last told on 2 Mar, 11 working days ago; every 10 were agreed.')
  await shot(page, 'told')
  await hand.press('u')
  await hand.sees('heading', 'Updates', { level: 1 })
  await hand.sees('button', first.title, { pressed: true })
  await hand.reads('Last sent')
  await hand.tabTo('Copy and keep as sent')
  await hand.press('Enter')
  await hand.eventually('the update to be frozen', async () => (await read(call, { query: 'updates' })).rows.length === 2)
  await hand.go(1, 'Today')
  await hand.reads('Overdue')
  assert.equal(await page.getByText('Peers were last told').count(), 0)
})

test('what a meeting can decide stands on its agenda and is discussed from there', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  const { decisions } = await read(call, { query: 'decisions' })
  const open = decisions.find((row) => row.state === 'open')
  const { people } = await read(call, { query: 'teams' })
  const driver = people.find((person) => person.id === open.driver)
  const { done } = await call({
    act: { act: 'addMeeting', title: 'Steering', changes: [{ field: 'teams', value: [driver.team] }] },
  })
  const [meeting] = done.created
  await page.goto(`${page.url().split('#')[0]}#/meetings/${meeting}`)
  await hand.sees('heading', 'To decide', { level: 3 })
  await shot(page, 'agenda-decisions')
  await hand.tabTo(`Discussed: ${open.question}`)
  await hand.press('Enter')
  await hand.form('Discussed')
  await hand.press('Control+Enter')
  await hand.formClosed()
  await hand.reads('Discussed, and brought forward')
  const view = await read(call, { query: 'meeting', id: meeting })
  assert.equal(view.occurrences[0].entries[0].decision, open.id)
})
