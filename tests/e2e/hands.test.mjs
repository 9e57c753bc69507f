// Hands: keys that were changed, views that were saved, an import taken back later, words found anywhere, and acts
// for which the thing is chosen first.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hand, trail } from './hand.mjs'
import { towline } from './towline.mjs'

const palette = async (hand, words) => {
  await hand.press('Control+k')
  await hand.form('Do or find anything')
  await hand.type(words)
}

test('a key is changed by pressing it, and one that is taken is refused with whose it is', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.go(0, 'Settings')
  await hand.tabTo('Change the key of New dependency')
  await hand.press('Enter', 'e')
  await hand.reads('E is “Revise ETA”')
  await hand.press('z')
  await hand.focusIs('Reset the key of New dependency')
  await hand.press('Control+1')
  await hand.sees('heading', 'Today', { level: 1 })
  await hand.press('z')
  await hand.form('New dependency')
  await hand.press('Escape')
  await hand.formClosed()
  await hand.press('n')
  assert.equal(await page.locator('dialog[open]').count(), 0, 'N is nobody’s now')
  await hand.press('?')
  await hand.form('All keys')
  assert.match(await page.getByRole('dialog').innerText(), /New dependency\s+Z/)
})

test('a view is saved with its filter and order, and shown again from the palette', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.find('SSO SDK')
  await palette(hand, 'save view')
  await hand.press('Enter')
  await hand.form('Save this view')
  await hand.type('The login kit')
  await hand.press('Enter')
  await hand.formClosed()
  assert.equal((await trail(call))[0].label, 'Saved the view The login kit')
  await page.getByRole('button', { name: 'Show all' }).press('Enter')
  await page.getByRole('status').filter({ hasText: /in all/ }).waitFor()
  await hand.go(1, 'Today')
  await palette(hand, 'login kit')
  await hand.press('Enter')
  await page.getByRole('status').filter({ hasText: /^1 of/ }).waitFor()
})

test('an import is taken back on the trail though something else was done since', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  const bytes = Buffer.from('Initiative,Title,Team\nCheckout 2,Wallet,Wallet makers\n').toString('base64')
  const order = { name: 'plan.csv', bytes, kind: null, mapping: null, dateOrder: null, sheet: null, names: [], mended: [], watch: null }
  await call({ act: { act: 'import', order } })
  await call({ act: { act: 'addTeam', name: 'Platform Z', changes: [] } })
  await hand.go(9, 'Trail')
  await hand.tabTo('Take back only this')
  await hand.press('Enter')
  await hand.reads('Took back: ')
  const names = (await call({ queries: [{ query: 'shell' }] })).answers[0].view.teams.map((team) => team.name)
  assert.ok(names.includes('Platform Z') && !names.includes('Wallet makers'), names.join())
})

test('words are found wherever they stand, whatever signs are in them', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  const { hits } = (await call({ queries: [{ query: 'search', text: 'sso sdk' }] })).answers[0].view
  const text = 'The parser stops at a"b NEAR( in the café build'
  await call({ act: { act: 'ask', dependency: hits[0].dependency, kind: 'status', to: null, channel: 'chat', text, on: null, replyBy: null } })
  await palette(hand, 'a"b NEAR(')
  await hand.reads('The parser stops at')
  await hand.press('Control+a')
  await hand.type('cafe bui')
  await page.locator('mark', { hasText: 'café' }).waitFor()
  await hand.press('Enter')
  await hand.sees('heading', 'SSO SDK')
})

test('an act with nothing in hand lets one be chosen first', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.go(0, 'Settings')
  await palette(hand, 'revise')
  await hand.press('Enter')
  await hand.form('Revise ETA: which dependency?')
  await hand.type('sso')
  await page.getByRole('option', { name: 'SSO SDK' }).waitFor()
  await hand.press('Enter')
  await hand.focusIs('New date')
  await hand.press('Escape')
  await hand.formClosed()
})
