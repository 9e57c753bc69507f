// What the page itself does to tell how smoothly the timeline scrolls: past 500 bars in four seconds, a step a frame.
// The body of an async function, for whatever drives the page: it answers frames a second, the 95th of a hundred
// frames in milliseconds, and the most nodes that lived at once.
export const SCROLL = `
  location.hash = '#/timeline'
  const shown = () => document.querySelector('[role="grid"][aria-label="Timeline"] [role="row"]')
  for (let wait = 0; !shown(); wait += 50) {
    if (wait > 15000) throw new Error('the timeline never came')
    await new Promise((next) => setTimeout(next, 50))
  }
  const rows = shown().closest('[role="grid"]')
  const far = 500 * shown().offsetHeight
  await new Promise((next) => setTimeout(next, 1000))
  return new Promise((done) => {
    const took = []
    const begun = performance.now()
    let [last, nodes] = [begun, 0]
    const step = () => {
      const now = performance.now()
      took.push(now - last)
      last = now
      nodes = Math.max(nodes, document.querySelectorAll('*').length)
      rows.scrollTop = far * Math.min(1, (now - begun) / 4000)
      if (now - begun < 4000) return requestAnimationFrame(step)
      const slow = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)]
      done({ bars: Math.round(rows.scrollTop / (far / 500)), frames: (took.length * 1000) / (last - begun), slow, nodes })
    }
    requestAnimationFrame(step)
  })`
