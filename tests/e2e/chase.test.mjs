import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, dependency, Hand, read } from './hand.mjs'
import { reload, towline } from './towline.mjs'

test('many are asked at once with a letter for each reader, and one undo takes it back', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const [[checkout], [a], [b]] = await acts(
    call,
    { act: 'addInitiative', title: 'Checkout 2' },
    { act: 'addTeam', name: 'Platform A' },
    { act: 'addTeam', name: 'Platform B' },
  )
  const make = (title, supplier) => ({ act: 'addDependency', dependency: { initiative: checkout, title, supplier } })
  await acts(call, make('SSO SDK', a), make('Session store', a), make('Tokenizer', b))
  await reload(page)
  const hand = new Hand(page)
  await hand.find('Tokenizer')
  await hand.press('Space', '/', 'Control+a', 'Backspace', 'Enter', 'Control+a')
  const bar = page.getByRole('toolbar', { name: 'Selected dependencies' })
  await bar.getByText('3 selected').waitFor()
  await bar.getByRole('button', { name: 'Ask…' }).click()
  await hand.form('Ask about 3 dependencies')
  await page.getByText('2 letters to copy').waitFor()
  await hand.press('Control+Enter', 'Control+Enter')
  await hand.formClosed()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  assert.match(copied, /^To Platform A:\n\nHello Platform A,\n\nBy which day will each of these be ready\?/)
  assert.match(copied, /\n\n———\n\nTo Platform B:\n\nHello Platform B,/)
  await page.getByText('Asked Platform A and Platform B for a date on 3 dependencies').waitFor()
  assert.equal((await dependency(call, 'Tokenizer')).asks.length, 1, 'a key pressed twice is one act')
  await hand.press('Control+z')
  await hand.eventually('nothing asked', async () => (await dependency(call, 'SSO SDK')).asks.length === 0)
})

test('after two reminders another way is proposed, after three the ladder', async (t) => {
  const { page, call, later } = await towline(t, { empty: true })
  const [[checkout], [team], [kim]] = await acts(
    call,
    { act: 'addInitiative', title: 'Checkout 2' },
    { act: 'addTeam', name: 'Platform A' },
    { act: 'addPerson', name: 'Kim', changes: [{ field: 'cares', value: 'Stable interfaces' }] },
  )
  const asked = { initiative: checkout, title: 'SSO SDK', supplier: team, dri: kim }
  const [[id]] = await acts(call, { act: 'addDependency', dependency: asked })
  await acts(
    call,
    { act: 'makeCommitment', text: 'Test data', person: kim, due: '2026-03-20' },
    { act: 'ask', dependency: id, kind: 'eta', to: kim, channel: 'chat', text: 'When?' },
  )
  const hand = new Hand(page)
  const nudges = async () => (await dependency(call, 'SSO SDK')).asks[0].nudges.length
  for (const [day, way] of [['2026-03-05', 'chat'], ['2026-03-10', 'chat'], ['2026-03-17', 'call'], ['2026-03-24', 'meeting']]) {
    await later(day)
    await hand.find('SSO SDK')
    const before = await nudges()
    await hand.press('a')
    await hand.form('Nudge')
    assert.equal(await page.getByLabel('How', { exact: true }).inputValue(), way, `on ${day}`)
    if (day === '2026-03-24') {
      await page.getByText('The ladder may help now.').waitFor()
      await page.getByText(/Reminded 3 times without an answer, last by call/).waitFor()
      await page.getByText('Stable interfaces').waitFor()
      await page.getByText(/^Test data \(to Kim\): overdue since 20 Mar/).waitFor()
    }
    await hand.press('Control+Enter')
    await hand.formClosed()
    await hand.eventually('the nudge', async () => (await nudges()) === before + 1)
  }
  const letter = await page.evaluate(() => navigator.clipboard.readText())
  assert.match(letter, /again on Thu 5 Mar 2026, Tue 10 Mar 2026 and Tue 17 Mar 2026, maybe not in the way/)
  assert.match(letter, /For our part: Test data, by Fri 20 Mar 2026\./)
  assert.match(letter, /one step up; please tell me if that gets in your way\./)
  assert.doesNotMatch(letter, /Stable interfaces/)
})

test('a person is asked about something else, reminded from Today, and the reply is logged on their page', async (t) => {
  const { page, call, later } = await towline(t, { empty: true })
  const [[kim]] = await acts(call, { act: 'addPerson', name: 'Kim' })
  await reload(page)
  const hand = new Hand(page)
  await hand.run('Ask a person about something else')
  await hand.form('Ask a person about something else')
  await hand.type('Kim')
  await hand.sees('option', 'Kim')
  await hand.press('Enter')
  await hand.form('Ask')
  await hand.press('Control+Enter')
  await hand.formClosed()
  const person = () => read(call, { query: 'person', id: kim })
  await hand.eventually('the ask', async () => (await person()).asks.length === 1)
  assert.match((await person()).asks[0].text, /^Hello Kim,\n\nCould you help me with something\?/)

  await later('2026-03-06')
  await hand.stepTo('Kim')
  await hand.press('a')
  await hand.form('Nudge')
  await hand.press('Control+Enter')
  await hand.formClosed()
  await hand.eventually('the reminder', async () => (await person()).asks[0].nudges.length === 1)

  await page.evaluate((id) => (location.hash = `#/people/${id}`), kim)
  await page.getByRole('heading', { name: 'Asked them' }).waitFor()
  await hand.press('r')
  await hand.form('Log the reply')
  await hand.type('Gladly')
  await hand.press('Enter')
  await hand.formClosed()
  await hand.eventually('the reply', async () => (await person()).asks[0].answers[0]?.text === 'Gladly')
})
