// The real window by the WebDriver protocol: WebKitWebDriver starts it, plain fetch speaks to it.
// No step waits longer than `PATIENCE`; what is not there by then is an error that says what was waited for.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

const PATIENCE = 20_000
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
export const KEY = { escape: '\uE00C', enter: '\uE007', shift: '\uE008', control: '\uE009', down: '\uE015' }

/** The last thing tried until it holds; its own error when it never did. */
export async function eventually(what, attempt, patience = PATIENCE) {
  const end = performance.now() + patience
  for (;;) {
    try {
      const found = await attempt()
      if (found) return found
      if (performance.now() > end) throw new Error(`waited in vain for ${what}`)
    } catch (error) {
      if (performance.now() > end) throw new Error(`waited in vain for ${what}: ${error.message}`, { cause: error })
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

export class Window {
  #driver
  #base
  #session

  /** Starts `binary` with `args` and waits for its page. */
  static async open(binary, args) {
    const window = new Window()
    const port = await freePort()
    // The variable is how Tauri's web view is told to accept a driver.
    const env = { ...process.env, TAURI_WEBVIEW_AUTOMATION: 'true' }
    window.#driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'inherit' })
    window.#base = `http://127.0.0.1:${port}`
    try {
      await eventually('WebKitWebDriver', () => window.#send('GET', '/status').then(() => true))
      const options = { 'webkitgtk:browserOptions': { binary, args } }
      const { sessionId } = await window.#send('POST', '/session', { capabilities: { alwaysMatch: options } })
      window.#session = `/session/${sessionId}`
      await window.#of('POST', '/timeouts', { script: PATIENCE, pageLoad: PATIENCE, implicit: 0 })
    } catch (error) {
      window.#driver.kill()
      throw error
    }
    return window
  }

  async #send(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    })
    const { value } = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`)
    return value
  }

  #of(method, path, body) {
    return this.#send(method, this.#session + path, body)
  }

  /** The result of a function body run in the page; it may be a promise. */
  run(script, ...args) {
    const asynchronous = `const done = arguments[arguments.length - 1];
      (async (...args) => { ${script} })(...arguments).then(done, (error) => done({ thrown: String(error) }))`
    return this.#of('POST', '/execute/async', { script: asynchronous, args })
  }

  text() {
    return this.run('return document.body.innerText')
  }

  sees(words) {
    return eventually(`“${words}” in the window`, async () => (await this.text()).includes(words))
  }

  /** Clicks what a person would call by `name`: a button or link that says it. */
  async press(name) {
    const xpath = `//*[self::button or self::a][contains(normalize-space(.), "${name}") or @aria-label="${name}"]`
    const found = await eventually(`a button “${name}”`, () =>
      this.#of('POST', '/element', { using: 'xpath', value: xpath }),
    )
    await this.#of('POST', `/element/${found[ELEMENT]}/click`, {})
  }

  /** Chooses a file in the field for files, as the window's own chooser would. */
  async choose(path) {
    const field = await eventually('a field for files', () =>
      this.#of('POST', '/element', { using: 'css selector', value: 'input[type=file]' }),
    )
    await this.#of('POST', `/element/${field[ELEMENT]}/value`, { text: path })
  }

  /** Presses the keys together and lets them go; the page sees what a keyboard sends. */
  async keys(...keys) {
    const actions = [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]
    await this.#of('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
  }

  async screenshot() {
    return Buffer.from(await this.#of('GET', '/screenshot'), 'base64')
  }

  /**
   * Closes the window as a person does, until `isGone`; the protocol's own way would kill the process. A key is lost
   * while the window manager is busy with another window, and the search fails when one goes away while it looks.
   */
  async close(isGone) {
    await eventually('the end of the window', async () => {
      if (isGone()) return true
      xdotool('search', '--onlyvisible', '--name', '^Towline$', 'windowactivate', '--sync')
      xdotool('key', '--clearmodifiers', 'alt+F4')
      await eventually('the end of the process', isGone, 2_000)
      return true
    })
  }

  /** Ends the driver and the window it started, which does not always go with it. */
  async end() {
    const { pid } = this.#driver
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
    await this.#of('DELETE', '').catch(() => {})
    const ended = new Promise((resolve) => this.#driver.once('exit', resolve))
    this.#driver.kill()
    await ended
    for (const child of started) {
      try {
        process.kill(child)
      } catch {
        // It went with the driver.
      }
    }
  }
}

function xdotool(...words) {
  const { status, stderr } = spawnSync('xdotool', words, { encoding: 'utf8', timeout: 2_000 })
  if (status !== 0) throw new Error(`xdotool ${words.join(' ')}: ${stderr}`)
}
