import assert from 'node:assert/strict'
import { test } from 'node:test'
import { content, Hand, read } from './hand.mjs'
import { isAccessible, stands, towline } from './towline.mjs'

const REST = Array.from({ length: 37 }, (_, at) => `D-${at + 4},Checkout 2,Part ${at + 4},Payments,2026-05-${10 + (at % 20)},`)
/** Forty rows, of which one can not be read. */
const TABLE = `Key,Initiative,Item,Team,Need by,ETA
D-1,Checkout 2,SSO SDK,Platform A,2026-03-12,2026-03-20
D-2,Checkout 2,Tokenizer,Platform B,the 12th or so,
D-3,Checkout 2,Receipt templates,Payments,2026-04-01,2026-03-27
${REST.join('\n')}
`

async function paste(hand, page) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), TABLE)
  await hand.focusIs('Paste a table')
  await hand.press('Control+v')
  await hand.sees('heading', 'Pasted table', { level: 1 })
}

/** A workbook whose second sheet has the rows; made by the script of the hostile files. */
const BOOK = new URL('../fixtures/hostile/book-of-two-sheets.xlsx', import.meta.url).pathname

const PAGE = `<meta charset="utf-8"><google-sheets-html-origin><table><tbody><tr><td>Team</td><td>Item</td><td>Initiative</td>
<td>Doc</td></tr><tr><td rowspan="2">Platform A</td><td>SSO<br>SDK</td><td>Checkout</td><td><a href="https://docs.example/1">spec</a>
</td></tr><tr><td>Tokenizer</td><td>Checkout</td><td></td></tr></tbody></table>`

test('a table copied from a sheet keeps what was merged, and where a cell leads', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const hand = new Hand(page)
  await hand.go(8, 'Import')
  await page.evaluate(async (html) => {
    const held = (text, type) => new Blob([text], { type })
    const plain = held('not the table', 'text/plain')
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': held(html, 'text/html'), 'text/plain': plain })])
  }, PAGE)
  await hand.focusIs('Paste a table')
  await hand.press('Control+v')
  await hand.sees('heading', 'Pasted table', { level: 1 })
  await hand.reads('2 rows · a table of a page')
  await hand.focusIs('Take in 2 rows')
  await hand.press('Enter')
  await hand.reads('2 rows of dependencies, in one step')
  const { rows } = await read(call, { query: 'dependencies' })
  assert.deepEqual(rows.map((row) => [row.title, row.supplierName]).sort(), [
    ['SSO SDK', 'Platform A'],
    ['Tokenizer', 'Platform A'],
  ])
  const { link } = await read(call, { query: 'dependency', id: rows.find((row) => row.title === 'SSO SDK').id })
  assert.equal(link, 'https://docs.example/1')
})

test('a workbook is read apart, its sheet is chosen, and a bad cell is named', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const hand = new Hand(page)
  await hand.go(8, 'Import')
  const chooser = page.waitForEvent('filechooser')
  await hand.tabTo('Choose a file')
  await hand.press('Enter')
  await (await chooser).setFiles(BOOK)
  await hand.sees('heading', 'book-of-two-sheets.xlsx', { level: 1 })
  await hand.reads('sheet “Notes” of a workbook')
  await hand.tabTo('Sheet')
  await hand.type('Plan')
  await hand.reads('sheet “Plan” of a workbook')
  await hand.reads('Plan!D3: “99999999” is no day of the calendar')
  await hand.tabTo('Take in 1 row')
  await hand.press('Enter')
  await hand.reads('2 rows of dependencies, in one step')
  const { rows } = await read(call, { query: 'dependencies' })
  assert.deepEqual(rows.map((row) => [row.title, row.needBy]), [['SSO', '2026-11-10']])
})

const JIRA = `Summary,Issue key,Issue id,Status,Project name,Assignee,Due Date,Custom field (Team)
SSO SDK,PA-1,1,Open,Checkout,Nadia,12/Mar/26 5:00 PM,Platform-A
Tokenizer,PA-2,2,Open,Checkout,Tom,the 12th or so,Platform A
`

