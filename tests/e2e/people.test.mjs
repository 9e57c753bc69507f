import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hand } from './hand.mjs'
import { isAccessible, reload, shot, stands, towline } from './towline.mjs'

/** Goes to a place once the frame is there. */
async function visit(page, hash) {
  await page.getByRole('navigation').waitFor()
  await page.evaluate((to) => (location.hash = to), hash)
}

test('a team is added by its name, and a name that is taken is refused at the field', async (t) => {
  const { page } = await towline(t, { empty: true })
  await visit(page, '#/teams')
  await page.getByRole('button', { name: 'New team' }).first().click()
  await page.getByLabel('Name').fill('Search')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor()
  await visit(page, '#/teams')
  await page.getByRole('button', { name: 'New team' }).first().click()
  await page.getByLabel('Name').fill('Search')
  await page.keyboard.press('Enter')
  await page.getByText('There is a team “Search” already').waitFor()
})

test('a circle in the ladder is refused where it was made', async (t) => {
  const { page, call } = await towline(t)
  const { people } = (await call({ queries: [{ query: 'teams' }] })).answers[0].view
  const below = people.find((one) => one.manager)
  await visit(page, `#/people/${below.manager}`)
  await page.getByRole('heading', { level: 1, name: below.managerName }).waitFor()
  await page.getByRole('combobox', { name: 'Reports to' }).fill(below.name)
  await page.keyboard.press('Enter')
  await page.getByText('That would make a circle').waitFor()
})

test('a milestone keeps the day first stated beside the newest', async (t) => {
  const { page, call } = await towline(t)
  const { rows } = (await call({ queries: [{ query: 'initiatives' }] })).answers[0].view
  await visit(page, `#/initiatives/${rows[0].id}`)
  await page.getByLabel('New milestone').fill('Launch')
  await page.keyboard.press('Enter')
  for (const [day, said] of [['20apr', 'Mon 20 Apr 2026'], ['27apr', 'Mon 27 Apr 2026']]) {
    await page.getByRole('button', { name: 'Day of Launch' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type(day)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Day of Launch: ${said}` }).waitFor()
  }
  await page.getByText('first Mon 20 Apr 2026').waitFor()
})

test('the worked example is opened and closed on any page, and begins and ends with Today', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const made = async (act) => (await call({ act })).done.created[0]
  const hand = new Hand(page)
  const today = async (example) => {
    await page.getByRole('button', { name: 'Back to my ledger' }).waitFor({ state: example ? 'visible' : 'detached' })
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1)
  }
  const team = await made({ act: 'addTeam', name: 'Search', changes: [] })
  const person = await made({ act: 'addPerson', name: 'Ada', changes: [{ field: 'team', value: team }] })
  const initiative = await made({ act: 'addInitiative', title: 'Checkout 2', changes: [] })
  const dependency = await made({
    act: 'addDependency',
    dependency: { initiative, title: 'Search index', supplier: team, dri: person, needBy: '2026-02-20' },
  })
  const decision = await made({ act: 'addDecision', question: 'Which index?', decideBy: '2026-02-26' })
  const meeting = await made({ act: 'addMeeting', title: 'Steering', changes: [{ field: 'teams', value: [team] }] })
  const own = [
    ['teams', team, 'Search'], ['people', person, 'Ada'], ['initiatives', initiative, 'Checkout 2'],
    ['dependencies', dependency, 'Search index'], ['decisions', decision, 'Which index?'], ['meetings', meeting, 'Steering'],
  ]
  for (const [place, id, title] of own) {
    await visit(page, `#/${place}/${id}`)
    await page.getByRole('heading', { name: title }).first().waitFor({ state: 'attached' })
    await hand.run('Open the worked example')
    await today(true)
    assert.equal(await page.getByText('Search index').count(), 0, `${place}: nothing of the own ledger is on screen`)

    const [teams, dependencies, decisions, meetings] = (
      await call({ queries: [{ query: 'teams' }, { query: 'dependencies' }, { query: 'decisions' }, { query: 'meetings' }] })
    ).answers.map(({ view }) => view)
    const theirs = {
      teams: teams.teams[0].id, people: teams.people[0].id, initiatives: dependencies.rows[0].initiative,
      dependencies: dependencies.rows[0].id, decisions: decisions.decisions[0].id, meetings: meetings.meetings[0].id,
    }
    await visit(page, `#/${place}/${theirs[place]}`)
    await stands(page)
    await page.getByRole('button', { name: 'Back to my ledger' }).click()
    await today(false)
    await page.getByText('Search index').first().waitFor()
  }
})

test('filters belong to their ledger: another one begins without any, and so does the one before', async (t) => {
  const { page, call } = await towline(t, { empty: true })
  const hand = new Hand(page)
  const [initiative] = (await call({ act: { act: 'addInitiative', title: 'Checkout 2', changes: [] } })).done.created
  for (const title of ['Search index', 'Session store']) {
    await call({ act: { act: 'addDependency', dependency: { initiative, title } } })
  }
  await reload(page)
  await hand.sees('heading', 'Today', { level: 1 })
  await hand.run('Open the worked example')
  await page.getByRole('button', { name: 'Back to my ledger' }).waitFor()
  await hand.go(2, 'Dependencies')
  await hand.press('/')
  await hand.type('tokenizer')
  const rows = page.getByRole('gridcell', { name: 'SSO SDK' })
  await rows.first().waitFor({ state: 'detached' })
  await visit(page, '#/timeline')
  await hand.sees('heading', 'Timeline', { level: 1 })
  await hand.press('/')
  await hand.type('tokenizer')

  await page.getByRole('button', { name: 'Back to my ledger' }).click()
  await page.getByRole('button', { name: 'Back to my ledger' }).waitFor({ state: 'detached' })
  await hand.sees('heading', 'Today', { level: 1 })
  await hand.go(2, 'Dependencies')
  for (const title of ['Search index', 'Session store']) await hand.sees('gridcell', title)
  await hand.press('/')
  await hand.type('store')
  await page.getByRole('gridcell', { name: 'Search index' }).waitFor({ state: 'detached' })

  await hand.run('Open the worked example')
  await page.getByRole('button', { name: 'Back to my ledger' }).waitFor()
  await hand.go(2, 'Dependencies')
  await rows.first().waitFor()
  assert.equal(await page.getByRole('searchbox').first().inputValue(), '')
  await visit(page, '#/timeline')
  await hand.sees('heading', 'Timeline', { level: 1 })
  assert.equal(await page.getByRole('searchbox').first().inputValue(), '')
})

for (const theme of ['light', 'dark']) {
  test(`initiatives, teams and people can be used by anybody, in the ${theme} theme`, async (t) => {
    const { page, call } = await towline(t, { theme })
    const { answers } = await call({ queries: [{ query: 'initiatives' }, { query: 'teams' }] })
    const [{ view: initiatives }, { view: teams }] = answers
    const [initiative, team] = [initiatives.rows[0], teams.teams[0]]
    const person = teams.people.find((one) => one.manager)
    const places = [
      ['initiatives', '#/initiatives', 'Initiatives'],
      ['initiative', `#/initiatives/${initiative.id}`, initiative.title],
      ['teams', '#/teams', 'Teams & people'],
      ['team', `#/teams/${team.id}`, team.name],
      ['people', '#/people', 'Teams & people'],
      ['person', `#/people/${person.id}`, person.name],
    ]
    for (const [name, hash, heading] of places) {
      await visit(page, hash)
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, `${name} has one h1`)
      await isAccessible(page)
      await shot(page, `${name}-${theme}`)
    }
  })
}
