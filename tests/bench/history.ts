import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname } from 'node:path'
import { findBrowser } from '../e2e/support/findBrowser.ts'
import type { RepeatedRow } from './aggregate.ts'
import { growthPlot } from './growthPlot.ts'

const HISTORY = 'docs/benchmarks.ndjson'
const PAGE = 'docs/benchmarks.md'
const PLOT = 'docs/images/bench-growth.svg'

/** One run of the benches, as a line of the history. */
interface PastRun {
  readonly day: string
  readonly commit: string
  readonly machine: string
  readonly rows: readonly RepeatedRow[]
}

/** The machine in words, before the benches load it. */
export function describeMachine(): string {
  const [cpu] = cpus()
  const browser = execFileSync(findBrowser(), ['--version', '--no-sandbox'], { encoding: 'utf8' }).trim()
  const load = (loadavg()[0] ?? 0).toFixed(1)
  return `${cpu?.model.trim() ?? 'processor unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${browser}, load ${load} before the run`
}

/** Adds a run to the history and writes the page and the plot from it. */
export function record(rows: readonly RepeatedRow[], machine: string): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const run: PastRun = { day: new Date().toISOString().slice(0, 10), commit, machine, rows }
  appendFileSync(HISTORY, `${JSON.stringify(run)}\n`)
  writePages()
}

function writePages(): void {
  if (!existsSync(HISTORY)) return
  const runs = readFileSync(HISTORY, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as PastRun)
  const newest = runs.at(-1)
  if (newest === undefined) return
  writeFileSync(PAGE, toPage(runs, newest))
  if (!newest.rows.some(row => row.name.includes('.growth.'))) return
  mkdirSync(dirname(PLOT), { recursive: true })
  writeFileSync(PLOT, growthPlot(newest.rows))
}

function toPage(runs: readonly PastRun[], newest: PastRun): string {
  const names = [...new Set(runs.flatMap(run => run.rows.map(nameOf)))]
  const shown = runs.slice(-6)
  const cell = (run: PastRun, name: string) => {
    const row = run.rows.find(each => nameOf(each) === name)
    return row === undefined ? '' : `${row.ours} ${row.unit}${row.ok ? '' : ' ✗'}`
  }
  return `# Benchmarks

Written by \`npm run bench -- all --record\` from \`benchmarks.ndjson\`. Medians of several runs; ✗: over its budget. The rival
or limit beside a row was measured in the same run, on the same machine.

## The newest run, ${newest.day}, ${newest.commit}

${newest.machine}

| row | ours | smallest – largest | rival or limit | ratio | budget | size | cpu slowed | |
|---|--:|--:|---|--:|---|--:|--:|---|
${newest.rows.map(toLine).join('\n')}

![Time and memory of the search by number of titles](images/bench-growth.svg)

## History

| row | ${shown.map(run => `${run.day} ${run.commit}`).join(' | ')} |
|---|${shown.map(() => '--:').join('|')}|
${names.map(name => `| ${name} | ${shown.map(run => cell(run, name)).join(' | ')} |`).join('\n')}
`
}

const nameOf = ({ name, n, rivalName }: RepeatedRow) =>
  `${name} (${n.toLocaleString('en')}${rivalName ? `, ${rivalName}` : ''})`

function toLine(row: RepeatedRow): string {
  const rival = row.rival === null ? '' : `${row.rivalName ?? ''} ${row.rival}`
  const [least, most] = row.spread
  const cells = [row.name, `${row.ours} ${row.unit}`, `${least} – ${most}`, rival, row.ratio ?? '', row.budget]
  return `| ${[...cells, row.n.toLocaleString('en'), `${row.cpu} ×`, row.ok ? 'ok' : '✗'].join(' | ')} |`
}
