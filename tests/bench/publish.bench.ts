import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCopiesPack } from '../../src/domain/pack/copiesPack.ts'
import { parseTitlesPack } from '../../src/domain/pack/titlesPack.ts'
import { writeSyntheticRecords } from './fixtures/syntheticRecords.ts'
import type { BenchRow } from './row.ts'

const WHOLE = { halls: 100_000, titles: 100_000, holdings: 1_000_000 }
const TENTH = { halls: 10_000, titles: 10_000, holdings: 100_000 }
const BUDGET_S = 60
const BUDGET_BYTES = 1.5 * 1024 ** 3
const BUDGET_GROWTH = 11

/** Publishing a whole country's worth, each size in a process of its own; then opening its two largest lists. */
export function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fangzhi-bench-'))
  try {
    const tenth = publishSize(folder, 'tenth', TENTH)
    const whole = publishSize(folder, 'whole', WHOLE)
    // Processor time: ratios of wall time say more about the neighbours than about us.
    const growth = whole.cpuMs / tenth.cpuMs
    const opened = openLists(join(folder, 'whole-packs'))
    const common = { rivalName: null, rival: null, ratio: null, n: WHOLE.holdings, cpu: 1 }
    return Promise.resolve([
      row(
        { ...common, name: 'publish.time', unit: 's', ours: whole.elapsedMs / 1000, budget: `<= ${BUDGET_S} s` },
        BUDGET_S,
      ),
      row(
        { ...common, name: 'publish.memory', unit: 'GB', ours: whole.peakBytes / 1024 ** 3, budget: '<= 1.5 GB' },
        BUDGET_BYTES / 1024 ** 3,
      ),
      row(
        {
          ...common,
          name: 'publish.growth',
          unit: 'x',
          ours: growth,
          rivalName: 'processor time of a tenth of the data, in s',
          rival: round(tenth.cpuMs / 1000),
          budget: `<= ${BUDGET_GROWTH} x`,
        },
        BUDGET_GROWTH,
      ),
      row(
        {
          ...common,
          name: 'publish.openTitles',
          unit: 'ms',
          ours: opened.titlesMs,
          n: WHOLE.titles,
          budget: '<= 100 ms',
        },
        100,
      ),
      row({ ...common, name: 'publish.openCopies', unit: 'ms', ours: opened.copiesMs, budget: '<= 200 ms' }, 200),
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Measured {
  readonly elapsedMs: number
  readonly cpuMs: number
  readonly peakBytes: number
}

function publishSize(folder: string, name: string, size: typeof WHOLE): Measured {
  const records = join(folder, `${name}-records`)
  writeSyntheticRecords(records, size)
  const child = 'tests/bench/fixtures/publishChild.ts'
  const output = execFileSync(process.execPath, ['--import', 'tsx', child, records, join(folder, `${name}-packs`)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output) as Measured
}

/** JSON and parser together, as the app pays for them. */
function openLists(packs: string): { titlesMs: number; copiesMs: number } {
  const read = (start: string) => {
    const name = readdirSync(packs).find(each => each.startsWith(start) && each.endsWith('.json')) ?? ''
    return readFileSync(join(packs, name), 'utf8')
  }
  const [titles, copies] = [read('titles.'), read('copies.')]
  return {
    titlesMs: millisecondsOf(() => parseTitlesPack(JSON.parse(titles)).column('title')),
    copiesMs: millisecondsOf(() => parseCopiesPack(JSON.parse(copies))),
  }
}

function millisecondsOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function row(measured: Omit<BenchRow, 'ok'>, limit: number): BenchRow {
  return { ...measured, ours: round(measured.ours), ok: measured.ours <= limit }
}

const round = (value: number) => Number(value.toPrecision(3))
