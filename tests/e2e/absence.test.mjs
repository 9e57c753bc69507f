import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shot, towline } from './towline.mjs'

/** Goes to a place once the frame is there. */
async function visit(page, hash) {
  await page.getByRole('navigation').waitFor()
  await page.evaluate((to) => (location.hash = to), hash)
}

/** What is said of a dependency, by the codes of its reasons. */
async function codes(call, id) {
  const { answers } = await call({ queries: [{ query: 'dependency', id }] })
  return answers[0].view.reasons.map((reason) => reason.code)
}

test('an absence without cover puts a date at risk, and naming a cover ends it', async (t) => {
  const { page, call } = await towline(t)
  const { rows } = (await call({ queries: [{ query: 'dependencies' }] })).answers[0].view
  const { id } = rows.find((row) => row.title === 'Tokenizer v2')
  assert.ok((await codes(call, id)).includes('AR7'))
  await visit(page, `#/dependencies/${id}`)
  await page.getByText('Tom Okafor will be away').first().waitFor()
  await page.keyboard.press('Shift+A')
  await page.getByRole('dialog', { name: 'Absence of Tom Okafor' }).waitFor()
  await page.getByRole('combobox', { name: 'Who covers' }).fill('Victor')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Victor Lindqvist covers for Tom Okafor').first().waitFor()
  assert.ok(!(await codes(call, id)).includes('AR7'))
})

// That anybody can use both is seen to by the journey of all screens.
test('who is away is seen as a picture and as a table', async (t) => {
  const { page } = await towline(t)
  await visit(page, '#/away')
  await page.getByRole('tab', { name: 'Who is away', selected: true }).waitFor()
  await page.getByRole('button', { name: /Tom Okafor on leave.*not covered/ }).waitFor()
  await page.getByRole('link', { name: /Tokenizer v2.*nobody there/ }).waitFor()
  await shot(page, 'away')
  await page.keyboard.press('t')
  await page.getByRole('row', { name: /Tom Okafor.*not covered.*Tokenizer v2.*nobody there/ }).waitFor()
  await shot(page, 'away-table')
  await page.getByRole('link', { name: 'Tom Okafor' }).click()
  await page.getByRole('heading', { name: 'Away', exact: true }).waitFor()
  await shot(page, 'away-person')
})
