import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acts, Hand, read } from './hand.mjs'
import { isAccessible, towline } from './towline.mjs'

/** Ways the system may ask for; a screen is judged in each of them. */
const LOOKS = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
]

/** The rules of axe that depend on colours. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** Nothing serious or critical, in any look. What a screen is built of is the same in all: only colours differ. */
async function inEveryLook(page, what) {
  for (const [place, look] of LOOKS.entries()) {
    // Without motion, for a colour on its way to another one is neither of them.
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' })
    const name = `${what}, ${look.colorScheme}, ${look.contrast === 'more' ? 'high contrast' : 'as usual'}`
    await isAccessible(page, { name, only: place === 0 ? undefined : COLOURS })
  }
}

test('the timeline and its twin can be used by anybody', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.press('l')
  await hand.sees('heading', 'Timeline', { level: 1 })
  await hand.sees('row', 'SSO SDK.')
  await inEveryLook(page, 'Timeline')
  await hand.press('ArrowDown', 'c')
  await inEveryLook(page, 'Timeline with a row in hand')
  await hand.press('t')
  await hand.sees('table', '')
  await inEveryLook(page, 'Timeline as a table')
})

test('every screen can be used by anybody', async (t) => {
  const { page, call } = await towline(t)
  const hand = new Hand(page)
  const { initiatives, teams, people } = await read(call, { query: 'shell' })
  await hand.sees('row', 'SSO SDK.')
  await inEveryLook(page, 'Today')

  const places = [
    [3, 'Initiatives', initiatives[0].name, 'Milestones'],
    [4, 'Teams & people', teams[1].name, null],
  ]
  for (const [key, heading, name] of places) {
    await hand.go(key, heading)
    await hand.sees('link', name)
    await inEveryLook(page, heading)
    await hand.tabTo(name)
    await hand.press('Enter')
    await hand.sees('heading', name, { level: 1 })
    await inEveryLook(page, `the page of ${name}`)
  }
  await hand.go(4, 'Teams & people')
  await hand.tabTo('Teams', 'tab')
  await hand.press('ArrowRight')
  await hand.sees('link', people[0].name)
  await inEveryLook(page, 'People')
  await hand.press('ArrowRight')
  await hand.sees('tab', /^What I owe/, { selected: true })
  await inEveryLook(page, 'What I owe')
  await hand.press('ArrowLeft')
  await hand.sees('link', people[0].name)
  await hand.tabTo(people[0].name)
  await hand.press('Enter')
  await hand.sees('heading', people[0].name, { level: 1 })
  await inEveryLook(page, 'the page of a person')
})

test('the other screens and what lies over them can be used by anybody', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.sees('row', 'SSO SDK.')
  await hand.go(7, 'Updates')
  await page.getByRole('region', { name: 'Text of the update' }).getByText('SSO SDK').first().waitFor()
  await inEveryLook(page, 'Updates')
  await hand.go(9, 'Trail')
  await inEveryLook(page, 'the trail')
  await hand.go(0, 'Settings')
  await inEveryLook(page, 'Settings')
  await hand.tabTo('Change the key of New dependency')
  await hand.press('Enter', 'e')
  await hand.reads('E is “Revise ETA”')
  await inEveryLook(page, 'a key that is refused')
  await hand.press('Escape')
  await hand.run('See who is away')
  await hand.reads('not covered')
  await inEveryLook(page, 'Who is away')
  await hand.press('t')
  await hand.sees('row', /not covered/)
  await inEveryLook(page, 'Who is away as a table')

  await hand.go(8, 'Import')
  await inEveryLook(page, 'Import')
  const table = 'Initiative,Item,Team,Need by\nCheckout 2,Maps,Platform A,2026-03-12\nCheckout 2,Routes,Platform A,soonish\n'
  await page.evaluate((text) => navigator.clipboard.writeText(text), table)
  await hand.focusIs('Paste a table')
  await hand.press('Control+v')
  await hand.sees('heading', 'Pasted table', { level: 1 })
  await inEveryLook(page, 'Import with a preview')

  await hand.press('Control+k')
  await hand.form('Do or find anything')
  await hand.type('re')
  await inEveryLook(page, 'the palette')
  await hand.press('Escape')
  await hand.formClosed()
  await hand.press('?')
  await hand.form('All keys')
  await inEveryLook(page, 'the keys')
})

/** Cells of a row that lie over each other, or whose words stick out of them. */
const crowded = (page) =>
  page.evaluate(() => {
    const found = []
    const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1
    for (const row of document.querySelectorAll('[role=grid] [role=row]')) {
      const cells = [...row.querySelectorAll('[role=gridcell]')].map((cell) => ({ cell, box: cell.getBoundingClientRect() }))
      const drawn = cells.filter(({ box }) => box.width > 0)
      for (const [at, { cell, box }] of drawn.entries()) {
        const clips = getComputedStyle(cell).overflowX !== 'visible'
        const sticksOut = !clips && [...cell.children].some((part) => part.getBoundingClientRect().right > box.right + 1)
        if (sticksOut || drawn.slice(at + 1).some((other) => !apart(box, other.box))) found.push(`${row.innerText}: ${cell.innerText}`)
      }
    }
    return found
  })

