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
