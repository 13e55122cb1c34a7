/**
 * `npm run bench -- NAME… [--json FILE] [--repeat N] [--record]`: runs the named benches (`all`: every one) N times
 * (three when it is all, else once), prints medians and spread, exits with 1 when a row is not ok. `--record` adds the
 * run to `docs/benchmarks.md`. A bench is a file `NAME.bench.ts` beside this one with `run(): Promise<BenchRow[]>`.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { aggregate, type RepeatedRow } from './aggregate.ts'
import { describeMachine, record } from './history.ts'
import type { BenchRow } from './row.ts'

const NAMES = ['first-visit', 'near', 'map', 'search', 'install', 'publish']
const fileOf = (name: string) => new URL(`./${name}.bench.ts`, import.meta.url)

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, repeat: { type: 'string' }, record: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const isAll = positionals.includes('all')
const wanted = isAll ? NAMES : positionals
const repeat = Number(values.repeat ?? (isAll ? 3 : 1))
const complaints = [
  ...(wanted.length === 0 ? [`Say which: ${NAMES.join(', ')} or all.`] : []),
  ...(Number.isInteger(repeat) && repeat > 0 ? [] : ['--repeat wants a whole number from 1.']),
  ...wanted.filter(name => !NAMES.includes(name)).map(name => `There is no bench “${name}”: ${NAMES.join(', ')}, all.`),
  ...wanted
    .filter(name => NAMES.includes(name) && !existsSync(fileOf(name)))
    .map(name => `“${name}” is not written yet.`),
]

if (complaints.length > 0) {
  console.error(complaints.join('\n'))
  process.exitCode = 1
} else {
  const machine = describeMachine()
  console.log(machine)
  const rows: RepeatedRow[] = []
  for (const name of wanted) {
    console.log(`\n${name}`)
    const { run } = (await import(fileOf(name).href)) as { run: () => Promise<readonly BenchRow[]> }
    const runs: (readonly BenchRow[])[] = []
    for (let turn = 0; turn < repeat; turn += 1) runs.push(await run())
    const found = aggregate(runs)
    rows.push(...found)
    console.table(found.map(toLine))
  }
  if (values.json !== undefined) writeFileSync(values.json, rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  if (values.record) record(rows, machine)
  const failed = rows.filter(row => !row.ok)
  if (failed.length > 0) {
    console.error(`Over budget: ${failed.map(row => row.name).join(', ')}`)
    process.exitCode = 1
  }
}

function toLine(row: RepeatedRow): Record<string, string | number> {
  return {
    name: row.name,
    ours: `${row.ours} ${row.unit}`,
    spread: row.runs > 1 ? row.spread.join(' – ') : '',
    rival: row.rival === null ? '' : `${row.rivalName ?? ''} ${row.rival}`,
    ratio: row.ratio ?? '',
    budget: row.budget,
    ok: row.ok ? 'ok' : 'NOT OK',
    n: row.n,
    cpu: row.cpu,
  }
}
