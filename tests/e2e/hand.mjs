// A hand on the keyboard, and an eye on the ledger: what the journeys press, and what they compare.
// No journey has a mouse; what can not be reached by keys fails.
import assert from 'node:assert/strict'
import { stands } from './towline.mjs'

const MOST_STEPS = 80

/** The keyboard of a page. It counts the keys that are pressed beside the text that is typed. */
export class Hand {
  pressed = 0

  constructor(page) {
    this.page = page
  }

  /** Presses keys one after another, spelled as Playwright does: `n`, `Shift+E`, `Control+Enter`. */
  async press(...keys) {
    for (const key of keys) {
      this.pressed += 1
      await this.page.keyboard.press(key)
    }
  }

  async type(text) {
    await this.page.keyboard.type(text)
  }

  /** Goes to a place by its key and waits for its heading, and until all it shows has been answered. */
  async go(key, heading) {
    await this.press(`Control+${key}`)
    await this.sees('heading', heading, { level: 1 })
    await stands(this.page)
  }

  /** Presses Tab until what is called so, and has this role if one is named, has the focus. */
  async tabTo(label, role) {
    const hasRole = () => this.page.evaluate((is) => document.activeElement?.getAttribute('role') === is, role)
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if ((await focused(this.page)).startsWith(label) && (!role || (await hasRole()))) return
      await this.press('Tab')
    }
    assert.fail(`Tab never came to “${label}”; the focus is on “${await focused(this.page)}”`)
  }

  /** Presses Tab and fills in one field after another, named by label. What is chosen from names is picked with Enter. */
  async fill(fields) {
    for (const [label, text] of Object.entries(fields)) {
      await this.tabTo(label)
      await this.type(text)
      const chosen = await this.page.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox')
      if (chosen) await this.press('Enter')
    }
  }

  /** Does a command out of the palette. */
  async run(command) {
    await this.press('Control+k')
    await this.form('Do or find anything')
    await this.type(command)
    const offer = this.page.getByRole('dialog').getByRole('option').first()
    await this.eventually(`“${command}” to be offered`, async () =>
      (await offer.count()) > 0 && (await offer.innerText()).startsWith(command),
    )
    await this.press('Enter')
  }

  /** In the grid of Dependencies, finds the row by its title and stands on it, as anybody would: / words Enter. */
  async find(title) {
    await this.go(2, 'Dependencies')
    await this.press('/', 'Control+a')
    await this.type(title)
    await this.page.getByRole('status').filter({ hasText: /^1 of|^1 in all/ }).waitFor()
    await this.press('Enter')
    await this.eventually(`the focus on “${title}”`, async () => (await focused(this.page)).includes(title))
  }

  /** Waits until the focus is on what is called so. */
  async focusIs(name) {
    await this.eventually(`the focus on “${name}”`, async () => (await focused(this.page)).startsWith(name))
  }

  /** On Today, steps to the row with this title. */
  async stepTo(title) {
    const row = this.page.getByRole('row', { name: `${title}.` })
    await row.waitFor()
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const before = await focused(this.page)
      if (before.startsWith(`${title}.`)) return
      const [at, to] = [await placeOf(this.page.locator(':focus')), await placeOf(row)]
      await this.press(at > to ? 'k' : 'j')
      await this.eventually('the next row', async () => (await focused(this.page)) !== before)
    }
    assert.fail(`no row “${title}” on Today`)
  }

  /** Waits until something with this role and name is in sight. */
  async sees(role, name, more = {}) {
    await this.page.getByRole(role, { name, ...more }).first().waitFor()
  }

  /** Waits until this is said somewhere. */
  async reads(text) {
    await this.page.getByText(text).first().waitFor()
  }

  /** Waits for a form, and for its first field to have the focus. */
  async form(title) {
    await this.page.getByRole('dialog', { name: title }).waitFor()
    await this.eventually('the focus in the form', () =>
      this.page.evaluate(() => document.activeElement?.closest('dialog[open]') !== null),
    )
  }

  /** Waits until no form is open any more. */
  async formClosed() {
    await this.eventually('the form to close', async () => (await this.page.locator('dialog[open]').count()) === 0)
  }

  /** Presses Ctrl+Z and waits for it to be done; the number of the step taken back is in the trail. */
  async undo(call, times = 1) {
    await this.back(call, 'Control+z', (trail) => trail.filter((step) => step.undone).length, times)
  }

  async redo(call, times = 1) {
    await this.back(call, 'Control+Shift+z', (trail) => -trail.filter((step) => step.undone).length, times)
  }

  async back(call, key, count, times) {
    for (let step = 0; step < times; step += 1) {
      const before = count(await trail(call))
      await this.press(key)
      await this.eventually(key, async () => count(await trail(call)) === before + 1)
    }
  }

  async eventually(what, holds) {
    const until = Date.now() + 8000
    while (!(await holds())) {
      if (Date.now() > until) assert.fail(`waited for ${what}; the focus is on “${await focused(this.page)}”`)
      await new Promise((next) => setTimeout(next, 25))
    }
  }
}

/** The number of a row in its grid; 0 when it is none. */
const placeOf = async (row) => ((await row.count()) ? Number(await row.getAttribute('aria-rowindex')) : 0)

/** What the focused part is called: its label, else its text; empty when nothing has the focus. */
export function focused(page) {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return ''
    const label = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? ''
    return label.trim()
  })
}

/** One read of the core. */
export async function read(call, query) {
  const { answers } = await call({ queries: [query] })
  assert.equal(answers[0].is, 'view', JSON.stringify(answers[0]))
  return answers[0].view
}

/** Does acts by the core alone, to set a journey up; answers with what each created. */
export async function acts(call, ...list) {
  const created = []
  for (const act of list) created.push((await call({ act })).done.created)
  return created
}

export const trail = async (call) => (await read(call, { query: 'trail' })).steps

/** The row of a dependency, by its title. */
export async function rowOf(call, title) {
  const row = (await read(call, { query: 'dependencies' })).rows.find((one) => one.title === title)
  assert.ok(row, `“${title}” is on record`)
  return row
}

/** One dependency with all that is on record, by its title. */
export const dependency = async (call, title) =>
  read(call, { query: 'dependency', id: (await rowOf(call, title)).id })

/** All that the views say of the ledger: what must be equal again when everything is taken back. */
export async function content(call) {
  const queries = ['shell', 'today', 'dependencies', 'initiatives', 'teams', 'updates'].map((query) => ({ query }))
  const views = []
  for (const query of queries) views.push(await read(call, query))
  const [, , { rows }, initiatives] = views
  for (const { id } of rows) views.push(await read(call, { query: 'dependency', id }))
  for (const { id } of initiatives.rows) views.push(await read(call, { query: 'initiative', id }))
  return views
}
