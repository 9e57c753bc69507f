import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, content, dependency, Hand, rowOf } from './hand.mjs'
import { towline } from './towline.mjs'

/** The row of Today with this title. */
const todayRow = (page, title) => page.getByRole('row', { name: `${title}.` })

test('an ETA is revised: the trail shows the slip, and Today changes with it', async (t) => {
  const { page, call } = await towline(t)
  const start = await content(call)
  const hand = new Hand(page)
  await hand.sees('heading', 'Today', { level: 1 })
  await hand.stepTo('SSO SDK')
  await todayRow(page, 'SSO SDK').getByText('Promised for 23 Feb, 5 working days ago.').first().waitFor()
  await hand.press('Enter')
  const pane = page.getByRole('complementary', { name: 'Dependency' })
  await pane.getByText(/moved twice, now 23 Feb/).waitFor()

  hand.pressed = 0
  await hand.press('e')
  await hand.form('Revise the ETA')
  await hand.type('27mar')
  await page.getByText('Fri 27 Mar 2026').first().waitFor()
  await hand.press('Enter')
  assert.ok(hand.pressed <= 3, `${hand.pressed} keys beside the text`)
  await hand.formClosed()

  await pane.getByText(/moved three times, now 27 Mar/i).or(pane.getByText(/moved 3 times, now 27 Mar/)).first().waitFor()
  await pane.getByRole('list', { name: 'Dates given' }).getByRole('button', { name: /27 Mar/ }).waitFor()
  await todayRow(page, 'SSO SDK').getByText('27 Mar').waitFor()
  await todayRow(page, 'SSO SDK').getByText('Promised for 23 Feb').waitFor({ state: 'detached' })
  assert.equal((await rowOf(call, 'SSO SDK')).eta, '2026-03-27')

  await hand.undo(call)
  await todayRow(page, 'SSO SDK').getByText('Promised for 23 Feb, 5 working days ago.').first().waitFor()
  assert.deepEqual(await content(call), start)
})

test('an ETA is revised to what was said of it: a period, and words without a date', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.sees('heading', 'Today', { level: 1 })
  await hand.stepTo('SSO SDK')
  await hand.press('e')
  await hand.form('Revise the ETA')
  await hand.type('mid Q2')
  await page.getByText('between 1 and 31 May 2026 (“mid Q2”)').waitFor()
  assert.equal(await page.getByLabel('What it is').inputValue(), 'range')
  assert.equal(await page.getByLabel('Latest', { exact: true }).count(), 0, 'its words have both days')
  await hand.press('Enter')
  await hand.formClosed()
  assert.deepEqual([(await rowOf(call, 'SSO SDK')).eta, (await rowOf(call, 'SSO SDK')).etaKind], ['2026-05-31', 'range'])
  await hand.press('Enter')
  const pane = page.getByRole('complementary', { name: 'Dependency' })
  await pane.getByRole('button', { name: '1 May – 31 May 2026' }).waitFor()
  await hand.press('Escape')
  await pane.waitFor({ state: 'detached' })

  await hand.press('e')
  await hand.form('Revise the ETA')
  await hand.type('when we get to it')
  await page.getByText('no date (“when we get to it”)').waitFor()
  assert.equal(await page.getByLabel('What it is').inputValue(), 'noneGiven')
  await hand.press('Enter')
  await hand.formClosed()
  const { evidence, row } = await dependency(call, 'SSO SDK')
  assert.equal(row.eta, null)
  assert.ok(evidence.some(({ text, quote }) => text === 'No date was given' && quote === 'when we get to it'))
})

test('an ETA is confirmed unchanged with one key', async (t) => {
  const { page, call } = await towline(t)
  const start = await content(call)
  const hand = new Hand(page)
  await hand.sees('heading', 'Today', { level: 1 })
  await hand.stepTo('Tokenizer v2')
  await hand.press('Enter')
  const pane = page.getByRole('complementary', { name: 'Dependency' })
  await pane.getByText('last confirmed on 20 Feb').first().waitFor()

  hand.pressed = 0
  await hand.press('Shift+E')
  assert.equal(hand.pressed, 1)
  await page.getByRole('region', { name: 'Messages' }).getByText('Confirmed the ETA of Tokenizer v2 unchanged').waitFor()
  await pane.getByText('last confirmed on 20 Feb').waitFor({ state: 'detached' })
  assert.equal((await rowOf(call, 'Tokenizer v2')).eta, '2026-03-09')

  await hand.undo(call)
  await pane.getByText('last confirmed on 20 Feb').first().waitFor()
  assert.deepEqual(await content(call), start)
})

test('the same day again is refused at the field, and nothing is written', async (t) => {
  const { page, call } = await towline(t)
  const start = await content(call)
  const hand = new Hand(page)
  await hand.sees('heading', 'Today', { level: 1 })
  await hand.stepTo('Tokenizer v2')
  await hand.press('e')
  await hand.form('Revise the ETA')
  await hand.type('9mar')
  await page.getByText('Mon 9 Mar 2026').first().waitFor()
  await hand.press('Enter')

  const field = page.getByLabel('New date')
  await page.getByRole('alert').getByText('Mon 9 Mar 2026 is the ETA already; confirm it unchanged instead').waitFor()
  assert.equal(await field.getAttribute('aria-invalid'), 'true')
  await hand.focusIs('New date')
  await hand.press('Escape')
  await hand.formClosed()
  assert.deepEqual(await content(call), start)
  assert.equal((await dependency(call, 'Tokenizer v2')).row.eta, '2026-03-09')
})
