/**
 * `npm run bench -- NAME… [--json FILE]`: runs the named benches, prints a table, exits with 1 when a row is not ok.
 * A bench is a file `NAME.bench.ts` beside this one that exports `run(): Promise<BenchRow[]>`.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BenchRow } from './row.ts'

const NAMES = ['first-visit', 'near', 'map', 'search', 'install', 'publish']
const fileOf = (name: string) => new URL(`./${name}.bench.ts`, import.meta.url)

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
const wanted = positionals.includes('all') ? NAMES.filter(name => existsSync(fileOf(name))) : positionals
const complaints = [
  ...(wanted.length === 0 ? [`Say which: ${NAMES.join(', ')} or all.`] : []),
  ...wanted.filter(name => !NAMES.includes(name)).map(name => `There is no bench “${name}”: ${NAMES.join(', ')}, all.`),
  ...wanted
    .filter(name => NAMES.includes(name) && !existsSync(fileOf(name)))
    .map(name => `“${name}” is not written yet.`),
]

if (complaints.length > 0) {
  console.error(complaints.join('\n'))
  process.exitCode = 1
} else {
  const rows: BenchRow[] = []
  for (const name of wanted) {
    console.log(`\n${name}`)
    const { run } = (await import(fileOf(name).href)) as { run: () => Promise<readonly BenchRow[]> }
    const found = await run()
    rows.push(...found)
    console.table(found.map(toLine))
  }
  if (values.json !== undefined) writeFileSync(values.json, rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  const failed = rows.filter(row => !row.ok)
  if (failed.length > 0) {
    console.error(`Over budget: ${failed.map(row => row.name).join(', ')}`)
    process.exitCode = 1
  }
}

function toLine(row: BenchRow): Record<string, string | number> {
  return {
    name: row.name,
    ours: `${row.ours} ${row.unit}`,
    rival: row.rival === null ? '' : `${row.rivalName ?? ''} ${row.rival}`,
    ratio: row.ratio ?? '',
    budget: row.budget,
    ok: row.ok ? 'ok' : 'NOT OK',
    n: row.n,
    cpu: row.cpu,
  }
}
