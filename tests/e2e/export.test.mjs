// What leaves this computer: the form of an export, an update with its formatting, and the same ledger taken in elsewhere.
import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { acts, read } from './hand.mjs'
import { isAccessible, reload, towline } from './towline.mjs'

const HOSTILE = [
  '<script>canary()</script>',
  '"><img src=x onerror=canary()>',
  "' onmouseover='canary()",
  '[x](javascript:canary())',
  '</li></ul><iframe srcdoc="<script>parent.canary()</script>"></iframe>',
  '</style><svg onload=canary()>',
  '<base href=http://example.org/><link rel=stylesheet href=http://example.org/x.css>',
]

async function form(page) {
  await page.getByRole('button', { name: 'Export…', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByText('Private notes, track records').waitFor()
  return dialog
}

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('what is on screen is saved as a table, and what leaves is shown before', async (t) => {
  const { page } = await towline(t)
  await page.keyboard.press('Control+2')
  await page.getByRole('searchbox', { name: 'Filter' }).fill('Wallet sandbox')
  await page.getByText('1 of 10').waitFor()
  const dialog = await form(page)
  await dialog.getByText('1 on screen').waitFor()
  assert.match((await dialog.getByRole('region', { name: 'First rows of Dependencies' }).innerText()), /Wallet sandbox/)
  await isAccessible(page, { name: 'the form of an export' })
  const workbook = await saved(page, dialog.getByRole('button', { name: 'Save as a file…' }))
  assert.equal(workbook.name, 'towline-2026-03-02-dependencies.xlsx')
  assert.equal(workbook.bytes.subarray(0, 2).toString(), 'PK')
  await dialog.waitFor({ state: 'detached' })

  await form(page)
  await dialog.getByText('CSV', { exact: true }).click()
  await dialog.getByText('1 row of 31 columns').waitFor()
  const csv = await saved(page, dialog.getByRole('button', { name: 'Save as a file…' }))
  const lines = csv.bytes.toString().trimEnd().split('\r\n')
  assert.equal(lines.length, 2)
  assert.match(lines[1], /Wallet sandbox/)
})

test('days for a calendar can be chosen, and none of them is nothing to save', async (t) => {
  const { page } = await towline(t)
  await page.keyboard.press('Control+2')
  const dialog = await form(page)
  await dialog.getByText('Calendar', { exact: true }).click()
  for (const kind of ['need-bys', 'ETAs', 'next steps', 'decisions']) await dialog.getByRole('button', { name: kind }).click()
  await dialog.getByText('1 day, as').waitFor()
  const calendar = await saved(page, dialog.getByRole('button', { name: 'Save as a file…' }))
  assert.match(calendar.bytes.toString(), /SUMMARY:Milestone: Beta \(Checkout 2\)\r\n/)
  await form(page)
  await dialog.getByText('Calendar', { exact: true }).click()
  for (const kind of ['need-bys', 'ETAs', 'next steps', 'milestones', 'decisions']) {
    await dialog.getByRole('button', { name: kind }).click()
  }
  await dialog.getByText('Choose at least one kind').waitFor()
  assert.ok(await dialog.getByRole('button', { name: 'Save as a file…' }).isDisabled())
})

test('the whole ledger says that it is private, and taken into an empty one it is the same ledger', async (t) => {
  const from = await towline(t)
  await from.page.keyboard.press('Control+0')
  const dialog = await form(from.page)
  await dialog.getByText('Whole ledger', { exact: true }).click()
  await dialog.getByText('private notes too').waitFor()
  const whole = await saved(from.page, dialog.getByRole('button', { name: 'Save with private notes…' }))
  assert.equal(whole.name, 'towline-2026-03-02-private-ledger.json')

  const to = await towline(t, { empty: true })
  await to.page.keyboard.press('Control+0')
  await to.page.getByLabel('Take in a whole ledger…').setInputFiles({ name: whole.name, mimeType: 'application/json', buffer: whole.bytes })
  await to.page.getByText(`Took in the whole ledger ${whole.name}`).first().waitFor()
  const rows = async (call) => (await read(call, { query: 'dependencies' })).rows
  assert.deepEqual(await rows(to.call), await rows(from.call))
  await to.page.getByLabel('Take in a whole ledger…').setInputFiles({ name: whole.name, mimeType: 'application/json', buffer: whole.bytes })
  await to.page.getByText('This ledger holds something already').first().waitFor()
})

test('an update is copied with its formatting, and as a page no word of it runs', async (t) => {
  const { page, call, file } = await towline(t, { empty: true })
  const { created } = (await call({ act: { act: 'addInitiative', title: HOSTILE[0] } })).done
  for (const title of HOSTILE) {
    const dependency = { initiative: created[0], title, tags: [], note: '' }
    await acts(call, { act: 'addDependency', dependency })
  }
  await reload(page)
  await page.keyboard.press('Control+7')
  await page.getByRole('region', { name: 'Text of the update' }).getByText('onmouseover').first().waitFor()
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await page.getByText('Copied with its formatting').waitFor()
  const kinds = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const text = async (type) => (await item.getType(type)).text()
    return { html: await text('text/html'), plain: await text('text/plain') }
  })
  assert.match(kinds.html, /<li>.*&lt;svg onload=canary\(\)&gt;/)
  assert.ok(!/<(script|img|svg|iframe|base|link)\b/i.test(kinds.html), kinds.html)
  assert.match(kinds.plain, /^# Status of/)

  // Without the clipboard's own interface, as in the window, a copy as by hand is answered with both.
  await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(new Error('closed')) }))
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('# Status of'))
  const again = await page.evaluate(async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text())
  assert.match(again, /<h1>.*Status of/)

  const pdf = await saved(page, page.getByRole('button', { name: 'PDF', exact: true }))
  assert.match(pdf.name, /^2026-03-02-peers-.*\.pdf$/)
  assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-')
  const html = await saved(page, page.getByRole('button', { name: 'HTML', exact: true }))
  assert.match(html.name, /^2026-03-02-peers-.*\.html$/)
  const path = join(file, '..', 'update.html')
  await writeFile(path, html.bytes)
  const reader = await page.context().newPage()
  const called = []
  await reader.exposeFunction('canary', () => called.push('canary'))
  reader.on('request', (request) => request.url().startsWith('file:') || called.push(request.url()))
  await reader.goto(`file://${path}`)
  for (const item of await reader.locator('li').all()) await item.hover()
  const { rows } = await read(call, { query: 'dependencies' })
  const shown = await reader.locator('body').innerText()
  for (const { title } of rows) assert.ok(shown.includes(title), title)
  assert.equal(await reader.locator('body script, body img, body svg, body iframe, body a, body link, body base').count(), 0)

  // With the timeline, whose titles are the same words.
  await page.getByRole('checkbox', { name: 'With the timeline' }).check()
  await page.getByRole('img', { name: 'Timeline of what this update tells' }).waitFor()
  await writeFile(path, (await saved(page, page.getByRole('button', { name: 'HTML', exact: true }))).bytes)
  await reader.goto(`file://${path}`)
  for (const item of await reader.locator('svg g').all()) await item.hover({ force: true })
  const told = await reader.locator('svg title').allTextContents()
  for (const { title } of rows) assert.ok(told.some((one) => one.startsWith(title)), title)
  assert.equal(await reader.locator('body script, body img, svg svg, body iframe, body a, body link, body image, body use').count(), 0)
  assert.equal(await reader.locator('body svg').count(), 1)
  assert.deepEqual(called, [])
})
