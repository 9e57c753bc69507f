// An audience that was told is told anew: the update stands on Today once its time has passed, and U begins it. What was
// sent with the timeline keeps it. And a decision that stands on an agenda is discussed from there.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { acts, Hand, read, rowOf } from './hand.mjs'
import { isAccessible, reload, shot, towline } from './towline.mjs'

test('an update that is due is written from Today', async (t) => {
  const { page, call, later } = await towline(t, { empty: true })
  const hand = new Hand(page)
  const { done } = await call({ act: { act: 'addInitiative', title: 'Checkout 2' } })
  await call({ act: { act: 'addInitiative', title: 'Launch in Japan' } })
  const first = { id: done.created[0], title: 'Checkout 2' }
  await call({ act: { act: 'saveUpdate', order: { audience: 'peers', initiatives: [first.id] } } })
  await later('2026-03-17')
  await hand.sees('heading', 'Today', { level: 1 })
  await hand.stepTo(first.title)
  await hand.reads('Peers were last told on 2 Mar, 11 working days ago; every 10 were agreed.')
  await shot(page, 'told')
  await hand.press('u')
  await hand.sees('heading', 'Updates', { level: 1 })
  await hand.sees('button', first.title, { pressed: true })
  await hand.reads('Last sent')
  await hand.tabTo('Copy and keep as sent')
  await hand.press('Enter')
  await hand.eventually('the update to be frozen', async () => (await read(call, { query: 'updates' })).rows.length === 2)
  await hand.go(1, 'Today')
  await hand.reads('Overdue')
  assert.equal(await page.getByText('Peers were last told').count(), 0)
})

test('what a meeting can decide stands on its agenda and is discussed from there', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  const { decisions } = await read(call, { query: 'decisions' })
  const open = decisions.find((row) => row.state === 'open')
  const { people } = await read(call, { query: 'teams' })
  const driver = people.find((person) => person.id === open.driver)
  const { done } = await call({
    act: { act: 'addMeeting', title: 'Steering', changes: [{ field: 'teams', value: [driver.team] }] },
  })
  const [meeting] = done.created
  await page.goto(`${page.url().split('#')[0]}#/meetings/${meeting}`)
  await hand.sees('heading', 'To decide', { level: 3 })
  await shot(page, 'agenda-decisions')
  await hand.tabTo(`Discussed: ${open.question}`)
  await hand.press('Enter')
  await hand.form('Discussed')
  await hand.press('Control+Enter')
  await hand.formClosed()
  await hand.reads('Discussed, and brought forward')
  const view = await read(call, { query: 'meeting', id: meeting })
  assert.equal(view.occurrences[0].entries[0].decision, open.id)
})

test('an update goes with the timeline, in the words of its readers, and keeps it as it was sent', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  const { people } = await read(call, { query: 'shell' })
  const sdk = await rowOf(call, 'SSO SDK')
  const title = { field: 'title', value: `SSO SDK as ${people[0].name} said` }
  await acts(call, { act: 'changeDependency', ids: [sdk.id], changes: [title] })
  const drawn = page.getByRole('img', { name: 'Timeline of what this update tells' })
  await reload(page)

  await hand.press('u')
  await hand.sees('heading', 'Updates', { level: 1 })
  await hand.focusIs('Copy and keep as sent')
  await hand.press(']')
  await hand.sees('radio', 'Management', { checked: true })
  await page.getByRole('region', { name: 'Text of the update' }).getByText('For management').waitFor()
  assert.equal(await drawn.count(), 0)
  await hand.press('g')
  await hand.sees('checkbox', 'With the timeline', { checked: true })
  await drawn.waitFor()
  assert.equal(await drawn.evaluate(async (image) => (await image.decode(), image.naturalWidth)), 760)
  await hand.reads('mail and Slack drop what is drawn')
  await isAccessible(page, { name: 'an update with the timeline' })
  await hand.tabTo('Copy and keep as sent')
  await hand.press('Enter')
  // The next audience has no picture: what is chosen is chosen for one.
  await hand.sees('radio', 'Peers', { checked: true })
  await hand.sees('checkbox', 'With the timeline', { checked: false })
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item.getType('text/html')).text()
  })
  assert.ok(copied.includes('SSO SDK as ') && !copied.includes('<svg'), 'the clipboard takes the words alone')

  const [row] = (await read(call, { query: 'updates' })).rows
  const sent = await read(call, { query: 'update', id: row.id })
  await acts(call, { act: 'changeDependency', ids: [sdk.id], changes: [{ field: 'title', value: 'Sign-in' }] })
  await page.evaluate((to) => (location.hash = to), `#/updates/${row.id}`)
  await hand.sees('heading', 'Updates', { level: 1 })
  await page.getByRole('link', { name: /, with the timeline/ }).waitFor()
  await drawn.waitFor()
  assert.equal(decodeURIComponent(await drawn.getAttribute('src')), `data:image/svg+xml,${sent.picture}`)
  await hand.tabTo('HTML')
  const [download] = await Promise.all([page.waitForEvent('download'), hand.press('Enter')])
  const file = await download.path()
  const saved = await readFile(file, 'utf8')
  assert.ok(saved.includes(sent.picture) && saved === sent.html, 'what is saved is what was sent')
  for (const { name } of people) assert.ok(!saved.includes(name), `${name} is named`)

  const other = await page.context().newPage()
  const asked = []
  other.on('request', (request) => asked.push(request.url()))
  other.on('console', (message) => asked.push(message.text()))
  await other.setContent(saved)
  const shown = await other.locator('svg').evaluate((svg) => ({
    titles: [...svg.querySelectorAll('title')].map((one) => one.textContent),
    fits: svg.getBoundingClientRect().right <= innerWidth && svg.getBoundingClientRect().height > 100,
  }))
  assert.equal(shown.titles[0], 'Timeline by team')
  assert.ok(shown.titles.some((one) => /^SSO SDK as .+ said \(/.test(one)), shown.titles.join('\n'))
  assert.ok(shown.fits, 'it fits on the page')
  assert.deepEqual(asked, [], 'the page asks nobody for anything')
  await other.close()
})