test('no words lie over others, also in a small window with the pane open', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.stepTo('Fraud rules for guest orders')
  await hand.press('Enter')
  await page.getByRole('complementary', { name: 'Dependency' }).getByRole('toolbar', { name: 'Acts' }).waitFor()
  for (const [width, height] of [[1280, 800], [1024, 640], [900, 640], [1600, 900]]) {
    await page.setViewportSize({ width, height })
    assert.deepEqual(await crowded(page), [], `Today, ${width} wide`)
  }
  await hand.find('SSO SDK')
  await hand.press('/', 'Control+a', 'Backspace', 'Enter', 'Enter')
  await page.getByRole('complementary', { name: 'Dependency' }).waitFor()
  for (const [width, height] of [[1280, 800], [1024, 640], [900, 640], [1600, 900]]) {
    await page.setViewportSize({ width, height })
    assert.deepEqual(await crowded(page), [], `Dependencies, ${width} wide`)
  }
})

test('the grid, the pane and every act form can be used by anybody', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.sees('row', 'SSO SDK.')
  await hand.find('SSO SDK')
  await hand.press('Enter')
  await page.getByRole('complementary', { name: 'Dependency' }).getByRole('toolbar', { name: 'Acts' }).waitFor()
  await inEveryLook(page, 'Dependencies with the pane open')
  for (const key of ['e', 'a', 'r', 'd', 'x', 'o', 's', 'w', 'Shift+Y', 'n']) {
    await hand.press(key)
    await hand.form(/./)
    await inEveryLook(page, `the form of ${key}`)
    await hand.press('Escape')
    await hand.formClosed()
  }
})

test('what is done to many, and a thing that is chosen first, can be used by anybody', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.sees('row', 'SSO SDK.')
  await hand.find('SSO SDK')
  await hand.press('Space')
  await page.getByRole('toolbar', { name: 'Selected dependencies' }).waitFor()
  await inEveryLook(page, 'Dependencies with one selected')
  await hand.tabTo('Need-by')
  await hand.press('Enter')
  await hand.form('State one need-by')
  await inEveryLook(page, 'a change of many')
  await hand.press('Escape')
  await hand.formClosed()
  await hand.go(0, 'Settings')
  await hand.run('Open or change a team')
  await hand.form(/which team/)
  await inEveryLook(page, 'choosing a team')
})

test('decisions, risks and words on record can be used by anybody', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.sees('row', 'SSO SDK.')
  await hand.go(6, 'Decisions & risks')
  await hand.press('j', 'Enter')
  await page.getByRole('complementary', { name: 'Decision' }).getByRole('toolbar', { name: 'Acts' }).waitFor()
  await inEveryLook(page, 'a decision beside the list')
  await hand.press('Shift+D')
  await hand.form(/./)
  await inEveryLook(page, 'the form of a decision')
  await hand.press('Escape')
  await hand.formClosed()
  await hand.press('Escape')
  for (const name of ['Risks', 'On record']) {
    await page.getByRole('tab', { name }).click()
    await inEveryLook(page, name)
  }
})

test('the verdicts on a delivery can be given by anybody', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.stepTo('Receipt templates')
  for (const key of ['v', 'f']) {
    await hand.press(key)
    await hand.form(/./)
    await inEveryLook(page, `the form of ${key}`)
    await hand.press('Escape')
    await hand.formClosed()
  }
})

test('the first run can be used by anybody', async (t) => {
  const { page } = await towline(t, { empty: true })
  await page.getByRole('heading', { level: 1, name: 'Nothing is on record yet' }).waitFor()
  await inEveryLook(page, 'the first run')
})

test('meetings, expected reports and the capture sheet can be used by anybody', async (t) => {
  const { page } = await towline(t)
  const hand = new Hand(page)
  await hand.sees('row', 'SSO SDK.')
  await hand.go(5, 'Meetings')
  await hand.sees('link', 'Platform sync')
  await inEveryLook(page, 'Meetings')
  await hand.tabTo('Platform sync')
  await hand.press('Enter')
  await hand.sees('heading', 'Platform sync', { level: 1 })
  await inEveryLook(page, 'the page of a meeting')
  await hand.press('m')
  await hand.form('Record Platform sync')
  await inEveryLook(page, 'the capture sheet')
  await hand.press('Escape')
  await hand.formClosed()
  await hand.go(5, 'Meetings')
  await hand.tabTo('New expected report')
  await hand.press('Tab', 'ArrowRight')
  await hand.reads('Copy a reminder')
  await inEveryLook(page, 'Expected reports')
})

test('what is overdue of mine, and what is asleep, can be used by anybody', async (t) => {
  const { page, call } = await towline(t)
  const { teams } = await read(call, { query: 'shell' })
  await acts(call, { act: 'makeCommitment', text: 'Load figures', team: teams[0].id, due: '2026-02-24', on: '2026-02-16' })
  const hand = new Hand(page)
  await hand.sees('row', 'SSO SDK.')
  await hand.run('See what I owe')
  await hand.reads('overdue since 24 Feb')
  await hand.press('j')
  await hand.focusIs('Load figures')
  await hand.tabTo('1 kept or withdrawn')
  await hand.press('Enter')
  await inEveryLook(page, 'What I owe, overdue and kept')
  await hand.run('See what is put off')
  await hand.reads('1 of 10')
  await hand.press('j', 'Enter')
  await page.getByRole('region', { name: 'Snoozed' }).waitFor()
  await inEveryLook(page, 'what is asleep, in the grid and the pane')
})
