// The golden case of the domain, put in by keyboard on Friday 1 December 2023, every entry with the day it was said on:
// Today must show exactly these items, each with exactly these reasons and words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hand, read } from './hand.mjs'
import { towline } from './towline.mjs'

const FRIDAY = '2023-12-01'
const MONDAY = '2023-12-04'
const SYNCS = ['10-05', '10-12', '10-19', '10-26', '11-02', '11-09', '11-16', '11-23'].map((day) => `2023-${day}`)

const SSO_SDK = {
  band: 'overdue',
  reasons: [
    'OV1: Promised for 24 Nov, 5 working days ago. Moved twice, 20 working days in all.',
    'OV2: Needed by 10 Nov, 15 working days ago.',
    'OV3: Asked for a date on 15 Nov; the reply was due on 20 Nov, 9 working days ago.',
    'quiet: Nothing has come back for 12 working days; up to 5 is usual. Last reached out on 30 Nov. Last heard from on 6 Nov.',
    'AR2: Expected 24 Nov, 10 working days after its need-by of 10 Nov.',
    'AR4: Moved to a later date twice, 20 working days in all.',
    'AR9: Platform A came to 0 of the last 8 syncs.',
    'follow: A reminder about a date is due since 20 Nov.',
  ],
}
const AWAY = 'AR7: Cleo Brandt is away from 27 Nov to 5 Jan 2024 and nobody covers; expected 22 Dec.'
const TOKENIZER = { band: 'atRisk', reasons: ['AR10: Came back once: “70 compile errors”.'] }
const weather = (days) => ({
  band: 'overdue',
  reasons: [`OV8: Expected every 10 working days; the last one came on 1 Nov, ${days} working days ago.`],
})
const PLATFORM_B = {
  'Weather report': weather(22),
  'Consent screens': { band: 'atRisk', reasons: [AWAY] },
  Tokenizer: TOKENIZER,
}
const DISPUTED = {
  'Notification API': {
    band: 'atRisk',
    reasons: ['AR8: A mail of 27 Nov names Mo Lind as DRI; you hold Ben Abara.'],
  },
}
const ON_MONDAY = {
  'SSO SDK': {
    band: 'overdue',
    reasons: [
      'OV1: Promised for 24 Nov, 6 working days ago. Moved twice, 20 working days in all.',
      'OV2: Needed by 10 Nov, 16 working days ago.',
      'OV3: Asked for a date on 21 Nov; the reply was due on 24 Nov, 6 working days ago.',
      'AR2: Expected 24 Nov, 10 working days after its need-by of 10 Nov.',
      'AR4: Moved to a later date twice, 20 working days in all.',
      'AR9: Platform A came to 0 of the last 8 syncs.',
      'follow: A reminder about a date is due since 24 Nov.',
    ],
  },
  'Weather report': weather(23),
  'Consent screens': {
    band: 'atRisk',
    reasons: ['AR5: Expected 22 Dec; last confirmed on 24 Nov, 6 working days ago.', AWAY],
  },
  Tokenizer: TOKENIZER,
}

/** An item without the reason of this code. */
const without = ({ band, reasons }, code) => ({ band, reasons: reasons.filter((one) => !one.startsWith(`${code}:`)) })

/** What Today says of each item: the codes by the core, the sentences as they stand on the screen. */
async function today(page, call) {
  const { bands } = await read(call, { query: 'today', most: 100 })
  const items = {}
  const inAll = bands.reduce((sum, { rows }) => sum + rows.length, 0)
  await page.locator('[role=row] .why').nth(inAll - 1).waitFor()
  assert.equal(await page.locator('[role=row] .why').count(), inAll, 'nothing else needs a look')
  for (const { band, rows } of bands) {
    for (const { title, reasons } of rows) {
      const row = page.getByRole('row', { name: `${title}.` })
      const said = await row.locator('.why span').getAttribute('title')
      assert.deepEqual(said.split('\n'), reasons.map(({ sentence }) => sentence), title)
      items[title] = { band, reasons: reasons.map(({ code, sentence }) => `${code}: ${sentence}`) }
    }
  }
  return items
}

