import type { RepeatedRow } from './aggregate.ts'

const WIDTH = 640
const HEIGHT = 360
const LEFT = 60
const BOTTOM = 44
const TOP = 20
const RIGHT = 150
/** Apart in lightness as well as in hue, on white and on dark paper. */
const COLOURS = ['#c2410c', '#2563eb', '#15803d', '#a21caf']

/** Every `….growth.…` series on two logarithmic scales; a straight line of slope one is linear growth. */
export function growthPlot(rows: readonly RepeatedRow[]): string {
  const series = new Map<string, { n: number; ours: number }[]>()
  for (const { name, unit, n, ours } of rows) {
    if (!name.includes('.growth.') || ours <= 0) continue
    const label = `${name.replace('.growth.', ' ')}, ${unit}`
    series.set(label, [...(series.get(label) ?? []), { n, ours }])
  }
  const points = [...series.values()].flat()
  const x = scale(
    points.map(({ n }) => n),
    LEFT,
    WIDTH - RIGHT,
  )
  const y = scale(
    points.map(({ ours }) => ours),
    HEIGHT - BOTTOM,
    TOP,
  )
  const lines = [...series].map(([label, values], index) => {
    const colour = COLOURS[index % COLOURS.length]
    const path = values.map(({ n, ours }) => `${x.at(n)},${y.at(ours)}`).join(' ')
    const last = values.at(-1)
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>
<text x="${WIDTH - RIGHT + 8}" y="${(last ? y.at(last.ours) : TOP) + 4}" style="fill:${colour}">${label}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Time and memory by size">
<style>text{font:13px sans-serif;fill:#374151}.grid{stroke:#9ca3af;stroke-opacity:.4}@media(prefers-color-scheme:dark){text{fill:#d1d5db}}</style>
${x.ticks.map(tick => `<line class="grid" x1="${x.at(tick)}" x2="${x.at(tick)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/><text x="${x.at(tick)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${tick.toLocaleString('en')}</text>`).join('\n')}
${y.ticks.map(tick => `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.at(tick)}" y2="${y.at(tick)}"/><text x="${LEFT - 8}" y="${y.at(tick) + 4}" text-anchor="end">${tick.toLocaleString('en')}</text>`).join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">titles</text>
${lines.join('\n')}
</svg>
`
}

interface Scale {
  readonly ticks: readonly number[]
  at(value: number): number
}

/** Powers of ten around the values, spread over the pixels from `start` to `end`. */
function scale(values: readonly number[], start: number, end: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
    at: value => Math.round(start + ((Math.log10(value) - low) / (high - low)) * (end - start)),
  }
}
