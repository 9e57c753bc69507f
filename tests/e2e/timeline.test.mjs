// The timeline by keyboard alone: opened, walked, read, zoomed, turned into a table; a date is proposed and nothing is
// written before it is saved.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { acts, dependency, focused, Hand, read, rowOf } from './hand.mjs'
import { shot, stands, towline } from './towline.mjs'

const order = { rows: 'team', initiative: null, openOnly: true }
const barOf = async (call, title) => {
  const view = await read(call, { query: 'timeline', order })
  return view.groups.flatMap((group) => group.bars).find((bar) => bar.title === title)
}

/** Opens the place and stands on the row of a title. */
async function onRow(page, hand, title) {
  await hand.press('l')
  await hand.sees('heading', 'Timeline', { level: 1 })
  await page.getByRole('grid', { name: 'Timeline' }).waitFor()
  await stands(page)
  await hand.press('/')
  await hand.type(title)
  await page.getByRole('status').filter({ hasText: '1 shown' }).waitFor()
  await hand.press('Enter')
  await hand.eventually(`the focus on ${title}`, async () => (await focused(page)).startsWith(`${title}.`))
}

test('the timeline is walked, read, zoomed and left by keyboard', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await onRow(page, hand, 'SSO SDK')
  const bar = await barOf(call, 'SSO SDK')
  const card = page.getByRole('group', { name: 'Evidence' })
  for (const words of [bar.fromWords, ...bar.past.map((past) => past.words), bar.toWords, bar.gap, bar.odds, bar.reason]) {
    await card.getByText(words).first().waitFor()
  }
  assert.ok(bar.past.length >= 1 && bar.odds.includes('typical'), 'the example has a date that held before, and odds with counts')
  const said = card.getByRole('status')
  await hand.press('ArrowRight', 'ArrowRight')
  await said.filter({ hasText: bar.past[0].words }).waitFor()
  await hand.press('ArrowLeft')
  await said.filter({ hasText: bar.fromWords }).waitFor()

  const ticks = () => page.locator('.axis .tick').allInnerTexts()
  const before = await ticks()
  await hand.press('+', '+', '+')
  await hand.eventually('nearer ticks', async () => (await ticks()).join() !== before.join())
  await hand.press('Shift+ArrowRight', '-', '0')
  await hand.eventually('all in sight again', async () => (await ticks()).join() === before.join())

  await hand.press('Enter')
  await hand.sees('complementary', 'Dependency')
  await hand.press('Escape')
  await page.getByRole('complementary', { name: 'Dependency' }).waitFor({ state: 'detached' })
  await hand.focusIs('SSO SDK.')

  await hand.press('/', 'Control+a', 'Delete', 'Enter')
  await page.getByRole('status').filter({ hasText: '8 shown' }).waitFor()
  await hand.press('End')
  const last = await focused(page)
  await hand.press('Home')
  await hand.eventually('another row', async () => (await focused(page)) !== last)
  await hand.press('ArrowDown')
  await hand.press('c')
  await page.getByRole('button', { name: 'Critical chain', pressed: true }).waitFor()
})

test('the twin says in words what the picture draws', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await onRow(page, hand, 'SSO SDK')
  await hand.press('t')
  const table = page.getByRole('table')
  await table.waitFor()
  const bar = await barOf(call, 'SSO SDK')
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'SSO SDK' }) })
  const text = await row.innerText()
  for (const words of [bar.fromWords, ...bar.past.map((past) => past.words), bar.toWords, bar.gap, bar.reason, bar.odds]) {
    assert.ok(text.includes(words), `${words} in ${text}`)
  }
  await hand.press('t')
  await page.getByRole('grid', { name: 'Timeline' }).waitFor()
})

