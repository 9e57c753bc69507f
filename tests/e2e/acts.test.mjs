import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAccessible, shot, towline } from './towline.mjs'

/** The page of an initiative with its rows, and hands that only use the keyboard. */
async function hands(t, wish) {
  const { page, call } = await towline(t, wish)
  const { answers } = await call({ queries: [{ query: 'dependencies' }] })
  const { initiative } = answers[0].view.rows.find((row) => row.title === 'SSO SDK')
  await page.getByRole('navigation').waitFor()
  await page.evaluate((id) => (location.hash = `#/initiatives/${id}`), initiative)
  const row = (title) => page.getByRole('row').getByRole('button', { name: new RegExp(`^${title}`) })
  await row('SSO SDK').waitFor()
  /** Opens an act's form on a row by its key. */
  const act = async (title, key) => {
    await row(title).focus()
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
  }
  const type = (...keys) => keys.reduce(async (before, key) => {
    await before
    await (key.startsWith('⌨') ? page.keyboard.type(key.slice(1)) : page.keyboard.press(key))
  }, Promise.resolve())
  /** The form is gone, the toast says what was done, and the focus is back on the row. */
  const done = async (title, said) => {
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText(said).waitFor()
    assert.ok(await row(title).evaluate((one) => one === document.activeElement), 'focus returns to the row')
  }
  const see = async (title) => {
    const { answers } = await call({ queries: [{ query: 'dependencies' }] })
    const { id } = answers[0].view.rows.find((one) => one.title === title)
    return (await call({ queries: [{ query: 'dependency', id }] })).answers[0].view
  }
  return { page, act, type, done, see, row }
}

test('an ETA is revised with three keys, and confirmed with one', async (t) => {
  const { page, act, type, done, see, row } = await hands(t)
  await act('SSO SDK', 'e')
  await type('⌨27mar', 'Enter')
  await done('SSO SDK', 'Revised the ETA of SSO SDK to 27 Mar')
  assert.equal((await see('SSO SDK')).row.eta, '2026-03-27')
  await row('SSO SDK').press('Shift+E')
  await page.getByText('Confirmed the ETA of SSO SDK unchanged').waitFor()
})

test('a refusal stands at the field it names, also when that was folded away', async (t) => {
  const { page, act, type } = await hands(t)
  await act('SSO SDK', 'e')
  await type('Enter')
  await page.getByText('A promise needs a day').waitFor()
  await type('⌨27mar')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByLabel('Said on').fill('+10d')
  await type('Enter')
  await page.getByText('is still to come; give the day it happened').waitFor()
  assert.equal(await page.getByLabel('Said on').getAttribute('aria-invalid'), 'true')
})

test('a date that is not understood is never saved', async (t) => {
  const { page, act, type, see } = await hands(t)
  const { eta } = (await see('SSO SDK')).row
  await act('SSO SDK', 'e')
  await type('⌨27mar')
  await page.getByText('Fri 27 Mar 2026').waitFor()
  await type('⌨ or so', 'Enter', 'Enter')
  await page.waitForTimeout(300)
  assert.equal((await see('SSO SDK')).row.eta, eta)
  assert.equal(await page.getByRole('dialog').count(), 1)
})

test('a reminder is drafted, copied and logged with three keys', async (t) => {
  const { page, act, type, done } = await hands(t)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await act('SSO SDK', 'a')
  await type('Control+C')
  await page.getByText('Copied; send it yourself').waitFor()
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /“SSO SDK”/)
  await type('Enter')
  await done('SSO SDK', 'Nudged about SSO SDK (nudge 1)')
})

test('an ask goes out, and its reply brings a date', async (t) => {
  const { act, type, done, see } = await hands(t)
  await act('Tokenizer v2', 'a')
  await type('Control+Enter')
  await done('Tokenizer v2', 'for a status on Tokenizer v2')
  await act('Tokenizer v2', 'r')
  await type('⌨Next month', 'Tab', 'Tab', '⌨8apr', 'Enter')
  await done('Tokenizer v2', 'Reply on Tokenizer v2: answered')
  assert.equal((await see('Tokenizer v2')).row.eta, '2026-04-08')
})

test('a delivery arrives broken: five keys and the reason', async (t) => {
  const { act, type, done, see, page } = await hands(t)
  await act('Tokenizer v2', 'd')
  await type('Enter')
  await done('Tokenizer v2', 'Tokenizer v2 was delivered')
  await act('Tokenizer v2', 'f')
  await type('Enter')
  await page.getByRole('alert').filter({ hasText: 'Write something here' }).waitFor()
  await type('⌨70 compile errors', 'Enter')
  await done('Tokenizer v2', 'Tokenizer v2: bounced')
  assert.equal((await see('Tokenizer v2')).row.state, 'bounced')
})

