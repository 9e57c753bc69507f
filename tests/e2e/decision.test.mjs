import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, Hand, read } from './hand.mjs'
import { reload, towline } from './towline.mjs'

const QUESTION = 'Which token format?'

test('a stalled decision unstuck', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  await acts(
    call,
    { act: 'addTeam', name: 'Platform A' },
    { act: 'addPerson', name: 'Ada' },
    { act: 'addPerson', name: 'Bo' },
    { act: 'addDecision', question: QUESTION, decideBy: '2026-02-26' },
  )
  await reload(page)
  const hand = new Hand(page)
  const pane = page.getByRole('complementary', { name: 'Decision' })
  const decision = async () => {
    const { decisions } = await read(call, { query: 'decisions' })
    return read(call, { query: 'decision', id: decisions[0].id })
  }

  await hand.stepTo(QUESTION)
  await hand.press('Enter')
  await pane.getByText('Stalled: it has no driver and no approver.').waitFor()
  for (const [label, name] of [['Who drives it', 'Ada'], ['Who alone approves it', 'Bo']]) {
    await hand.tabTo(label)
    await hand.type(name)
    await hand.press('Enter')
    await hand.eventually(`${label}: ${name}`, async () => {
      const { row } = await decision()
      return [row.driverName, row.approverName].includes(name)
    })
  }
  await pane.getByText('Stalled: it has').waitFor({ state: 'detached' })

  await hand.press('Escape')
  await hand.focusIs(QUESTION)
  await hand.press('Enter')
  await pane.getByRole('toolbar', { name: 'Acts' }).waitFor()
  await hand.press('a')
  await hand.form('Ask')
  await hand.press('Control+Enter')
  await hand.formClosed()
  await hand.eventually('the ask', async () => (await decision()).asks.length === 1)
  const [{ to, text }] = (await decision()).asks
  assert.equal(to, 'Bo', 'whoever approves is asked')
  assert.ok(text.includes(`A decision of yours is awaited on “${QUESTION}”. A yes, a no, or who decides is enough.`), text)

  await hand.press('Shift+P')
  await page.getByText('Copied; send it yourself').waitFor()
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Who approves: Bo/)

  await hand.press('Shift+D')
  await hand.form('Record what was decided')
  await hand.type('PASETO')
  await hand.press('Enter')
  await hand.formClosed()
  await pane.getByText('Decided: PASETO').waitFor()
  await hand.press('Shift+T')
  await hand.form('Record who was told')
  await hand.type('#checkout')
  await hand.press('Enter')
  await hand.formClosed()
  await hand.eventually('communicated', async () => (await decision()).row.state === 'communicated')

  await hand.go(1, 'Today')
  await page.getByText('Nothing needs a look.').waitFor()
})
