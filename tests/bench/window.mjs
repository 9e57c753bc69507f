// Start to first useful paint, and memory, of the release window beside an empty window of the same versions.
//
//   node tests/bench/window.mjs WINDOW LEDGER EMPTY
//
// Both are started in turn under Xvfb, each time in a new home. Painted means: words stand in the middle of the
// window, which for Towline is Today with its rows. Xvfb writes its screen into a file, so that looking costs little.
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ROUNDS = 7;
const SETTLE_MS = 2_500;
const PATIENCE_MS = 60_000;
const WIDTH = 1280;
/** Beside the rail, and not at the very edge. */
const [LEFT, RIGHT] = [260, WIDTH - 60];
const [window, ledger, empty] = process.argv.slice(2);
if (!empty) throw new Error("usage: node window.mjs WINDOW LEDGER EMPTY");

const screen = mkdtempSync(join(tmpdir(), "towline-screen-"));
const { display, end } = await startScreen(screen);
const picture = openPicture();
const line = new Uint32Array(RIGHT - LEFT);
const figures = { empty: [], window: [] };
try {
  await once(empty, []); // The first start of any window reads everything from disk: it is not counted.
  for (let round = 0; round < ROUNDS; round++) {
    figures.empty.push(await once(empty, []));
    figures.window.push(await once(window, ["--file"], ledger));
  }
} finally {
  end();
  rmSync(screen, { recursive: true, force: true });
}
print("start to first useful paint", "ms", (run) => run.painted);
print("memory of all processes (PSS)", "MiB", (run) => run.pss);

function print(what, unit, of) {
  const median = (runs) => runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  const [ours, theirs] = [median(figures.window), median(figures.empty)];
  const ratio = (ours / theirs).toFixed(2);
  console.log(`| ${what} | ${ours.toFixed(0)} ${unit} | empty window: ${theirs.toFixed(0)} ${unit} | ${ratio}× (≤ 1.3×) |`);
}

/** One start: milliseconds to the first words, and MiB once it has settled. */
async function once(program, args, file) {
  const home = mkdtempSync(join(tmpdir(), "towline-home-"));
  const runtime = join(home, "run");
  mkdirSync(runtime, { mode: 0o700 });
  if (file) {
    const copy = join(home, "ledger.towline");
    copyFileSync(file, copy);
    args = [...args, copy];
  }
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    DISPLAY: display,
    GDK_BACKEND: "x11",
    NO_AT_BRIDGE: "1",
    LIBGL_ALWAYS_SOFTWARE: "1",
    LANG: "en_US.UTF-8",
    TZ: "UTC",
  };
  const started = performance.now();
  const child = spawn("dbus-run-session", ["--", program, ...args], { env, stdio: "ignore", detached: true });
  try {
    while (!isPainted()) {
      if (performance.now() - started > PATIENCE_MS) throw new Error(`${program} painted nothing`);
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
      await sleep(4);
    }
    const painted = performance.now() - started;
    await sleep(SETTLE_MS);
    return { painted, pss: pss(child.pid) };
  } finally {
    process.kill(-child.pid, "SIGTERM");
    while (isPainted()) await sleep(20);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Whether words stand in the middle of the screen: many colours, from the edges of letters. Every fourth line is read,
 * and no more: whoever looks at the whole screen this often takes half a core from what is measured.
 */
function isPainted() {
  const seen = new Set();
  for (let y = 160; y < 560; y += 4) {
    readSync(picture.file, line, 0, line.byteLength, picture.start + y * picture.line + LEFT * 4);
    let last = -1;
    for (const colour of line) {
      if (colour !== last) seen.add(colour);
      last = colour;
    }
  }
  return seen.size > 16;
}

/** The screen as Xvfb keeps it: behind a header that says where lines begin and how long they are. */
function openPicture() {
  const file = openSync(join(screen, "Xvfb_screen0"));
  const header = Buffer.alloc(100);
  readSync(file, header, 0, header.length, 0);
  const [size, colours] = [header.readUInt32BE(0), header.readUInt32BE(76)];
  return { file, start: size + colours * 12, line: header.readUInt32BE(48) };
}

/** Proportional set size of the processes under `root`, in MiB; the session bus is left out. */
function pss(root) {
  const parents = new Map();
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const stat = read(`/proc/${id}/stat`);
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    parents.set(Number(id), { parent: Number(fields[1]), name: stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")")) });
  }
  const isUnder = (id) => id === root || (parents.has(id) && isUnder(parents.get(id).parent));
  let total = 0;
  for (const [id, { name }] of parents) {
    if (!isUnder(id) || name.startsWith("dbus-")) continue;
    total += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0);
  }
  return total / 1024;
}

/** A process may end while it is looked at. */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

async function startScreen(folder) {
  const args = ["-displayfd", "3", "-screen", "0", `${WIDTH}x900x24`, "-nolisten", "tcp", "-fbdir", folder];
  const xvfb = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    xvfb.once("error", reject);
    xvfb.stdio[3].once("data", (bytes) => resolve(String(bytes).trim()));
  });
  return { display: `:${number}`, end: () => xvfb.kill() };
}
