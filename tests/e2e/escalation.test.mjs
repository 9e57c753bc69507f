import assert from 'node:assert/strict'
import { test } from 'node:test'
import { content, dependency, Hand } from './hand.mjs'
import { towline } from './towline.mjs'

const TITLE = 'Fraud rules for guest orders'

test('an escalation goes out with two ways and a recommendation, and its outcome is recorded', async (t) => {
  const { page, call } = await towline(t)
  const start = await content(call)
  const hand = new Hand(page)
  await hand.sees('heading', 'Today', { level: 1 })
  await hand.stepTo(TITLE)
  await hand.press('Enter')
  const pane = page.getByRole('complementary', { name: 'Dependency' })
  const escalation = pane.getByRole('region', { name: 'Escalation' })
  await pane.getByRole('heading', { name: TITLE }).waitFor({ state: 'attached' })

  await hand.press('x')
  await hand.form('Escalate')
  assert.notEqual(await page.getByLabel('What triggered it').inputValue(), '', 'the trigger is drafted from the facts')
  await hand.tabTo('What is needed')
  await hand.type('A date for the rules')
  await hand.press('Enter')
  await page.getByRole('alert').first().waitFor()
  assert.deepEqual(await content(call), start, 'without two ways out nothing goes up')

  await hand.tabTo('Ways out')
  await hand.type('Rules by 12 March')
  await hand.press('Tab')
  await hand.type('Launch without guest orders')
  await hand.press('Enter')
  await hand.eventually('the refusal at the recommendation', () =>
    page.getByLabel('I recommend').evaluate((field) => field.getAttribute('aria-invalid') === 'true'),
  )
  await hand.tabTo('I recommend')
  await hand.type('Rules')
  await hand.tabTo('Respond by')
  await hand.type('+3d')
  await page.getByText('Thu 5 Mar 2026').first().waitFor()
  await hand.press('Enter')
  await hand.formClosed()
  await escalation.getByText('A date for the rules').waitFor()
  await escalation.getByText('Launch without guest orders').waitFor()
  await escalation.getByText('raised', { exact: true }).waitFor()

  await hand.press('x')
  await hand.form('What did it bring?')
  await hand.tabTo('Private note')
  await hand.type('Victor was not amused')
  await hand.press('Control+Enter')
  await hand.formClosed()
  await escalation.getByText('it moved').waitFor()
  await escalation.getByText('Victor was not amused').waitFor()
  const [{ steps, recommendation }] = (await dependency(call, TITLE)).escalations
  assert.deepEqual([recommendation, steps.length, steps[0].outcome], ['Rules by 12 March', 1, 'moved'])

  await hand.undo(call, 2)
  await escalation.waitFor({ state: 'detached' })
  assert.deepEqual(await content(call), start)
})
