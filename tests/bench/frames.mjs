// Frames a second while the timeline scrolls past 500 bars in the release window.
//
//   tests/window/headless.sh node tests/bench/frames.mjs WINDOW LEDGER
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Window, eventually } from '../window/webdriver.mjs'
import { SCROLL } from './scroll.mjs'

const ROUNDS = 3
const [binary, ledger] = process.argv.slice(2)
if (!ledger) throw new Error('usage: node frames.mjs WINDOW LEDGER')

const folder = mkdtempSync(join(tmpdir(), 'towline-frames-'))
const file = join(folder, 'ledger.towline')
copyFileSync(ledger, file)
const window = await Window.open(binary, ['--file', file])
try {
  await eventually('the first rows', () => window.run(`return document.querySelectorAll('[role=row]').length > 4`))
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const told = await window.run(SCROLL)
    if (told.thrown) throw new Error(told.thrown)
    rounds.push(told)
    await window.run(`location.hash = '#/today'`)
  }
  const { bars, frames, slow, nodes } = rounds.toSorted((a, b) => a.frames - b.frames)[Math.floor(ROUNDS / 2)]
  console.log(
    `| the timeline while it scrolls past ${bars} bars | ${frames.toFixed(0)} frames a second | slow ones ${slow.toFixed(0)} ms, ${nodes} nodes | 60, ≤ 1,500 |`,
  )
} finally {
  await window.end()
  rmSync(folder, { recursive: true, force: true })
}
