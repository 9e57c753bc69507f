import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hand } from './hand.mjs'
import { towline } from './towline.mjs'

const TITLE = 'Tokenizer v2'

// The three places where the focus could be lost: then every further key would need a hand on the mouse.
test('the focus is back on the row after a form, after the pane and after an undo', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.stepTo(TITLE)

  await hand.press('o')
  await hand.form('Private note')
  await hand.press('Escape')
  await hand.formClosed()
  await hand.focusIs(`${TITLE}.`)
  await hand.press('e')
  await hand.form('Revise the ETA')
  await hand.type('10mar')
  await hand.press('Enter')
  await hand.formClosed()
  await hand.focusIs(`${TITLE}.`)

  await hand.undo(call)
  await hand.focusIs(`${TITLE}.`)

  await hand.press('Enter')
  const pane = page.getByRole('complementary', { name: 'Dependency' })
  await pane.getByRole('toolbar', { name: 'Acts' }).waitFor()
  await hand.press('Escape')
  await pane.waitFor({ state: 'detached' })
  await hand.focusIs(`${TITLE}.`)
})

test('the focus goes on when the row in hand leaves its band, and comes back with it', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.stepTo('Receipt templates')
  await hand.press('v')
  await hand.form('Accept')
  await hand.press('Enter')
  await hand.formClosed()
  await page.getByRole('row', { name: 'Receipt templates.' }).waitFor({ state: 'detached' })
  await hand.press('j')
  await hand.eventually('the focus on a row', () =>
    page.evaluate(() => document.activeElement?.getAttribute('role') === 'row'),
  )
  await hand.undo(call)
  await hand.stepTo('Receipt templates')
})

test('the pane goes on with the cursor when its item leaves Today', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  const pane = page.getByRole('complementary', { name: 'Dependency' })
  await hand.stepTo('Receipt templates')
  await hand.press('Enter')
  await pane.getByRole('heading', { name: 'Receipt templates' }).waitFor()
  await hand.press('v')
  await hand.form('Accept')
  await hand.press('Enter')
  await hand.formClosed()
  await page.getByRole('row', { name: 'Receipt templates.' }).waitFor({ state: 'detached' })
  // The next one is about no dependency: nothing may stand beside the cursor that the keys would be about.
  await pane.waitFor({ state: 'detached' })

  // It is wanted all the same, and comes with the next one that has a pane.
  await hand.stepTo('Tokenizer v2')
  await pane.getByRole('heading', { name: 'Tokenizer v2' }).waitFor()
  await hand.press('s')
  await hand.form('Snooze')
  await hand.type('+3d')
  await hand.press('Tab')
  await hand.type('Known')
  await hand.press('Enter')
  await hand.formClosed()
  await page.getByRole('row', { name: 'Tokenizer v2.' }).waitFor({ state: 'detached' })
  await pane.waitFor({ state: 'detached' })
  await hand.stepTo('Fraud rules for guest orders')
  await pane.getByRole('heading', { name: 'Fraud rules for guest orders' }).waitFor()
  await hand.press('Escape')
  await pane.waitFor({ state: 'detached' })
  await hand.stepTo('SSO SDK')
  assert.equal(await pane.count(), 0, 'what was closed stays closed')
})

test('the focus is inside the pane that it was in, and returns to the list when that closes', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.find(TITLE)
  await hand.press('Enter')
  const pane = page.getByRole('complementary', { name: 'Dependency' })
  await pane.getByRole('toolbar', { name: 'Acts' }).waitFor()
  const inside = () =>
    hand.eventually('the focus in the pane', () =>
      page.evaluate(() => document.activeElement?.closest('aside') !== null),
    )
  await hand.press('Enter')
  await inside()
  await hand.tabTo('Revise')
  await hand.press('Enter')
  await hand.form('Revise the ETA')
  await hand.type('10mar')
  await hand.press('Enter')
  await hand.formClosed()
  await hand.focusIs('Revise')
  await hand.undo(call)
  await hand.focusIs('Revise')

  // Esc closes one thing at a time, the upper one first.
  await hand.press('Enter')
  await hand.form('Revise the ETA')
  await hand.press('Escape')
  await hand.formClosed()
  await hand.focusIs('Revise')
  await hand.press('Escape')
  await pane.waitFor({ state: 'detached' })
  await hand.eventually('the focus in the grid', () =>
    page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null),
  )
})

test('what was done is said beside the list, so that no row of it is covered', async (t) => {
  const { page } = await towline(t, { width: 1024, height: 640 })
  const hand = new Hand(page)
  await hand.stepTo('Tokenizer v2')
  await hand.press('Shift+E')
  const said = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Dismiss' }).first()
  await said.waitFor()
  const [toast, list] = [await page.getByRole('region', { name: 'Messages' }).boundingBox(), await page.getByRole('grid').boundingBox()]
  assert.ok(toast.x + toast.width <= list.x && toast.y >= 0, JSON.stringify({ toast, list }))
})