test('an export of Jira is known, a name close to another is settled, and a refused cell is mended in place', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  await call({ act: { act: 'addTeam', name: 'Platform A', changes: [] } })
  const hand = new Hand(page)
  await hand.go(8, 'Import')
  await page.evaluate((text) => navigator.clipboard.writeText(text), JIRA)
  await hand.focusIs('Paste a table')
  await hand.press('Control+v')
  await hand.reads('exported from Jira')
  await hand.tabTo('What “Platform-A” means')
  await hand.type('the same')
  await hand.reads('1 name taken for another')
  await hand.tabTo('Due Date of line 3, to mend')
  await hand.press('Control+a')
  await hand.type('12 Mar 2026')
  await hand.press('Enter')
  await hand.tabTo('Take in 2 rows')
  await hand.press('Enter')
  await hand.reads('2 rows of dependencies, in one step')
  const { rows } = await read(call, { query: 'dependencies' })
  assert.deepEqual(rows.map((row) => [row.title, row.supplierName, row.needBy]).sort(), [
    ['SSO SDK', 'Platform A', '2026-03-12'],
    ['Tokenizer', 'Platform A', '2026-03-12'],
  ])
})

test('a long import shows how far it is, and stopped it writes nothing', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const start = await content(call)
  // So many that a quick machine is not done before the hand has reached the button, and a slow one takes its time.
  const rows = Array.from({ length: 60000 }, (_, at) => `Part ${at},Checkout,Platform ${at % 9}`)
  const hand = new Hand(page)
  await hand.go(8, 'Import')
  await page.evaluate((text) => navigator.clipboard.writeText(text), `Item,Initiative,Team\n${rows.join('\n')}`)
  await hand.focusIs('Paste a table')
  await hand.press('Control+v')
  await page.getByRole('button', { name: 'Take in 60,000 rows' }).waitFor({ timeout: 60_000 })
  await hand.focusIs('Take in 60,000 rows')
  await hand.press('Enter')
  await page.getByRole('status').filter({ hasText: 'of 60,' }).waitFor()
  await hand.tabTo('Stop')
  await hand.press('Enter')
  await hand.reads('Stopped; nothing was taken in')
  assert.deepEqual(await content(call), start)
})

/** As a lead keeps it, with the milestones and states of a tracker. Today is 2 March 2026. */
const STATES = `Title,Team,DRI,Milestone,Status,ETA,Need by,Delivered on,Sprint
SSO SDK,Platform A,Nadia,Beta,In Progress,2026-03-13,2026-03-20,,14
Tokenizer,Platform B,Tom,Beta,Blocked,,2026-03-27,,14
Receipt templates,Payments,,GA,To Do,,2026-04-30,,
Audit log,Platform A,Nadia,Beta,Done,2026-02-20,2026-02-27,2026-02-25,13
Rate limits,Platform B,,GA,Done,2026-02-13,2026-02-27,,13
Fraud rules,Payments,,,Won’t do,,,2026-02-11,
Help pages,Content,,GA,On hold,,2026-05-04,,
Translations,Content,,GA,At risk,2026-04-20,2026-05-04,,15
Dashboards,Platform A,,GA,Acknowledged,,2026-05-04,,15
Old SDK,Platform B,,beta,Accepted,,2025-12-19,2025-12-12,
`

test('milestones and states of a table are on the ledger afterwards, and what it can not conclude is said', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  await call({ act: { act: 'addInitiative', title: 'Checkout 2', changes: [] } })
  const start = await content(call)
  const hand = new Hand(page)
  const look = async () => {
    await hand.go(8, 'Import')
    await page.evaluate((text) => navigator.clipboard.writeText(text), STATES)
    await hand.focusIs('Paste a table')
    await hand.press('Control+v')
    await hand.sees('heading', 'Pasted table', { level: 1 })
  }
  await look()
  await hand.reads('Left out: Sprint. If it is another name for a field, choose that under Columns.')
  const remarks = page.getByRole('list', { name: 'What the rows leave open' }).getByRole('listitem')
  assert.deepEqual(await remarks.allInnerTexts(), [
    '1 row says that it is done, but not since when. It stays open: fill in Delivered on, or log the delivery.',
    'Status not understood, and left out: “At risk” in 1 row.',
    '2 deliveries wait for your verdict: a table gives none.',
  ])
  await isAccessible(page, { name: 'a preview with notes' })
  const cell = (title) => page.getByRole('row').filter({ hasText: title }).getByRole('cell').last()
  assert.match(await cell('SSO SDK').innerText(), /work began; milestone Beta; team Platform A; DRI Nadia/)
  assert.match(await cell('Rate limits').innerText(), /says “Done”, but not since when: fill in Delivered on/)
  await page.getByText('not on record yet').click()
  await hand.reads('Beta (milestone) · Platform A (team)')
  await hand.tabTo('Delivered on of line 6, to mend')
  await hand.type('25feb')
  await hand.press('Enter')
  await hand.reads('3 deliveries wait for your verdict')

  await hand.tabTo('Take in 10 rows')
  await hand.press('Enter')
  await hand.reads('10 rows of dependencies, in one step')
  const { rows } = await read(call, { query: 'dependencies' })
  assert.deepEqual(rows.map((row) => [row.title, row.state, row.milestoneTitle]).sort(), [
    ['Audit log', 'delivered', 'Beta'],
    ['Dashboards', 'acknowledged', 'GA'],
    ['Fraud rules', 'declined', ''],
    ['Help pages', 'parked', 'GA'],
    ['Old SDK', 'delivered', 'Beta'],
    ['Rate limits', 'delivered', 'GA'],
    ['Receipt templates', 'draft', 'GA'],
    ['SSO SDK', 'inProgress', 'Beta'],
    ['Tokenizer', 'blocked', 'Beta'],
    ['Translations', 'committed', 'GA'],
  ])
  await hand.tabTo('All dependencies')
  await hand.press('Enter')
  await hand.sees('heading', 'Dependencies', { level: 1 })
  const shown = page.getByRole('row').filter({ hasText: 'Tokenizer' })
  await shown.getByText('blocked').waitFor()
  const taken = await content(call)
  await hand.go(8, 'Import')
  await hand.tabTo('Another table')
  await hand.press('Enter')
  await look()
  await page.getByText('10 unchanged').first().waitFor()
  assert.deepEqual(await content(call), taken)
  await hand.go(1, 'Today')
  await hand.undo(call)
  assert.deepEqual(await content(call), start, 'one step')
})

