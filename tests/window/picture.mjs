// Just enough of PNG to tell a painted window from a blank one.
import { inflateSync } from 'node:zlib'

/** How many different colours an eight-bit RGB or RGBA picture holds, counted until `enough`. */
export function colours(png, enough = 64) {
  const { width, height, type } = { width: png.readUInt32BE(16), height: png.readUInt32BE(20), type: png[25] }
  const channels = { 2: 3, 6: 4 }[type]
  if (png[24] !== 8 || !channels) throw new Error(`a PNG of depth ${png[24]} and type ${type} is not read here`)
  const rows = unfiltered(inflateSync(pixels(png)), width * channels, height, channels)
  const seen = new Set()
  for (let at = 0; at < rows.length && seen.size < enough; at += channels) seen.add(rows.readUIntBE(at, 3))
  return seen.size
}

function pixels(png) {
  const parts = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return Buffer.concat(parts)
}

function unfiltered(data, stride, height, channels) {
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? out[y * stride + x - channels] : 0
      const up = y > 0 ? out[(y - 1) * stride + x] : 0
      const corner = x >= channels && y > 0 ? out[(y - 1) * stride + x - channels] : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
      out[y * stride + x] = data[y * (stride + 1) + 1 + x] + guess
    }
  }
  return out
}

function paeth(left, up, corner) {
  const guess = left + up - corner
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value))
  return a <= b && a <= c ? left : b <= c ? up : corner
}
