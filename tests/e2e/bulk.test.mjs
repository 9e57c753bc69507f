// Many at once: one change for all that are selected, and views that are kept under a name.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { content, Hand, read, trail } from './hand.mjs'
import { towline } from './towline.mjs'

const TITLES = ['Receipt templates', 'SSO SDK', 'Tokenizer v2']

test('several are changed at once, and all of it is taken back in one step', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.sees('row', 'SSO SDK.')
  const start = await content(call)
  const steps = (await trail(call)).length
  const bar = page.getByRole('toolbar', { name: 'Selected dependencies' })
  for (const [at, title] of TITLES.entries()) {
    await hand.find(title)
    await hand.press('Space')
    await bar.getByText(`${at + 1} selected`).waitFor()
  }

  /** Opens a change of the bar, fills it in, and waits for the one step it makes. */
  const change = async (button, title, fields) => {
    const before = (await trail(call)).length
    await hand.tabTo(button)
    await hand.press('Enter')
    await hand.form(title)
    await hand.fill(fields)
    await hand.press('Control+Enter')
    await hand.formClosed()
    await hand.eventually(`${button} as one step`, async () => (await trail(call)).length === before + 1)
  }
  const rows = async () => (await read(call, { query: 'dependencies' })).rows.filter(({ title }) => TITLES.includes(title))
  await change('DRI', 'Set the DRI', { DRI: 'Tom' })
  assert.deepEqual((await rows()).map(({ driName }) => driName), TITLES.map(() => 'Tom Okafor'))
  await change('Need-by', 'State one need-by', { 'Needed by': '30apr', Why: 'The beta moved' })
  assert.deepEqual((await rows()).map(({ needBy }) => needBy), TITLES.map(() => '2026-04-30'))
  await change('Add tags', 'Add tags', { Tags: 'beta' })
  assert.ok((await rows()).every(({ tags }) => tags.includes('beta')))
  await change('Park or state…', 'State where they stand', { Why: 'Frozen for the audit' })
  assert.deepEqual((await rows()).map(({ state }) => state), TITLES.map(() => 'parked'))
  assert.equal((await trail(call)).length, steps + 4)

  await hand.undo(call)
  assert.ok((await rows()).every(({ state }) => state !== 'parked'), 'one step for all of them')
  await hand.undo(call, 3)
  assert.deepEqual(await content(call), start)
})

test('a view is saved, opened, renamed and removed by keys', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.sees('row', 'SSO SDK.')
  const names = async () => (await read(call, { query: 'shell' })).views.map(({ name }) => name)
  await hand.find('SSO SDK')
  await hand.run('Save this view')
  await hand.form('Save this view')
  await hand.type('The login kit')
  await hand.press('Enter')
  await hand.formClosed()
  assert.deepEqual(await names(), ['The login kit'])

  // From anywhere, the view is chosen first; where it is shown, it is the one that is meant.
  await hand.go(1, 'Today')
  await hand.run('Rename a saved view')
  await hand.form('Rename a saved view: which view?')
  await hand.sees('option', 'The login kit')
  await hand.press('Enter')
  await hand.form('Rename The login kit')
  await hand.press('Control+a')
  await hand.type('Sign-in')
  await hand.press('Enter')
  await hand.formClosed()
  assert.deepEqual(await names(), ['Sign-in'])
  await hand.run('Sign-in')
  await hand.sees('heading', 'Dependencies', { level: 1 })
  await page.getByRole('status').filter({ hasText: /^1 of/ }).waitFor()
  await hand.run('Remove a saved view')
  await hand.eventually('the view to be gone', async () => (await names()).length === 0)
  await hand.undo(call)
  assert.deepEqual(await names(), ['Sign-in'])
})

test('a form begins at what it asks for; a name is taken by going on, and one that is none is said', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.find('SSO SDK')
  await hand.press('Space')
  await hand.tabTo('DRI')
  await hand.press('Enter')
  await hand.form('Set the DRI')
  await hand.focusIs('DRI')
  await hand.type('tom')
  await hand.sees('option', 'Tom Okafor')
  await hand.press('Tab')
  await hand.press('Control+Enter')
  await hand.formClosed()
  const row = async () => (await read(call, { query: 'dependencies' })).rows.find(({ title }) => title === 'SSO SDK')
  await hand.eventually('the name to be kept', async () => (await row()).driName === 'Tom Okafor')
  await hand.find('Fraud rules for guest orders')
  await hand.press('x')
  await hand.form('Escalate')
  await hand.tabTo('To', 'combobox')
  await hand.press('Control+a')
  await hand.type('Nobody Known')
  await hand.press('Tab')
  await hand.reads('“Nobody Known” was not chosen; pick a name from the list')
})
