import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dependency, Hand } from './hand.mjs'
import { towline } from './towline.mjs'

const TITLE = 'Tokenizer v2'
const WORDS = 'They told me over lunch'

// What a person has typed is theirs until they throw it away themselves.
test('a form keeps what was typed while the ledger can not be read', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.stepTo(TITLE)
  await hand.press('o')
  await hand.form('Private note')
  await hand.type(WORDS)

  const problem = { kind: 'unavailable', reason: 'disk', message: 'The disk can not be read' }
  await page.route('**/call', async (route) => {
    const { queries } = route.request().postDataJSON()
    const answers = queries.map(() => ({ is: 'problem', problem }))
    const reply = { revision: 0, today: '2026-03-02', done: null, problem: null, answers, undo: null, redo: null }
    await route.fulfill({ json: reply })
  })
  const refresh = () => page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await refresh()
  await page.getByText('The disk can not be written').waitFor()
  await page.unroute('**/call')
  await refresh()
  await page.getByText('The disk can not be written').waitFor({ state: 'detached' })
  assert.ok((await page.getByRole('dialog').getByRole('textbox').first().inputValue()).includes(WORDS))
  await page.keyboard.press('Control+Enter')
  await hand.formClosed()
})

test('a day typed just before the form is saved is never left out', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.stepTo(TITLE)
  await hand.press('e')
  await hand.form('Revise the ETA')
  await hand.tabTo('More')
  await hand.press('Enter')
  await hand.focusIs('Why, privately')
  await hand.tabTo('Said on')
  await hand.type('27feb')
  await hand.tabTo('New date')
  await hand.type('27mar')
  await hand.press('Tab', 'Control+Enter')
  await hand.formClosed()
  const { row, evidence } = await dependency(call, TITLE)
  assert.equal(row.eta, '2026-03-27')
  assert.ok(evidence.some((entry) => entry.kind === 'eta' && entry.on === '2026-02-27'), JSON.stringify(evidence))
})

test('what is typed while the words before it are being saved stays', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.stepTo(TITLE)
  await hand.find(TITLE)
  await hand.press('Enter')
  const pane = page.getByRole('complementary', { name: 'Dependency' })
  const field = pane.getByRole('textbox', { name: 'Title' })
  await field.waitFor()
  let pass
  const held = new Promise((resolve) => (pass = resolve))
  await page.route('**/call', async (route) => {
    await held
    await route.continue()
  })
  await field.fill('Tokenizer v3')
  await hand.press('Enter')
  await field.fill('Tokenizer v3 and v4')
  const answered = page.waitForResponse('**/call')
  pass()
  await answered
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  assert.equal(await field.inputValue(), 'Tokenizer v3 and v4')
})

test('a field that is left by a key is saved as one that is left by hand', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.stepTo(TITLE)
  await hand.find(TITLE)
  await hand.press('Enter')
  const pane = page.getByRole('complementary', { name: 'Dependency' })
  const field = pane.getByRole('textbox', { name: 'Title' })
  await field.fill('Tokenizer v3')
  await page.keyboard.press('Control+1')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await hand.eventually('the title', async () => {
    const { answers } = await call({ act: null, queries: [{ query: 'search', text: 'Tokenizer v3' }] })
    return answers[0].view.hits.length === 1
  })
})
