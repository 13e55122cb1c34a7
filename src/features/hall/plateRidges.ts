/** Two lines of hills on a 360 × 120 sheet; they run on by its half at both sides, for a page wider than the sheet. */
export interface PlateRidges {
  readonly far: string
  readonly near: string
}

/** Hills made from a text: the same place always has the same ones. They draw no real skyline. */
export function plateRidges(seed: string): PlateRidges {
  return { far: ridge(seed, 44, 20), near: ridge(`${seed}~`, 68, 14) }
}

function ridge(seed: string, baseline: number, height: number): string {
  const steps = Array.from({ length: 17 }, (_, at) => {
    const y = baseline + Math.round((fraction(`${seed}${at}`) - 0.5) * 2 * height)
    return { x: (at - 4) * 45, y }
  })
  return steps.map(({ x, y }, at) => (at === 0 ? `M${x} ${y}` : `S${x - 16} ${y} ${x} ${y}`)).join('')
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), its bits mixed as MurmurHash3 does, scaled to 0–1. */
function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0xffffffff
}