test('the golden case, by keyboard', async (t) => {
  const { page, call, later } = await towline(t, { empty: true, today: FRIDAY })
  const hand = new Hand(page)
  await hand.sees('heading', 'Nothing is on record yet', { level: 1 })

  /** Does what opens a form, fills it in, the fields behind “More” as well, and saves it. */
  const put = async (open, title, fields, more = {}) => {
    await open()
    await hand.form(title)
    await hand.fill(fields)
    if (Object.keys(more).length > 0) {
      await hand.tabTo('More')
      await hand.press('Enter')
      await hand.fill(more)
    }
    await hand.press('Control+Enter')
    await hand.formClosed()
  }
  const key = (name) => () => hand.press(name)
  const command = (name) => () => hand.run(name)

  await hand.press('n')
  await hand.form('New dependency')
  await hand.type('Sign-in')
  await hand.press('Enter')
  for (const line of [
    'SSO SDK @"Platform A" dri:"Ada Weber" need:2023-11-10 eta:2023-10-27 said:2023-09-15',
    'Notification API @"Platform B" dri:"Ben Abara" need:2024-03-01 eta:2024-02-01 said:2023-11-24',
    'Consent screens @"Platform B" dri:"Cleo Brandt" need:2024-01-31 eta:2023-12-22 said:2023-11-24',
    'Tokenizer @"Platform B" dri:"Ben Abara" need:2024-02-15',
  ]) {
    const title = line.split(' @')[0]
    await hand.focusIs('New dependency, in one line')
    await hand.type(line)
    await page.getByText(`Title: ${title}`).waitFor()
    await hand.press('Enter')
    await page.getByRole('region', { name: 'Just added' }).getByText(title).waitFor()
  }
  await hand.press('Escape')
  await hand.formClosed()

  // Platform A: a date that moved twice, two asks for it without an answer, eight syncs without them.
  const asked = (on, by) => [{ For: 'a date', 'Reply by': by }, { 'Asked on': on }]
  await hand.stepTo('SSO SDK')
  await put(key('e'), 'Revise the ETA', { 'New date': '2023-11-10' }, { 'Said on': '2023-10-20' })
  await put(key('e'), 'Revise the ETA', { 'New date': '2023-11-24' }, { 'Said on': '2023-11-06' })
  await put(key('a'), 'Ask', ...asked('2023-11-15', '2023-11-20'))
  const askAnew = async () => {
    await hand.press('a')
    await hand.form('Nudge')
    await hand.tabTo('Ask anew')
    await hand.press('Enter')
  }
  await put(askAnew, 'Ask', ...asked('2023-11-21', '2023-11-24'))
  const sync = { Title: 'Thursday sync', 'Team expected': 'Platform A', 'First on': SYNCS[0] }
  await put(command('New meeting'), 'New meeting', sync)
  await hand.sees('heading', 'Thursday sync', { level: 1 })
  for (const day of SYNCS) {
    await hand.press('m')
    await hand.form('Record Thursday sync')
    await hand.press('Shift+Tab')
    await hand.focusIs('Held on')
    await hand.press('Control+a')
    await hand.type(day)
    await hand.press('Tab', 'a')
    await hand.focusIs('SSO SDK')
    await hand.press('Control+Enter')
    await hand.formClosed()
  }

  // Platform B: a report that stopped coming, a mail that names me, a manager who is away, a hand-over that broke.
  const report = { Title: 'Weather report', Team: 'Platform B', 'Expected since': '2023-10-18' }
  await put(command('New expected report'), 'New expected report', report)
  await put(command('Log a report as received'), 'Report received', { 'Which report': 'Weather', 'Came on': '2023-11-01' })
  await put(command('New team'), 'New team', { Name: 'Checkout' })
  await put(command('New person'), 'New person', { Name: 'Mo Lind' })
  const away = { 'Who is away': 'Cleo', 'First day away': '2023-11-27', 'Last day away': '2024-01-05' }
  await put(command('Log an absence'), 'Log an absence', away)
  await hand.go(1, 'Today')
  await hand.stepTo('Tokenizer')
  await hand.press('Enter')
  await page.getByRole('complementary', { name: 'Dependency' }).getByRole('heading', { name: 'Tokenizer' }).waitFor({ state: 'attached' })
  await put(key('d'), 'Record a delivery', { 'What was handed over': 'Build 1' }, { 'Delivered on': '2023-11-20' })
  await put(key('f'), 'Bounce', { 'What does not work': '70 compile errors' }, { 'Judged on': '2023-11-22' })
  await hand.find('Notification API')
  const named = { 'Named as DRI': 'Mo', 'Said on': '2023-11-27' }
  await put(key('w'), 'Record who is said to own it', named)

  // Up the ladder: the skip level brings nothing; the director is written to.
  await hand.go(1, 'Today')
  await hand.stepTo('SSO SDK')
  const words = { 'What is needed': 'A date that holds', 'Ways out, two': 'Staff it', 'Way out 2': 'Ship with the old sign-in', 'I recommend': 'Staff' }
  const first = { 'First step': '3', 'Respond by': '2023-11-24' }
  await put(key('x'), 'Escalate', { ...words, ...first }, { 'Goes out on': '2023-11-22' })
  await put(key('x'), 'What did it bring?', { Outcome: 'nothing', 'Cost to the relationship': 'none' }, { 'First response on': '2023-11-27' })
  await put(key('x'), 'Step up', { 'To the rung': '4', 'Respond by': '2023-12-05' }, { 'Goes out on': '2023-11-30' })
  await hand.tabTo('+7 more')
  await hand.press('Enter')
  const quiet = page.getByText('Nothing has come back for 12 working days')
  await quiet.first().waitFor()
  assert.deepEqual(await today(page, call), { 'SSO SDK': SSO_SDK, ...PLATFORM_B, ...DISPUTED })

  // It moves them: they are quiet no more, and the ladder remembers. The claim is corrected.
  await hand.stepTo('SSO SDK')
  await put(key('x'), 'What did it bring?', { Outcome: 'it moved', 'Cost to the relationship': 'none' })
  await quiet.first().waitFor({ state: 'detached' })
  const moved = without(SSO_SDK, 'quiet')
  assert.deepEqual((await today(page, call))['SSO SDK'], moved)
  await hand.press('x')
  await hand.form('Step up')
  await page.getByText('Rung 4 by mail has moved Platform A, 1 of 1, with a first response after 1 working day.').waitFor()
  const rungs = await page.getByLabel('To the rung of').getByRole('option').allInnerTexts()
  assert.deepEqual(rungs.slice(3), ['3 · the skip level — 0 of 1 moved', '4 · a director or above — 1 of 1 moved'])
  await hand.press('Escape')
  await hand.formClosed()
  await hand.stepTo('Notification API')
  await put(key('w'), 'Answer the claim', { 'It is': 'corrected' })
  await page.getByRole('row', { name: 'Notification API.' }).waitFor({ state: 'detached' })
  assert.deepEqual(await today(page, call), { 'SSO SDK': moved, ...PLATFORM_B })

  // A reply to the first ask; on Monday the rest is a day older, and nobody is called quiet.
  await hand.stepTo('SSO SDK')
  await put(key('r'), 'Log the reply', { 'What they said': 'Two people are on it' })
  await later(MONDAY)
  await hand.sees('row', 'SSO SDK.')
  assert.deepEqual(await today(page, call), ON_MONDAY)
  await hand.go(4, 'Teams & people')
  await hand.tabTo('Platform A')
  await hand.press('Enter')
  await hand.sees('table', 'rung 3: 0 of 1 moved, rung 4: 1 of 1')
})
