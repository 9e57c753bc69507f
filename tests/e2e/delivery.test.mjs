import assert from 'node:assert/strict'
import { test } from 'node:test'
import { content, dependency, Hand } from './hand.mjs'
import { towline } from './towline.mjs'

const TITLE = 'Yen settlement account'

test('a delivery is bounced with its reason, delivered again and accepted', async (t) => {
  const { page, call } = await towline(t)
  const start = await content(call)
  const hand = new Hand(page)
  await hand.find(TITLE)
  await hand.press('Enter')
  const pane = page.getByRole('complementary', { name: 'Dependency' })
  const deliveries = pane.getByRole('region', { name: 'Deliveries' })
  await pane.getByRole('heading', { name: TITLE }).waitFor({ state: 'attached' })

  const deliver = async (what) => {
    await hand.press('d')
    await hand.form('Record a delivery')
    await hand.type(what)
    await hand.press('Enter')
    await hand.formClosed()
    await deliveries.getByText(what).waitFor()
  }

  hand.pressed = 0
  await deliver('Account in the sandbox')
  await deliveries.getByText('waits for your verdict').waitFor()
  await hand.press('f')
  await hand.form('Bounce')
  await hand.press('Enter')
  await page.getByRole('alert').first().waitFor()
  await hand.focusIs('What does not work')
  await hand.type('No payout reaches it')
  await hand.press('Enter')
  await hand.formClosed()
  await deliveries.getByText('bounced').waitFor()
  await deliveries.getByText('No payout reaches it').waitFor()
  assert.ok(hand.pressed <= 5, `${hand.pressed} keys for a delivery that arrives broken`)
  assert.equal((await dependency(call, TITLE)).row.state, 'bounced')

  await deliver('Account with payouts')
  await hand.press('v')
  await hand.form('Accept')
  await hand.type('A payout of one yen came')
  await hand.press('Enter')
  await hand.formClosed()
  await deliveries.getByText('A payout of one yen came').waitFor()
  assert.equal((await dependency(call, TITLE)).row.state, 'accepted')

  await hand.undo(call, 4)
  await deliveries.waitFor({ state: 'detached' })
  assert.deepEqual(await content(call), start)
})
