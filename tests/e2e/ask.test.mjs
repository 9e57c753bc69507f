import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, content, dependency, Hand } from './hand.mjs'
import { reload, towline } from './towline.mjs'

const TITLE = 'Address lookup'

test('an ask without a reply goes quiet on a later day, and a reply ends that', async (t) => {
  const { page, call, later } = await towline(t, { empty: true })
  const [[checkout], [platform]] = await acts(
    call,
    { act: 'addInitiative', title: 'Checkout 2' },
    { act: 'addTeam', name: 'Platform A' },
  )
  await acts(call, {
    act: 'addDependency',
    dependency: { initiative: checkout, title: TITLE, supplier: platform, needBy: '2026-06-30' },
  })
  const start = await content(call)
  await reload(page)
  const hand = new Hand(page)
  const quiet = page.getByRole('button', { name: /^Gone quiet\s*1/ })
  const sentence = page.getByText(/Nothing has come back for/)

  await hand.stepTo(TITLE)
  await hand.press('a')
  await hand.form('Ask')
  assert.match(await page.getByLabel('The words').inputValue(), /Hello Platform A, .*Address lookup/)
  await hand.press('Control+Enter')
  await hand.formClosed()
  await page.getByRole('region', { name: 'Messages' }).getByText(/Asked Platform A/).waitFor()

  await later('2026-03-06')
  await hand.find(TITLE)
  hand.pressed = 0
  await hand.press('a')
  await hand.form('Nudge')
  assert.match(await page.getByLabel('Words to send').inputValue(), /I asked on Mon 2 Mar 2026/)
  await hand.press('Control+c')
  await page.getByText('Copied; send it yourself').waitFor()
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /I asked on Mon 2 Mar 2026/)
  await hand.press('Control+Enter')
  assert.ok(hand.pressed <= 3, `${hand.pressed} keys for a nudge`)
  await hand.formClosed()
  await hand.eventually('the nudge', async () => (await dependency(call, TITLE)).asks[0].nudges.length === 1)

  await later('2026-03-20')
  await hand.go(1, 'Today')
  await quiet.waitFor()
  await sentence.first().waitFor()

  await hand.stepTo(TITLE)
  await hand.press('r')
  await hand.form('Log the reply')
  await hand.type('It will be there')
  await hand.tabTo('A date that came with it')
  await hand.type('1jun')
  await page.getByText('Mon 1 Jun 2026').first().waitFor()
  await hand.press('Enter')
  await hand.formClosed()
  await sentence.first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Gone quiet\s*0/ }).waitFor()
  const { row, asks } = await dependency(call, TITLE)
  assert.deepEqual([row.eta, asks[0].open], ['2026-06-01', false])

  await hand.undo(call, 3)
  await later('2026-03-02')
  assert.deepEqual(await content(call), start)
})
