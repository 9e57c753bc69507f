// Three audiences from one record: each told by three keys, by one when nothing changed; corrected beside what was
// sent and never in it; changed and put back, with what they would read in sight.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, Hand, read } from './hand.mjs'
import { isAccessible, shot, towline } from './towline.mjs'

const sent = async (call) => (await read(call, { query: 'updates' })).rows
const textOf = async (call, at = 0) => (await read(call, { query: 'update', id: (await sent(call))[at].id })).markdown

test('the same truth is told to peers, a director and customers in three keys each', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  for (const [at, [name, keys]] of [
    ['Peers', ['u', 'Enter']],
    // The next one is offered at once.
    ['Management', ['Enter']],
    ['Non-technical readers', ['Enter']],
  ].entries()) {
    hand.pressed = 0
    for (const key of keys) {
      if (key === 'Enter') await hand.sees('radio', name, { checked: true })
      if (key === 'Enter') await hand.focusIs('Copy and keep as sent')
      await hand.press(key)
      await hand.sees('heading', 'Updates', { level: 1 })
      await page.locator('main[aria-busy="false"]').waitFor()
    }
    assert.ok(hand.pressed <= 3, `${String(hand.pressed)} keys for ${name}`)
    await hand.eventually(`${name} to be told`, async () => (await sent(call)).length === at + 1)
    assert.equal((await sent(call))[0].audienceName, name)
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), (await textOf(call)).trim())
  }
  const [customers, director] = [await textOf(call, 0), await textOf(call, 1)]
  const { people, teams } = await read(call, { query: 'shell' })
  for (const { name } of people) assert.ok(!`${customers}${director}`.includes(name), `${name} is named`)
  for (const { name } of teams.filter((team) => team.name !== 'Checkout')) assert.ok(!customers.includes(name), `${name} is named`)
  assert.ok(director.split(/\s+/).length <= 230 && customers.split(/\s+/).length <= 95)
  assert.match(director, /Where you are needed\n\n- Please decide .*Ways out: \(1\) .*I recommend: /)
})

test('that nothing changed is one key, and a correction is told the next time', async (t) => {
  const { page, call, later } = await towline(t, { empty: true })
  const hand = new Hand(page)
  const [[initiative]] = await acts(call, { act: 'addInitiative', title: 'Checkout 2' })
  await acts(call, { act: 'saveUpdate', order: { audience: 'management', initiatives: [initiative] } })
  const before = await textOf(call)
  await later('2026-03-06')
  await hand.press('u')
  await hand.focusIs('Copy and keep as sent')
  await hand.press(']')
  await hand.sees('radio', 'Management', { checked: true })
  await hand.sees('button', 'Only “no change”')
  await shot(page, 'no-change')
  hand.pressed = 0
  await hand.press('=')
  assert.equal(hand.pressed, 1)
  await hand.eventually('it to be kept', async () => (await sent(call)).length === 2)
  assert.match(await textOf(call), /^# Status of Checkout 2\n\nNo change since 2 Mar\.\n\n- /)

  // What was wrong stays as it was sent; the next one says what is right.
  await hand.run('Correct an update')
  await hand.form(/which update/)
  await hand.eventually('both to be listed', async () => (await page.getByRole('option').count()) === 2)
  await hand.press('Enter')
  await hand.form(/^Correct an update$/)
  await hand.type('The beta is planned for 20 Mar')
  await hand.press('Control+Enter')
  await hand.formClosed()
  assert.equal(await textOf(call, 1), before)
  await later('2026-03-10')
  await hand.press('u')
  await hand.focusIs('Copy and keep as sent')
  await hand.press(']')
  await hand.sees('radio', 'Management', { checked: true })
  await hand.reads('Our update of 6 Mar was wrong: The beta is planned for 20 Mar.')
  await hand.tabTo('Copy and keep as sent')
  await hand.press('Enter')
  await hand.eventually('it to be kept', async () => (await sent(call)).length === 3)

  // What did they know, and when?
  await hand.tabTo('Write', 'tab')
  await hand.press('ArrowRight')
  await hand.reads('Find what they were told')
  await hand.press('/')
  await hand.type('beta planned')
  await page.getByRole('status').filter({ hasText: '1 of 3' }).waitFor()
  await shot(page, 'sent-found')
  await isAccessible(page)
})

test('an audience of my own is added, changed in sight of its update, and given up', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  const audiences = async () => (await read(call, { query: 'audiences' })).rows
  await hand.run('New audience')
  await hand.form('New audience')
  await hand.type('Steering group')
  await hand.press('Enter')
  await hand.formClosed()
  await hand.eventually('it to be added', async () => (await audiences()).length === 4)
  await hand.tabTo('Plain words')
  await hand.type('SSO SDK = sign-in')
  await hand.reads('sign-in: ')
  await hand.tabTo('Template')
  await hand.press('Control+a')
  await hand.type('# {{ title }}\n{{ oops }}')
  await hand.reads('The template can not be used (line 2): ')
  await hand.press('Control+a')
  await hand.type('# {{ title }}\n{{ sections[0].lines[0] }}')
  await page.locator('[role=alert]').waitFor({ state: 'detached' })
  await shot(page, 'audience')
  await isAccessible(page)
  await hand.tabTo('Save')
  await hand.press('Enter')
  await hand.eventually('it to be kept', async () => (await audiences())[3].audience.glossary.length === 1)
  const [{ id }] = (await read(call, { query: 'initiatives' })).rows
  const order = { audience: 'steering-group', initiatives: [id] }
  const draft = await read(call, { query: 'updateDraft', order })
  assert.equal(draft.markdown.split('\n').filter(Boolean).length, 2)
  assert.match(draft.markdown, /sign-in was needed/)
  await hand.tabTo('Give it up')
  await hand.press('Enter')
  await hand.eventually('it to be given up', async () => (await audiences()).length === 3)
  await hand.undo(call, 3)
  assert.equal((await audiences()).length, 3)
})
