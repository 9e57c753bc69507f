// Back in time by keyboard: everything as it was on a past day, what has changed since, nothing recorded meanwhile;
// and today compared with a day nobody saved a baseline of. The worked example tells its quarter on the days it happened.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { content, Hand } from './hand.mjs'
import { isAccessible, shot, stands, towline } from './towline.mjs'

const past = (page) => page.getByRole('region', { name: 'A past day' })

test('everything is shown as it was on a past day, day by day, and nothing is recorded meanwhile', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  await hand.sees('row', 'SSO SDK.')
  const before = await content(call)
  await hand.press('b')
  await hand.form('As of a past day')
  await hand.type('1jan2020')
  await hand.press('Enter')
  await hand.reads('Nothing was on record before')
  await hand.press('Control+a')
  await hand.type('13feb')
  await hand.press('Enter')
  await hand.formClosed()
  await past(page).getByText('As it was on Fri 13 Feb 2026').waitFor()
  await past(page).getByText('6 have changed since, 2 were added.').waitFor()
  await page.getByRole('row', { name: /^Wallet sandbox. Delivered on 30 Jan/ }).getByText('accepted 25 Feb').waitFor()
  await isAccessible(page)
  await shot(page, 'as-of')

  // The same screen, a day on and back, by arrows where nothing else wants them.
  await hand.press('ArrowRight')
  await past(page).getByText('As it was on Mon 16 Feb 2026').waitFor()
  await hand.press('ArrowLeft', ',')
  await past(page).getByText('As it was on Thu 12 Feb 2026').waitFor()
  await hand.press('.')
  await past(page).getByText('As it was on Fri 13 Feb 2026').waitFor()

  // The timeline is of that day, too, and marks what has moved since.
  await hand.press('l')
  await hand.sees('heading', 'Timeline', { level: 1 })
  await hand.sees('row', /^Tokenizer v2\..*Since then: ETA 16 Feb → 9 Mar/)
  await isAccessible(page)
  await hand.find('Tokenizer v2')
  const row = page.getByRole('row').filter({ hasText: 'Tokenizer v2' })
  assert.match(await row.innerText(), /committed[\s\S]*16 Feb[\s\S]*ETA 16 Feb → 9 Mar \(\+15 working days\), bounced/)
  await hand.press('Enter')
  await page.getByRole('complementary', { name: 'Dependency' }).getByText('promised').first().waitFor()
  await isAccessible(page)
  for (const key of ['e', 'n', 'Control+z']) await hand.press(key)
  await hand.reads('You are looking at Fri 13 Feb 2026; go back to today (Esc) to record something')
  assert.equal(await page.getByRole('dialog').count(), 0, 'no form was begun')
  assert.deepEqual(await content(call), before)

  // Esc closes the pane first, then leads back.
  await hand.press('Escape')
  await page.getByRole('complementary', { name: 'Dependency' }).waitFor({ state: 'detached' })
  await hand.press('Escape')
  await past(page).waitFor({ state: 'detached' })
  await row.getByText('bounced').waitFor()
  await hand.press('e')
  await hand.form('Revise the ETA')
})

test('today is compared with a past day, and only what has changed is shown', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.sees('row', 'SSO SDK.')
  await hand.go(2, 'Dependencies')
  await hand.run('Compare with a past day')
  await hand.form('Compare with a past day')
  await hand.type('-10d')
  await hand.press('Enter')
  await hand.formClosed()
  const compared = page.getByRole('group', { name: 'Compared with a past day' })
  await compared.getByText('Since Mon 16 Feb 2026').waitFor()
  await hand.tabTo('only what changed')
  await hand.press('Space')
  await page.getByRole('status').filter({ hasText: '8 of 10' }).waitFor()
  await stands(page)
  await page.getByRole('row').filter({ hasText: 'Gift cards at launch' }).getByText('added', { exact: true }).waitFor()
  await isAccessible(page)
  await shot(page, 'compared')
  // The day compared with stands in the field again, and typing takes its place.
  await hand.press('Shift+B')
  await hand.form('Compare with a past day')
  await hand.type('-11d')
  await hand.press('Enter')
  await hand.formClosed()
  await compared.getByText('Since Fri 13 Feb 2026').waitFor()
  await stands(page)
  // What ends it stands beside what it ends, also where the words are long.
  const [words, end] = [compared.getByRole('status'), page.getByRole('button', { name: 'Stop comparing' })]
  for (const width of [1280, 1024]) {
    await page.setViewportSize({ width, height: 800 })
    const [said, stop] = [await words.boundingBox(), await end.boundingBox()]
    assert.ok(stop.y < said.y + said.height && stop.height < 28, `at ${width}: ${JSON.stringify({ said, stop })}`)
  }
  await hand.tabTo('Stop comparing')
  await hand.press('Enter')
  await page.getByRole('status').filter({ hasText: '10 in all' }).waitFor()
})
