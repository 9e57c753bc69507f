// A journey's ground: a ledger of its own, served by the real core on a fixed day, and a page of Chromium on it.
// Nothing is mocked: set-up goes through the same `/call` as the page. A journey fails when the page logs an error,
// throws, or asks any other address for anything.
import axe from 'axe-core'
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before } from 'node:test'
import { chromium } from 'playwright-core'

/** A Monday; every journey starts on it unless it says otherwise. */
export const TODAY = '2026-03-02'
export const SHOTS = new URL('./shots/', import.meta.url).pathname

const BINARY = process.env.TOWLINE_BINARY ?? join(process.env.CARGO_TARGET_DIR ?? 'target', 'debug/towline')
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PATIENCE = 10_000
/** Milliseconds by which the page's trips are slowed down, to find journeys that hang on a quick machine. */
const LAG = Number(process.env.TOWLINE_LAG ?? 0)

let browser
const servers = new Set()
before(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
})
after(async () => {
  // A journey that failed may not have come to its own end: a server left behind would keep the whole run waiting.
  for (const server of servers) server.kill('SIGKILL')
  await browser?.close()
})

/**
 * Opens Towline for one journey; everything of it is gone when the test `t` ends.
 * @param {import('node:test').TestContext} t
 * @param {{ today?: string, width?: number, height?: number, theme?: 'light' | 'dark', empty?: boolean }} [wish]
 *   `empty` starts with the first-run choices; else the worked example is open.
 */
export async function towline(t, wish = {}) {
  const { today = TODAY, width = 1280, height = 800, theme = 'light', empty = false } = wish
  // What was begun last ends first: a page that outlived its server would ask nobody, and say so.
  const ends = []
  t.after(async () => {
    for (const end of ends.reverse()) await end()
  })
  const folder = mkdtempSync(join(tmpdir(), 'towline-'))
  ends.push(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'mine.towline')
  let served = await serve(file, today)
  ends.push(() => served.end())
  const call = (request) => callCore(served, request)
  if (!empty) await call({ act: { act: 'openExample' } })

  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(PATIENCE)
  if (LAG > 0) await context.route('**/call', (route) => setTimeout(() => void route.continue().catch(() => undefined), LAG))
  const page = await context.newPage()
  const faults = watch(page, () => served.origin)
  ends.push(() => context.close())
  t.after(() => assert.deepEqual(faults, [], 'the page logged no error and asked nobody else for anything'))
  await arrive(page, served.address)

  /** Closes Towline and opens the same ledger on another day. */
  const later = async (day) => {
    // A page that is still asking for something would find nobody there, and say so.
    await page.goto('about:blank')
    await served.end()
    served = await serve(file, day)
    await arrive(page, served.address)
  }
  return { page, call, later, file, address: served.address, cli: (...words) => cli(file, words) }
}

/** Goes there, and waits until the screen stands. */
async function arrive(page, address) {
  await page.goto(address)
  await stands(page)
}

/** Loads the page anew, and waits until the screen stands. */
export async function reload(page) {
  await page.reload()
  await stands(page)
}

/** A key pressed before the screen stands, or before what it shows was answered, goes nowhere. */
export async function stands(page) {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.locator('main[aria-busy="false"]').waitFor()
}

/** Starts `towline serve` and waits for the address it prints. */
async function serve(file, today) {
  const server = spawn(BINARY, ['serve', '--file', file, '--today', today], { stdio: ['ignore', 'pipe', 'inherit'] })
  servers.add(server)
  const gone = new Promise((resolve) => server.once('exit', resolve))
  gone.then(() => servers.delete(server))
  const end = () => {
    server.kill('SIGTERM')
    return gone
  }
  let printed = ''
  const address = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no address was printed, but: ${printed}`)), PATIENCE)
    gone.then((code) => reject(new Error(`towline serve ended with ${code}: ${printed}`)))
    server.stdout.on('data', (text) => {
      printed += text
      const found = printed.match(/http:\/\/127\.0\.0\.1:\d+\/\S*(?=\s)/)
      if (found) resolve(found[0])
      if (found) clearTimeout(late)
    })
  })
  const { origin, hash } = new URL(address)
  return { address, origin, end, token: new URLSearchParams(hash.slice(1)).get('token') }
}

async function callCore({ origin, token }, request) {
  const response = await fetch(`${origin}/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, origin },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(PATIENCE),
  })
  const text = await response.text()
  assert.equal(response.status, 200, text)
  const reply = JSON.parse(text)
  assert.equal(reply.problem ?? null, null, JSON.stringify(reply.problem))
  return reply
}

/** The command line on the same file: its exit code and what it printed. */
function cli(file, words) {
  const { status, stdout, stderr } = spawnSync(BINARY, [...words, '--file', file], {
    encoding: 'utf8',
    timeout: PATIENCE,
  })
  return { status, stdout, stderr }
}

function watch(page, origin) {
  const faults = []
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`logged: ${message.text()} (${message.location().url})`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin()) && !/^(data|blob):/.test(url)) faults.push(`asked: ${url}`)
  })
  return faults
}

/**
 * Fails with the list when axe finds anything serious or critical on the page.
 * `only` names the rules to apply; all of them when left out.
 */
export async function isAccessible(page, { name = 'the page', only } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const grave = await page.evaluate(async (rules) => {
    const runOnly = rules && { type: 'rule', values: rules }
    const { violations } = await window.axe.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  }, only)
  assert.deepEqual(grave, [], name)
}

/** Keeps a picture in `tests/e2e/shots` when pictures are wanted; a plain run of the tests leaves the checkout alone. */
export async function shot(page, name) {
  if (!process.env.TOWLINE_SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled' })
}
