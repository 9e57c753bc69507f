import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, content, dependency, Hand, rowOf } from './hand.mjs'
import { reload, towline } from './towline.mjs'

const TITLE = 'Fraud rules for guest orders'

/** The act was refused, and the field that lacks something has the focus. */
async function refusedAt(hand, label) {
  await hand.focusIs(label)
  await hand.eventually(`the refusal at ${label}`, () =>
    hand.page.evaluate(() => document.activeElement?.getAttribute('aria-invalid') === 'true'),
  )
}

test('an escalation goes from its pre-flight to its outcome, and the next one begins where that worked', async (t) => {
  const { page, call } = await towline(t)
  const [[other]] = await acts(call, {
    act: 'addDependency',
    dependency: { initiative: (await rowOf(call, TITLE)).initiative, title: 'Guest limits', supplier: (await rowOf(call, TITLE)).supplier },
  })
  const start = await content(call)
  await reload(page)
  const hand = new Hand(page)
  await hand.find(TITLE)
  await hand.press('Enter')
  const pane = page.getByRole('complementary', { name: 'Dependency' })
  const escalation = pane.getByRole('region', { name: 'Escalation' })
  await pane.getByRole('heading', { name: TITLE }).waitFor({ state: 'attached' })

  // Six keys beside the words: X, the ways out, Enter asks for what is missing, the brief, Enter.
  hand.pressed = 0
  await hand.press('x')
  await hand.form('Escalate')
  const before = page.getByRole('region', { name: 'Before it goes out' })
  await before.getByText(/^Asked once on 10 Feb; no answer\.$/).waitFor()
  await before.getByText('Needed by 13 Mar; no date now. Beta on 18 Mar waits for it.').waitFor()
  await before.getByText(/^No finished step with Platform B is on record; rung 0 is the lowest\.$/).waitFor()
  await hand.type('A date for the rules')
  await hand.press('Tab')
  await hand.type('Rules by 12 March')
  await hand.press('Tab')
  await hand.type('Launch without guest orders')
  await hand.press('Enter')
  await refusedAt(hand, 'I recommend')
  assert.equal(await page.getByLabel('I recommend').inputValue(), '', 'nothing is recommended until it is chosen')
  await hand.type('Rules')
  await hand.press('Control+c')
  await page.getByText('Copied; send it yourself').waitFor()
  const brief = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  assert.equal(brief.length, 5)
  assert.match(brief[0], /^Fraud rules for guest orders \(Platform B\): /)
  assert.match(brief[3], /\(1\) Rules by 12 March; \(2\) Launch without guest orders\.$/)
  assert.match(brief[4], /^Recommended: Rules by 12 March\. Needed by Thu 5 Mar 2026: A date for the rules\.$/)
  await hand.press('Enter')
  assert.ok(hand.pressed <= 6, `${hand.pressed} keys for an escalation`)
  await hand.formClosed()
  await escalation.getByText('raised', { exact: true }).waitFor()

  await hand.press('x')
  await hand.form('What did it bring?')
  assert.equal(await page.getByLabel('Outcome').inputValue(), '', 'nothing is said to have come of it until it is chosen')
  await hand.press('Enter')
  await refusedAt(hand, 'Outcome')
  assert.equal((await dependency(call, TITLE)).escalations[0].steps[0].outcome, null)
  await hand.type('it moved')
  await hand.press('Enter')
  await refusedAt(hand, 'Cost to the relationship, private')
  assert.equal((await dependency(call, TITLE)).escalations[0].steps[0].outcome, null, 'nor what it cost')
  await hand.type('a little')
  await hand.tabTo('Private note')
  await hand.type('Somebody was not amused')
  await hand.press('Control+Enter')
  await hand.formClosed()
  await escalation.getByText('it moved').waitFor()
  await escalation.getByText('Somebody was not amused').waitFor()
  const [{ steps, recommendation }] = (await dependency(call, TITLE)).escalations
  assert.deepEqual([recommendation, steps[0].rung, steps[0].outcome], ['Rules by 12 March', 'dri', 'moved'])

  // The next one begins where that worked, which nobody has to type.
  await hand.find('Guest limits')
  hand.pressed = 0
  await hand.press('x')
  await hand.form('Escalate')
  await before.getByText('Rung 0 by mail has moved Platform B, 1 of 1, with a first response on the same day.').waitFor()
  await hand.type('The limits')
  await hand.press('Tab')
  await hand.type('Limits by 12 March')
  await hand.press('Tab')
  await hand.type('No limits')
  await hand.press('Enter')
  await refusedAt(hand, 'I recommend')
  await hand.type('No limits')
  await hand.press('Control+c')
  await page.getByText('Copied; send it yourself').waitFor()
  await hand.press('Enter')
  await hand.formClosed()
  assert.ok(hand.pressed <= 6, `${hand.pressed} keys for an escalation`)
  const next = await dependency(call, 'Guest limits')
  assert.equal(next.row.id, other)
  assert.deepEqual(next.escalations[0].steps.map(({ rung, channel }) => [rung, channel]), [['dri', 'mail']])

  // Where the lowest rung brought nothing, the next one up is suggested.
  await hand.press('x')
  await hand.form('What did it bring?')
  await hand.type('nothing')
  await hand.press('Tab')
  await hand.type('none')
  await hand.press('Enter')
  await hand.formClosed()
  await hand.press('x')
  await hand.form('Step up')
  await hand.eventually('the rung above', async () => (await page.getByLabel('To the rung of').inputValue()) === 'driLead')
  await page.getByRole('dialog').getByRole('button', { name: 'Close it' }).click()
  await hand.form('Close the escalation')
  await hand.press('Enter')
  await refusedAt(hand, 'What was needed')
  await hand.type('did not come')
  await hand.press('Enter')
  await hand.formClosed()
  assert.equal((await dependency(call, 'Guest limits')).escalations[0].state, 'withoutEffect')

  await hand.undo(call, 5)
  assert.deepEqual(await content(call), start)
})

test('what is missing is refused at its field, and one under consideration is taken up where it was left', async (t) => {
  const { page, call } = await towline(t)
  const start = await content(call)
  const hand = new Hand(page)
  await hand.stepTo(TITLE)
  const wrong = (label) => refusedAt(hand, label)
  await hand.press('x')
  await hand.form('Escalate')
  await hand.press('Enter')
  await wrong('What is needed')
  assert.deepEqual(await content(call), start, 'what is not ready does not go out')
  await hand.type('A date for the rules')
  await hand.press('Enter')
  await wrong('Ways out, two at least')
  await hand.tabTo('First step')
  await hand.type('not yet')
  await hand.press('Enter')
  await hand.formClosed()
  assert.equal((await dependency(call, TITLE)).escalations[0].state, 'considering')

  await hand.press('x')
  await hand.form('Escalate')
  await hand.eventually('the words of before', async () => (await page.getByLabel('What is needed').inputValue()) === 'A date for the rules')
  await hand.tabTo('Ways out')
  await hand.type('Rules by 12 March')
  await hand.press('Tab')
  await hand.type('Launch without guest orders')
  await hand.press('Enter')
  await wrong('I recommend')
  await hand.type('Launch')
  await hand.press('Enter')
  await hand.formClosed()
  const [{ state, revisedOn }] = (await dependency(call, TITLE)).escalations
  assert.deepEqual([state, revisedOn], ['raised', '2026-03-02'])
  await hand.undo(call, 2)
  assert.deepEqual(await content(call), start)
})
