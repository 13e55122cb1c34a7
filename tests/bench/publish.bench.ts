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
/** As `npm run packs` has it: Node tidies up late while memory is plenty; a country's records need less than half of this. */
const MEMORY_FLAG = '--max-old-space-size=768'

/** Publishing a whole country's worth, each size in a process of its own; then opening its two largest lists. */
export function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fangzhi-bench-'))
  try {
    const tenth = publishSize(folder, 'tenth', TENTH)
    const whole = publishSize(folder, 'whole', WHOLE)
    // Processor time: ratios of wall time say more about the neighbours than about us.
    const growth = whole.cpuMs / tenth.cpuMs
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
      ...openLists(join(folder, 'whole-packs')),
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
  const arguments_ = [MEMORY_FLAG, '--import', 'tsx', child, records, join(folder, `${name}-packs`)]
  const output = execFileSync(process.execPath, arguments_, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(output) as Measured
}

/** JSON and parser together, as the app pays for them, beside what a row at a time would cost. */
function openLists(packs: string): BenchRow[] {
  const read = (start: string) => {
    const name = readdirSync(packs).find(each => each.startsWith(start) && each.endsWith('.json')) ?? ''
    return readFileSync(join(packs, name), 'utf8')
  }
  const [titles, copies] = [read('titles.'), read('copies.')]
  const pack = parseCopiesPack(JSON.parse(copies))
  const asRows = JSON.stringify(
    pack.titleIds.flatMap((title, index) =>
      Array.from(pack.byTitle.rooms.subarray(pack.byTitle.starts[index], pack.byTitle.starts[index + 1]), room => ({
        title,
        room: pack.roomIds[room],
      })),
    ),
  )
  return [
    ratioRow(
      'publish.openTitles',
      { ours: () => parseTitlesPack(JSON.parse(titles)).column('title'), n: WHOLE.titles, least: 3 },
      { name: 'every title checked on opening', work: () => parseTitlesPack(JSON.parse(titles)).titles },
    ),
    ratioRow(
      'publish.openCopies',
      { ours: () => parseCopiesPack(JSON.parse(copies)), n: pack.lendings.length, least: 3 },
      { name: 'JSON, an object a copy', work: () => JSON.parse(asRows) as unknown },
    ),
  ]
}

function ratioRow(
  name: string,
  { ours, n, least }: { ours: () => unknown; n: number; least: number },
  rival: { name: string; work: () => unknown },
): BenchRow {
  const [oursMs, rivalMs] = [millisecondsOf(ours), millisecondsOf(rival.work)]
  const ratio = rivalMs / oursMs
  return {
    name,
    unit: 'ms',
    ours: round(oursMs),
    rivalName: rival.name,
    rival: round(rivalMs),
    ratio: round(ratio),
    budget: `>= ${least}`,
    ok: ratio >= least,
    n,
    cpu: 1,
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
