// The real window, from an empty home to a clean end: what only WebKit, Tauri's wall and the shell can show.
// What the screens do is told in tests/e2e; this is the one road through all the layers.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { colours } from './picture.mjs'
import { KEY, Window, eventually } from './webdriver.mjs'

const binary = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'towline-window-'))
const file = join(folder, 'data', 'mine.towline')
const example = join(folder, 'data', 'worked-example', 'example.towline')

/** One request to the core through the page's own channel, as the page sends it. */
const CALL = `const internals = window.__TAURI_INTERNALS__
  return await internals.invoke('call', { request: args[0] })`

const steps = {
  async 'an empty home offers the first-run choices'(window) {
    await window.sees('Nothing is on record yet')
    await window.sees('Type the first dependency')
    assert.match(await window.run('return document.title'), /^Towline/)
  },

  async 'the worked example opens on Today'(window) {
    await window.press('Open the worked example')
    await window.sees('Your own ledger is untouched')
    await eventually('rows of Today', () => window.run(`return document.querySelectorAll('.row[role=row]').length > 4`))
  },

  async 'an act by keyboard is recorded, and Ctrl+Z takes it back'(window) {
    const before = await latest(window)
    await eventually('the cursor on a row', async () => {
      await window.keys('j')
      return window.run(`return document.activeElement.matches('.row[role=row]')`)
    })
    await window.keys('o')
    await eventually('the form', () => window.run(`return document.activeElement.matches('textarea')`))
    for (const key of 'Kept to myself') await window.keys(key)
    await window.keys(KEY.control, KEY.enter)
    await eventually('the act', async () => (await latest(window)) !== before)
    await eventually('the form to close', () => window.run(`return !document.activeElement.matches('textarea')`))
    await window.keys(KEY.control, 'z')
    await eventually('the undo', async () => (await latest(window)) === before)
  },

  async 'the window is painted'(window) {
    let picture = Buffer.alloc(0)
    await eventually('a picture that stands still', async () => {
      await window.run('await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
      const last = picture
      picture = await window.screenshot()
      return picture.equals(last)
    })
    if (process.env.TOWLINE_SHOTS) writeFileSync(join(process.env.TOWLINE_SHOTS, 'window.png'), picture)
    assert.ok(colours(picture) >= 32, 'the screenshot is blank')
  },

  async 'the wall holds: no eval, no foreign address, no command that is not listed'(window) {
    const refused = await window.run(`
      const tried = {
        eval: async () => (0, eval)('1'),
        function: async () => new Function('return 1')(),
        fetch: async () => fetch('https://example.org/'),
        image: () => new Promise((loaded, refused) => {
          const image = new Image()
          image.onload = loaded
          image.onerror = () => refused(new Error('not loaded'))
          image.src = 'https://example.org/pixel.png'
        }),
        command: async () => window.__TAURI_INTERNALS__.invoke('plugin:dialog|open', { options: {} }),
        opener: async () => window.__TAURI_INTERNALS__.invoke('plugin:opener|open_url', { url: 'https://example.org' }),
        link: async () => window.__TAURI_INTERNALS__.invoke('open_link', { url: 'javascript:alert(1)' }),
      }
      const outcome = {}
      for (const [name, attempt] of Object.entries(tried)) {
        outcome[name] = await attempt().then(() => 'done', () => 'refused')
      }
      outcome.global = '__TAURI__' in window ? 'there' : 'refused'
      location.href = 'https://example.org/'
      await new Promise((later) => setTimeout(later, 300))
      outcome.navigation = location.protocol === 'tauri:' ? 'refused' : location.href
      return outcome`)
    for (const [name, outcome] of Object.entries(refused)) assert.equal(outcome, 'refused', name)
  },

  async 'a text or bytes are saved where the user says, for the user only'(window) {
    const path = await window.run(
      `return await window.__TAURI_INTERNALS__.invoke('save_text', { name: '../status.md', text: 'Status – ok', base64: false })`,
    )
    assert.equal(readFileSync(path, 'utf8'), 'Status – ok')
    await window.run(
      `return await window.__TAURI_INTERNALS__.invoke('save_text', { name: 'status.pdf', text: '/wAA', base64: true })`,
    )
    assert.deepEqual([...readFileSync(path)], [255, 0, 0], 'bytes as they are')
    assert.equal(statSync(path).mode & 0o777, 0o600)
  },

  async 'a copied update keeps its formatting in another program'(window) {
    await window.keys('u')
    await eventually('the update to copy', () => window.run(`return document.activeElement.matches('button')`))
    await window.keys(KEY.enter)
    await window.sees('Copied with its formatting')
    assert.match(clipboard('UTF8_STRING'), /^# Status of /)
    assert.match(clipboard('text/html'), /<h1[^>]*>Status of .*<li[^>]*>/s)
    await window.keys(KEY.control, 'z')
  },

  async 'a workbook is read by a child of the window, and its own rows change nothing'(window) {
    const workbook = join(folder, 'ledger.xlsx')
    const written = commandLine('export', '--format', 'xlsx', '--to', workbook)
    assert.equal(written.status, 0, written.stderr)
    await window.run(`location.hash = '#/import'`)
    await window.choose(workbook)
    await window.sees('sheet “Dependencies” of a workbook')
    await window.sees('10 unchanged')
  },

  async 'every screen can be loaded'(window) {
    // What runs in Chromium may not run here: prototypes are frozen, and the policy is the window's own.
    const places = ['dependencies', 'timeline', 'initiatives', 'teams', 'people', 'away', 'owe', 'odds', 'meetings']
    for (const place of [...places, 'decisions', 'updates', 'import', 'trail', 'settings', 'today']) {
      await window.run(`location.hash = '#/${place}'`)
      await eventually(`the screen ${place}`, () =>
        window.run(`return document.querySelector('main[aria-busy="false"] h1') !== null
          && !document.querySelector('main').innerText.includes('could not be loaded')`),
      )
    }
    await window.run(`location.hash = '#/timeline'`)
    await window.sees('Critical chain')
    await window.run(`location.hash = '#/today'`)
  },

  async 'the command line reads beside the window and is told that the window holds the ledger'() {
    const read = commandLine('today')
    assert.equal(read.status, 0, read.stderr)
    const { status, stderr } = commandLine('undo')
    assert.equal(status, 3, stderr)
    assert.match(stderr, /open in another Towline/)
  },

  async 'a second window says that the first one holds the ledger'() {
    const second = await Window.open(binary, ['--file', example])
    await second.sees('open in another Towline').finally(() => second.end())
    await eventually('the end of the second window', () => running() === 1)
  },

  async 'everything the window keeps is for its owner only'() {
    for (const name of readdirSync(dirname(file), { recursive: true })) {
      assert.equal(statSync(join(dirname(file), name)).mode & 0o077, 0, name)
    }
  },

  async 'closing the window ends the process and puts the file away'(window) {
    await window.close(() => running() === 0)
    assert.ok(!existsSync(`${example}-wal`), 'the write-ahead log is merged')
  },
}

/** What undo would take back, as the core says. */
const latest = async (window) => (await window.run(CALL, { queries: [] })).undo

/** What the command line says to the ledger in the window. */
const commandLine = (...words) =>
  spawnSync(join(dirname(binary), 'towline'), [...words, '--file', example], { encoding: 'utf8', timeout: 20_000 })

/** What another program finds on the clipboard. */
function clipboard(type) {
  const words = ['-out', '-selection', 'clipboard', '-target', type]
  return spawnSync('xclip', words, { encoding: 'utf8', timeout: 5_000 }).stdout
}

/** How many windows were started in our folder. */
function running() {
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, 'utf8').startsWith(`${binary}\0--file\0${folder}`)
    } catch {
      return false // It ended between the listing and the look.
    }
  }).length
}

process.env.TOWLINE_SAVE_TO = join(folder, 'status.md')
const window = await Window.open(binary, ['--file', file])
let failed = false
try {
  for (const [name, step] of Object.entries(steps)) {
    const start = performance.now()
    try {
      await step(window)
    } catch (error) {
      failed = true
      console.error(`not ok: ${name}\n${error.stack}\nThe window said:\n${await window.text().catch(String)}`)
      break
    }
    console.log(`ok: ${name} (${Math.round(performance.now() - start)} ms)`)
  }
} finally {
  await window.end()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)