test('what was delivered is accepted with two keys', async (t) => {
  const { act, type, done, see } = await hands(t)
  await act('Receipt templates', 'v')
  await type('Enter')
  await done('Receipt templates', 'Receipt templates: accepted')
  assert.equal((await see('Receipt templates')).row.state, 'accepted')
})

test('an escalation needs two ways out before it goes out, and goes on by one rung', async (t) => {
  const { page, act, type, done, see } = await hands(t)
  await act('Fraud rules for guest orders', 'x')
  await type('⌨A date', 'Enter')
  await page.getByRole('alert').getByText('Write down two ways out').waitFor()
  await type('⌨Staff it', 'Tab', '⌨Leave it out', 'Enter')
  await page.getByLabel('I recommend').and(page.locator(':focus')).waitFor()
  await type('⌨Staff', 'Enter')
  await done('Fraud rules for guest orders', 'Escalated Fraud rules for guest orders to the DRI')
  await act('Fraud rules for guest orders', 'x')
  await type('⌨nothing', 'Tab', '⌨none', 'Enter')
  await done('Fraud rules for guest orders', 'to the DRI: nothing')
  await act('Fraud rules for guest orders', 'x')
  await type('Enter')
  await done('Fraud rules for guest orders', "Escalated Fraud rules for guest orders to the DRI's lead")
  assert.equal((await see('Fraud rules for guest orders')).escalations[0].steps.length, 2)
})

test('a private note is kept, and its form says that it is private', async (t) => {
  const { page, act, type, done, see } = await hands(t)
  await act('Tokenizer v2', 'o')
  await page.getByRole('dialog').getByText('private', { exact: true }).waitFor()
  await type('Control+A', '⌨Between us', 'Control+Enter')
  await done('Tokenizer v2', 'Changed Tokenizer v2')
  assert.equal((await see('Tokenizer v2')).notes, 'Between us')
})

test('where it stands and its need-by are in the palette', async (t) => {
  const { page, type, done, see, row } = await hands(t)
  await row('Tokenizer v2').focus()
  await type('Control+K', '⌨where it stands', 'Enter')
  await page.getByRole('dialog').getByLabel('It is').selectOption('blocked')
  await page.getByLabel('Why', { exact: true }).fill('No capacity')
  await type('Enter')
  await done('Tokenizer v2', 'Tokenizer v2: blocked')
  await type('Control+K', '⌨need-by', 'Enter')
  await page.getByRole('dialog').getByLabel('Needed by').waitFor()
  await type('⌨15apr', 'Enter')
  await done('Tokenizer v2', 'Tokenizer v2 is needed by 15 Apr')
  assert.equal((await see('Tokenizer v2')).row.state, 'blocked')
})

for (const theme of ['light', 'dark']) {
  test(`the pane and an act form can be used by anybody, in the ${theme} theme`, async (t) => {
    const { page, act, type, row } = await hands(t, { theme, width: 1024, height: 640 })
    await row('SSO SDK').press('Enter')
    await page.getByRole('complementary').getByText('Slip trail').waitFor()
    await isAccessible(page)
    await shot(page, `dependency-${theme}`)
    await act('SSO SDK', 'e')
    await isAccessible(page)
    await shot(page, `revise-eta-${theme}`)
    await type('Escape')
  })
}

test('what came unasked is logged by the same key, and gives the day it came by one', async (t) => {
  const { page, act, type, done, see } = await hands(t)
  await act('Receipt templates', 'r')
  await page.getByRole('dialog', { name: 'Log what came unasked' }).waitFor()
  await type('⌨The mails are next week', 'Alt+d', '⌨fri', 'Enter')
  await done('Receipt templates', 'Receipt templates: acknowledged')
  const { evidence, row } = await see('Receipt templates')
  assert.equal(row.state, 'delivered')
  assert.ok(evidence.some((entry) => entry.quote === 'The mails are next week' && entry.on === '2026-02-27'))
})

test('every act form that has a day to be dated back to leads there by one key', async (t) => {
  const { page, act, type } = await hands(t)
  for (const [key, label] of [['e', 'Said on'], ['d', 'Delivered on'], ['a', 'Asked on']]) {
    await act('Tokenizer v2', key)
    await page.getByRole('button', { name: 'Earlier day' }).waitFor()
    await type('Alt+d')
    await page.locator('input:focus').and(page.getByLabel(label)).waitFor()
    await type('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})