test('a date is proposed a working day later, and nothing is written until it is saved', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await onRow(page, hand, 'Tokenizer v2')
  const [bar, row] = [await barOf(call, 'Tokenizer v2'), await rowOf(call, 'Tokenizer v2')]
  const statements = async () => (await dependency(call, 'Tokenizer v2')).slips.length
  const before = await statements()
  await hand.press('Alt+ArrowRight')
  await hand.form('Revise the ETA')
  assert.equal(await page.getByLabel('New date').inputValue(), bar.later)
  await hand.reads('nothing moves until you save it')
  await hand.press('Escape')
  await hand.formClosed()
  assert.deepEqual([await statements(), (await rowOf(call, 'Tokenizer v2')).eta], [before, row.eta])
  await hand.focusIs('Tokenizer v2.')

  await hand.press('Alt+ArrowLeft')
  await hand.form('Revise the ETA')
  assert.equal(await page.getByLabel('New date').inputValue(), bar.earlier)
  await hand.press('Control+Enter')
  await hand.formClosed()
  await hand.eventually('the new date', async () => (await rowOf(call, 'Tokenizer v2')).eta === bar.earlier)
  assert.equal(await statements(), before + 1, 'the date before stays on record')
  await hand.eventually('the old date as a past one', async () => (await barOf(call, 'Tokenizer v2')).past.length === bar.past.length + 1)
})

test('a dependency and an initiative lead to their place on the timeline', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  const row = await rowOf(call, 'Wallet sandbox')
  await page.evaluate((to) => (location.hash = to), `#/dependencies/${row.id}`)
  await page.getByRole('button', { name: 'Show on the timeline' }).waitFor()
  await hand.run('Show on the timeline')
  await hand.sees('heading', 'Timeline', { level: 1 })
  await page.getByRole('row', { name: 'Wallet sandbox.', selected: true }).waitFor()
  await page.evaluate((to) => (location.hash = to), `#/initiatives/${row.initiative}`)
  await page.getByRole('button', { name: 'Show on the timeline' }).click()
  await hand.sees('heading', 'Timeline', { level: 1 })
  assert.equal(await page.getByRole('combobox', { name: 'Initiative', exact: true }).inputValue(), row.initiative)
})

test('an empty timeline teaches', async (t) => {
  const { page } = await towline(t, { empty: true })
  const hand = new Hand(page)
  await hand.press('l')
  await hand.reads('No dependency yet')
  await hand.reads('slipping is seen before anybody says so')
})

test('the timeline stands at both sizes in both themes', async (t) => {
  for (const theme of ['light', 'dark']) {
    for (const [width, height] of [[1280, 800], [1024, 640]]) {
      const { page } = await towline(t, { theme, width, height })
      const hand = new Hand(page)
      await onRow(page, hand, 'SSO SDK')
      await shot(page, `timeline-${theme}-${width}`)
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    }
  }
})

test('the picture leaves as SVG that other programs read, and as PNG', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const hostile = '</title><script>canary()</script>"\'&<image href="http://example.org/x.png"/>'
  const [[initiative]] = await acts(call, { act: 'addInitiative', title: hostile, changes: [] })
  for (const title of [hostile, 'Plain']) {
    const rest = { supplier: null, dri: null, milestone: null, criticality: null, needBy: '2026-03-10', eta: '2026-03-20', saidOn: null, tags: [], note: 'canary' }
    await acts(call, { act: 'addDependency', dependency: { initiative, title, ...rest } })
  }
  const file = await read(call, { query: 'export', order: { format: 'svg', rows: 'initiative' } })
  const drawn = Buffer.from(file.bytes, 'base64').toString()
  const python = 'import sys, xml.etree.ElementTree as t; print("\\n".join(e.text for e in t.parse(sys.stdin).iter("{http://www.w3.org/2000/svg}title")))'
  const parsed = spawnSync('python3', ['-c', python], { input: drawn, encoding: 'utf8' })
  assert.equal(parsed.status, 0, parsed.stderr)
  const titles = parsed.stdout.trim().split('\n')
  assert.equal(titles[0], 'Timeline by initiative')
  assert.ok(titles.includes('Plain (committed): 20 Mar. 8 working days after its need-by'), titles.join('\n'))
  assert.ok(titles.some((title) => title.startsWith(hostile)), 'the title came as it was written')
  assert.ok(!drawn.includes('<script'), 'and is no markup')

  const hand = new Hand(page)
  await hand.press('l')
  await page.getByRole('grid', { name: 'Timeline' }).waitFor()
  await page.getByRole('button', { name: 'Export…', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByText('2 dependencies, as').waitFor()
  const button = dialog.getByRole('button', { name: 'Save as PNG…' })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  assert.equal(download.suggestedFilename(), 'towline-2026-03-02-timeline.png')
  const bytes = await readFile(await download.path())
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG')
  assert.equal(bytes.readUInt32BE(16), 2560, 'twice as sharp')
})
