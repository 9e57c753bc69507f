// What the screens say and show where little room or a double meaning got in the way.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, Hand } from './hand.mjs'
import { reload, towline } from './towline.mjs'

/** An own ledger with one initiative, and what is made of it for one team. */
async function ledger(t, wish, make) {
  const opened = await towline(t, { empty: true, ...wish })
  const [[initiative], [team]] = await acts(
    opened.call,
    { act: 'addInitiative', title: 'Checkout 2', changes: [] },
    { act: 'addTeam', name: 'Platform with a long name', changes: [] },
  )
  await acts(opened.call, ...make.map((one) => ({ act: 'addDependency', dependency: { initiative, supplier: team, ...one } })))
  await reload(opened.page)
  return { ...opened, hand: new Hand(opened.page) }
}

test('the count beside Today says that it counts lines', async (t) => {
  const { page } = await ledger(t, {}, ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => ({ title })))
  await page.getByText('5 for you.').waitFor()
  const link = page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Today 1 line to look at' })
  assert.equal(await link.getAttribute('title'), 'Today: 1 line to look at')
})

test('the grid of dependencies keeps to its window, however long the words', async (t) => {
  const title = 'A title that is as long as titles are when somebody pastes a whole sentence of a tracker into it'
  const { page, hand } = await ledger(t, {}, [{ title, needBy: '2026-03-20' }])
  await hand.go(2, 'Dependencies')
  const grid = page.getByRole('grid')
  for (const width of [1600, 1280, 1265, 1200, 1024]) {
    await page.setViewportSize({ width, height: 800 })
    const over = () => grid.evaluate((list) => list.scrollWidth - list.clientWidth)
    await hand.eventually(`nothing to run off at ${width}: ${await over()}`, async () => (await over()) <= 0)
  }
})

test('an empty day says what it will be taken for', async (t) => {
  const { page, hand } = await ledger(t, {}, [{ title: 'Search index' }])
  await hand.find('Search index')
  await hand.press('x')
  await hand.form('Escalate')
  await hand.tabTo('More')
  await hand.press('Enter')
  assert.equal(await page.getByLabel('Goes out on').getAttribute('placeholder'), 'today')
  assert.equal(await page.getByLabel('Respond by').getAttribute('placeholder'), 'no date')
})

test('the critical chain is said in words, for it may be out of sight, and so is that there is none', async (t) => {
  const { page, hand, call } = await ledger(t, {}, [{ title: 'Search index', needBy: '2026-03-20' }])
  const said = page.getByRole('region', { name: 'Messages' })
  const turn = page.getByRole('button', { name: 'Critical chain' })
  await hand.press('l')
  await hand.sees('heading', 'Timeline', { level: 1 })
  await hand.sees('row', 'Search index.')
  await hand.press('c')
  await said.getByText('Nothing is critical: no milestone here waits').waitFor()
  assert.equal(await turn.getAttribute('aria-pressed'), 'false')

  await acts(call, { act: 'openExample' })
  await reload(page)
  const { milestones } = (await call({ queries: [{ query: 'timeline', order: { rows: 'team', initiative: null, openOnly: true } }] })).answers[0].view
  const stone = milestones.find(({ chain }) => chain.length > 0)
  await hand.press('l')
  await hand.sees('heading', 'Timeline', { level: 1 })
  await hand.sees('row', 'SSO SDK.')
  await hand.press('c')
  await said.getByText(`${stone.title}: ${stone.chainWords}`).waitFor()
  assert.equal(await turn.getAttribute('aria-pressed'), 'true')
})

test('the signs of the timeline are all explained, in two lines of a small window', async (t) => {
  const { page, hand } = await ledger(t, { width: 1024, height: 640 }, [{ title: 'Search index', needBy: '2026-03-20' }])
  await hand.press('l')
  await hand.sees('heading', 'Timeline', { level: 1 })
  await hand.sees('row', 'Search index.')
  const card = page.getByRole('group', { name: 'Evidence' })
  for (const words of ['overdue', 'at risk', 'earliest finish']) await card.getByText(words, { exact: true }).waitFor()
  const { height } = await card.boundingBox()
  assert.ok(height <= 60, `${height} px of 640`)
})

test('the further reasons of an item are read to their end, however narrow the list', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await page.setViewportSize({ width: 760, height: 640 })
  await page.getByRole('button', { name: '+8 more' }).click()
  const cells = page.locator('[role=row] > [role=gridcell]:only-child').filter({ hasText: 'Last heard from on 6 Feb.' })
  await cells.waitFor()
  const sizes = () =>
    cells.evaluateAll((all) => all.map((cell) => [cell.scrollWidth - cell.parentElement.clientWidth, cell.parentElement.offsetHeight]))
  await hand.eventually('a sentence of two lines', async () => (await sizes()).every(([, height]) => height > 30))
  assert.ok((await sizes()).every(([over]) => over <= 0), 'no sentence is cut')
  // What comes behind them lies behind them, and the list knows how long it is.
  const list = page.getByRole('grid', { name: 'What needs a look' })
  await hand.eventually('a list as long as its lines', () =>
    list.evaluate((grid) => {
      const [all] = grid.querySelectorAll('[role="presentation"]:not(.head)')
      return Math.abs(all.firstElementChild.getBoundingClientRect().height - all.getBoundingClientRect().height) < 2
    }),
  )
})

test('what takes longer than a moment says that it is under way', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  const runs = () =>
    page.locator('main').evaluate((main) => {
      const { content, opacity } = getComputedStyle(main, '::before')
      return content !== 'none' && opacity === '1'
    })
  let answer = () => undefined
  const held = new Promise((resolve) => (answer = resolve))
  await page.route('**/call', async (route) => {
    await held
    await route.continue()
  })
  await hand.press('Control+7')
  await page.waitForTimeout(100)
  assert.equal(await runs(), false, 'not at once, or every key would make it flicker')
  await hand.eventually('a line that runs', runs)
  answer()
  await page.getByRole('heading', { name: 'Updates' }).waitFor()
  await hand.eventually('nothing under way', () => page.locator('main[aria-busy="false"]').isVisible())
  assert.equal(await runs(), false)
})
