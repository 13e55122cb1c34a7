/**
 * Prints what a first visit costs and fails when it is over budget (DESIGN §9). Run after `vite build`:
 * `tsx tests/size.ts [--json FILE] [--accept]`. Also prints, group by group, what grew since the accepted baseline.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'

const FIRST_LIST_BUDGET = 100 * 1024
const CORE_BUDGET = 120 * 1024
/** Packages that must load after the list; found in the first bytes, they fail the gate whatever their size. */
const LATER_PACKAGES = ['leaflet', 'dexie', 'supercluster', 'workbox-window']

/** What was last accepted, by chunk group; `npm run size -- --accept` writes it anew. */
const BASELINE = 'tests/size.baseline.json'
/** Changes smaller than this are noise of names and order, and not worth a line. */
const SHOWN_FROM_BYTES = 100

interface BuiltChunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const dist = 'dist'
const manifestPath = join(dist, 'assets/build.json')
if (!existsSync(manifestPath)) throw new Error('Nothing is built yet: run "npm run build" first.')
const packages = JSON.parse(readFileSync('.cache/chunk-packages.json', 'utf8')) as Record<string, string[]>
const chunks = JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, BuiltChunk>

const brotli = (file: string) =>
  brotliCompressSync(readFileSync(join(dist, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength

/** The page itself, its entry, and everything the entry imports without waiting. */
function firstFiles(): string[] {
  const entry = Object.values(chunks).find(chunk => chunk.isEntry)
  if (entry === undefined) throw new Error('The build manifest names no entry.')
  const files = new Set(['index.html'])
  const visit = (chunk: BuiltChunk) => {
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const name of chunk.imports ?? []) {
      const imported = chunks[name]
      if (imported !== undefined) visit(imported)
    }
  }
  visit(entry)
  return [...files]
}

const first = firstFiles().map(file => ({ file, bytes: brotli(file) }))
const all = Object.values(chunks).flatMap(chunk => [chunk.file, ...(chunk.css ?? [])])
const later = [...new Set(all)]
  .filter(file => !first.some(entry => entry.file === file))
  .map(file => ({ file, bytes: brotli(file) }))
const packs = readdirSync(join(dist, 'packs')).filter(name => /^(core|outlines)\./.test(name) && name.endsWith('.json'))
const corePacks = packs.map(name => ({ file: `packs/${name}`, bytes: brotli(`packs/${name}`) }))

const total = (entries: readonly { bytes: number }[]) => entries.reduce((sum, entry) => sum + entry.bytes, 0)
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`
const print = (title: string, entries: readonly { file: string; bytes: number }[], budget: number | null) => {
  console.log(
    `\n${title}: ${kilobytes(total(entries)).trim()} brotli${budget === null ? '' : ` of ${kilobytes(budget).trim()}`}`,
  )
  for (const entry of [...entries].sort((a, b) => b.bytes - a.bytes))
    console.log(`  ${kilobytes(entry.bytes)}  ${entry.file}`)
}

print('First list (HTML + CSS + JS)', first, FIRST_LIST_BUDGET)
print('Core and outlines packs', corePacks, CORE_BUDGET)
print('Loaded later', later, null)

/** Bytes by group: a chunk goes by the name it has before the hash, so that two builds can be compared. */
function byGroup(): Record<string, number> {
  const groups: Record<string, number> = {}
  for (const [part, entries] of [
    ['first', first],
    ['packs', corePacks],
    ['later', later],
  ] as const) {
    for (const { file, bytes } of entries) {
      const group = `${part} ${file.replace(/^assets\//, '').replace(/-[\w-]{8}(\.\w+)$|\.[0-9a-f]{12}(\.json)$/, '$1$2')}`
      groups[group] = (groups[group] ?? 0) + bytes
    }
  }
  return Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function printChanges(before: Readonly<Record<string, number>>, now: Readonly<Record<string, number>>): void {
  const changes = [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .map(group => ({ group, was: before[group] ?? 0, is: now[group] ?? 0 }))
    .filter(({ was, is }) => Math.abs(is - was) >= SHOWN_FROM_BYTES)
    .sort((a, b) => Math.abs(b.is - b.was) - Math.abs(a.is - a.was))
  const sum = (sizes: Readonly<Record<string, number>>, part: string) =>
    Object.entries(sizes).reduce((all, [group, bytes]) => (group.startsWith(`${part} `) ? all + bytes : all), 0)
  console.log(`\nSince ${BASELINE} (brotli):`)
  for (const part of ['first', 'packs', 'later'])
    console.log(changeLine(`all ${part}`, sum(before, part), sum(now, part)))
  for (const { group, was, is } of changes) console.log(changeLine(group, was, is))
}

function changeLine(label: string, was: number, is: number): string {
  const grown = is - was
  const signed = `${grown < 0 ? '−' : '+'}${(Math.abs(grown) / 1024).toFixed(1)}`.padStart(7)
  const note = was === 0 ? 'new' : is === 0 ? 'gone' : `${((grown / was) * 100).toFixed(1)} %`
  return `  ${signed} KB  ${kilobytes(was)} → ${kilobytes(is)}  ${label} (${note})`
}

const groups = byGroup()
if (existsSync(BASELINE)) printChanges(JSON.parse(readFileSync(BASELINE, 'utf8')) as Record<string, number>, groups)

const faults: string[] = []
if (total(first) > FIRST_LIST_BUDGET) faults.push('the first list is over its budget')
if (total(corePacks) > CORE_BUDGET) faults.push('the core and outlines packs are over their budget')
for (const name of LATER_PACKAGES) {
  if (!Object.values(packages).flat().includes(name))
    faults.push(`${name} is in no built file: the gate is out of date`)
  if (first.some(entry => packages[entry.file]?.includes(name))) faults.push(`${name} is part of the first bytes`)
}

const { values } = parseArgs({ options: { json: { type: 'string' }, accept: { type: 'boolean', default: false } } })
if (values.accept) writeFileSync(BASELINE, `${JSON.stringify(groups, null, 2)}\n`)
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ first, corePacks, later }, null, 2))
if (faults.length > 0) {
  console.error(`\nOver budget: ${faults.join('; ')}.`)
  process.exitCode = 1
}
