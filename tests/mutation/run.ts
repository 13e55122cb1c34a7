/**
 * `npm run test:mutation -- [FOLDER…]`: breaks the domain in small ways, a folder under `src/domain` at a time (`loose`:
 * the files beside the folders; nothing: all of them), and writes `docs/mutation.md`. Exit 1 when a folder's tests
 * notice less than 80 % of it. Results stay under `.cache/mutation`, so the folders may be run on different days.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { LEAST_PERCENT, scoreOf, toMarkdown, type MutationReport } from './summary.ts'

const CACHE = '.cache/mutation'
const DOMAIN = 'src/domain'

const folders = [
  ...readdirSync(DOMAIN, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name),
  'loose',
]
const asked = process.argv.slice(2)
const unknown = asked.filter(name => !folders.includes(name) && name !== '--summary')
const reportFile = (folder: string) => `${CACHE}/${folder}.json`

if (unknown.length > 0) {
  console.error(`There is no folder ${unknown.join(', ')}: ${folders.join(', ')}, or --summary for the table alone.`)
  process.exitCode = 1
} else {
  mkdirSync(CACHE, { recursive: true })
  const wanted = asked.includes('--summary') ? [] : asked.length > 0 ? asked : folders
  for (const folder of wanted) runStryker(folder)
  summarise()
}

function runStryker(folder: string): void {
  console.log(`\n${folder}`)
  const { status } = spawnSync('npx', ['stryker', 'run', 'tests/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, MUTATION_FOLDER: folder },
  })
  if (status !== 0) throw new Error(`Stryker ended with ${status} in ${folder}`)
  const unloaded = testsOf(folder).filter(file => !Object.keys(readReport(folder).testFiles).includes(file))
  if (unloaded.length > 0) throw new Error(`These tests do not load in the sandbox: ${unloaded.join(', ')}`)
}

/** A test that fails to load is passed over without a word, and all it tests would seem untested. */
function testsOf(folder: string): string[] {
  const path = folder === 'loose' ? DOMAIN : `${DOMAIN}/${folder}`
  return readdirSync(path)
    .filter(name => name.endsWith('.test.ts') && name !== 'oracle.test.ts')
    .map(name => `${path}/${name}`)
}

function readReport(folder: string): MutationReport {
  return JSON.parse(readFileSync(reportFile(folder), 'utf8')) as MutationReport
}

function summarise(): void {
  const reports = folders
    .filter(folder => existsSync(reportFile(folder)))
    .map(folder => ({ folder, report: readReport(folder) }))
  const missing = folders.filter(folder => !existsSync(reportFile(folder)))
  writeFileSync('docs/mutation.md', toMarkdown(reports, missing))
  const scores = reports.map(({ folder, report }) => ({ folder, ...scoreOf(Object.values(report.files)) }))
  console.table(scores)
  const low = scores.filter(({ percent }) => percent < LEAST_PERCENT)
  if (low.length === 0) return
  console.error(`Below ${LEAST_PERCENT} %: ${low.map(({ folder }) => folder).join(', ')}`)
  process.exitCode = 1
}
