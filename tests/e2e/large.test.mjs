import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Hand, acts, read } from './hand.mjs'
import { reload, towline } from './towline.mjs'

/** More live nodes than this make a view slow. */
const MOST_NODES = 1500

/** The real portfolio, where it is at hand: `TOWLINE_SHARED`, else beside the checkout. */
const shared = [process.env.TOWLINE_SHARED, new URL('../../../shared', import.meta.url).pathname]
  .filter(Boolean)
  .map((folder) => join(folder, 'data'))
  .find((folder) => existsSync(join(folder, 'goals_dependencies.csv')))
const skip = shared ? false : 'SKIPPED: no real tables here; set TOWLINE_SHARED to the folder with data/goals_*.csv'

const nodes = (page) => page.locator('body *').count()

test('an empty ledger offers three ways to begin, and each is there by keyboard', async (t) => {
  const { page } = await towline(t, { empty: true })
  const hand = new Hand(page)
  await hand.sees('heading', 'Nothing is on record yet', { level: 1 })
  const ways = ['Paste your table', 'Type the first dependency', 'Open the worked example']
  for (const way of ways) await hand.sees('button', new RegExp(`^${way}`))

  await hand.tabTo(ways[0])
  await hand.press('Enter')
  await hand.sees('heading', 'Import', { level: 1 })
  await hand.go(2, 'Dependencies')
  await hand.reads('No dependency yet')
  await hand.press('Control+1')
  await hand.sees('heading', 'Nothing is on record yet', { level: 1 })
  await hand.tabTo(ways[1])
  await hand.press('Enter')
  await hand.form('New dependency')
  await hand.focusIs('What do you want to land?')
  await hand.press('Escape')
  await hand.formClosed()
  await hand.tabTo(ways[2])
  await hand.press('Enter')
  await hand.sees('row', 'SSO SDK.')
})

test('a real portfolio of more than a thousand dependencies stays light under the hand', { skip }, async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const tables = ['goals_initiatives.csv', 'goals_stakeholders.csv', 'goals_dependencies.csv']
  await acts(
    call,
    ...tables.map((name) => ({
      act: 'import',
      order: { name, bytes: readFileSync(join(shared, name)).toString('base64') },
    })),
  )
  const { rows } = await read(call, { query: 'dependencies' })
  assert.ok(rows.length > 1000, `${rows.length} dependencies`)
  await reload(page)
  const hand = new Hand(page)

  await hand.sees('heading', 'Today', { level: 1 })
  await page.getByRole('row').nth(5).waitFor()
  assert.ok((await nodes(page)) < MOST_NODES, `Today has ${await nodes(page)} nodes`)

  await hand.go(2, 'Dependencies')
  const row = (title) => page.getByRole('row').filter({ hasText: title })
  await row(rows[0].title).first().waitFor()
  assert.ok((await nodes(page)) < MOST_NODES, `the grid has ${await nodes(page)} nodes at its start`)
  const last = page.locator(`[role=row][aria-rowindex="${rows.length + 1}"]`)
  await hand.press('j')
  await hand.press('End')
  await last.waitFor()
  assert.ok((await last.innerText()).includes(rows.at(-1).title), 'the last row is drawn at the end')
  assert.ok((await nodes(page)) < MOST_NODES, `the grid has ${await nodes(page)} nodes at its end`)

  const { initiatives } = await read(call, { query: 'shell' })
  await hand.go(7, 'Updates')
  const title = rows[0].initiativeTitle
  assert.ok(initiatives.some(({ name }) => name === title))
  await hand.focusIs('About')
  await hand.type(title.slice(0, 40))
  await hand.sees('option', title.slice(0, 20))
  await hand.press('Enter')
  await page.getByRole('region', { name: 'Text of the update' }).getByText(rows[0].title.slice(0, 30)).first().waitFor()
  assert.ok((await nodes(page)) < MOST_NODES, `the update has ${await nodes(page)} nodes`)
})