test('an answer keeps the focus until the next question, and Enter goes on from it', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const hand = new Hand(page)
  const look = async (table) => {
    await hand.go(8, 'Import')
    await page.evaluate((text) => navigator.clipboard.writeText(text), table)
    await hand.focusIs('Paste a table')
    await hand.press('Control+v')
    await hand.sees('heading', 'Pasted table', { level: 1 })
    await hand.focusIs('Day first')
  }
  await look('Item,Initiative,Team,Need by\nSSO,Checkout,Platform A,03/04/2026\nTokens,Checkout,Platform-A,03/05/2026')
  await hand.press('Space')
  // Whether two names close to each other are one is the next question.
  await hand.focusIs('What “Platform')
  await hand.tabTo('Another table')
  await hand.press('Enter')

  await look('Item,Initiative,Team,Need by\nSSO,Checkout,Platform A,03/04/2026')
  await hand.press('Space')
  await page.getByRole('button', { name: 'Take in 1 row' }).and(page.locator(':enabled')).waitFor()
  await hand.focusIs('Day first')
  await hand.press('ArrowRight')
  await page.getByText('Dates are read').waitFor()
  await hand.focusIs('Month first')
  await stands(page)
  await hand.press('Enter')
  await hand.reads('1 row of dependencies, in one step')
  const { rows } = await read(call, { query: 'dependencies' })
  assert.deepEqual(rows.map(({ title, needBy }) => [title, needBy]), [['SSO', '2026-03-04']])
})

test('a table with a bad row is taken in, once however often, and taken back in one step', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const start = await content(call)
  const hand = new Hand(page)
  await hand.sees('heading', 'Nothing is on record yet', { level: 1 })

  await hand.go(8, 'Import')
  await paste(hand, page)
  const refused = page.getByRole('row').filter({ hasText: 'Tokenizer' })
  const cells = (await refused.getByRole('cell').allInnerTexts()).map((text) => text.trim())
  assert.deepEqual(cells.slice(0, 4), ['3', 'refused', 'Tokenizer', 'Need by'], 'line, verdict, title and column')
  assert.match(cells[4], /12th/, 'the reason names what was read')
  assert.deepEqual(await content(call), start, 'nothing is written before it is taken in')

  await hand.focusIs('Take in 39 rows')
  await hand.press('Enter')
  await page.getByText('40 rows of dependencies, in one step').waitFor()
  assert.ok(hand.pressed <= 6, `${hand.pressed} keys for a table of forty rows`)
  const { rows } = await read(call, { query: 'dependencies' })
  assert.equal(rows.length, 39)
  assert.ok(rows.every(({ title }) => title !== 'Tokenizer'))
  const taken = await content(call)

  await page.getByRole('row').filter({ hasText: 'the 12th or so' }).waitFor()
  await hand.tabTo('Another table')
  await hand.press('Enter')
  await paste(hand, page)
  await page.getByText('39 unchanged').first().waitFor()
  assert.deepEqual(await content(call), taken, 'importing again changes nothing')

  await hand.go(1, 'Today')
  await hand.undo(call)
  await hand.sees('heading', 'Nothing is on record yet', { level: 1 })
  assert.deepEqual(await content(call), start)
})
