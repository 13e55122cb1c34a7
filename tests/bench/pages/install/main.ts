import Dexie from 'dexie'
import type { PackEntry } from '../../../../src/domain/pack/manifest.ts'
import type { PackVersion } from '../../../../src/storage/installedPacks.ts'
import { closePacksDb } from '../../../../src/storage/packsDb.ts'
import { keepPacks } from '../../../../src/storage/packKeeper.ts'
import { sha256Hex } from '../../../../src/storage/sha256.ts'

/** Packs of the size the whole province has: 1,831 halls in 21 details packs, 641 × 300 holdings in 183 packs. */
const HALLS = 1_831
const PREFECTURES = 21
const HOLDINGS = 641 * 300
const COUNTIES = 183
/** As `PackQueue` stores them: together until one of these is reached. */
const BATCH_PACKS = 32
const BATCH_BYTES = 1_000_000

interface BenchPack {
  readonly entry: PackEntry
  readonly body: ArrayBuffer
}

/** Text of about the weight real rows have, different in every row. */
const hallText = (row: number) =>
  JSON.stringify({
    id: `hall-${row}`,
    name: `测试馆${row}`,
    summary: '一段介绍文字'.repeat(40),
    sources: [`https://example.org/${row}`],
  })
const holdingText = (row: number) => `第${row}种志书\tK297.1/${row}\t${row % 40}架${row % 7}层\t${row % 5}\ta`

async function makePack(id: string, kind: PackEntry['kind'], text: string): Promise<BenchPack> {
  const body = new TextEncoder().encode(JSON.stringify({ formatVersion: 1, kind, text })).buffer
  const sha256 = await sha256Hex(body)
  const entry = { id, kind, url: `${id}.json`, sha256, sizeBytes: body.byteLength, counts: {}, needs: [], place: null }
  return { entry: entry as unknown as PackEntry, body }
}

async function makePacks(): Promise<readonly BenchPack[]> {
  const rows = (count: number, parts: number, part: number, text: (row: number) => string) =>
    Array.from({ length: Math.floor(count / parts) }, (_, row) => text(part * count + row)).join('\n')
  const packs: BenchPack[] = []
  for (let at = 0; at < PREFECTURES; at += 1) {
    packs.push(await makePack(`details-${at}`, 'details', rows(HALLS, PREFECTURES, at, hallText)))
  }
  for (let at = 0; at < COUNTIES; at += 1) {
    packs.push(await makePack(`holdings-${at}`, 'holdings', rows(HOLDINGS, COUNTIES, at, holdingText)))
  }
  return packs
}

async function putBare(packs: readonly BenchPack[]): Promise<number> {
  await Dexie.delete('bench-bare')
  const db = new Dexie('bench-bare')
  db.version(1).stores({ packs: 'id' })
  await db.open()
  const start = performance.now()
  for (const { entry, body } of packs) await db.table('packs').put({ id: entry.id, sha256: entry.sha256, body })
  const took = performance.now() - start
  db.close()
  return took
}

function toBatches(packs: readonly BenchPack[]): PackVersion[][] {
  const batches: PackVersion[][] = [[]]
  let bytes = 0
  for (const { entry, body } of packs) {
    let last = batches.at(-1) ?? []
    if (bytes >= BATCH_BYTES || last.length >= BATCH_PACKS) {
      batches.push((last = []))
      bytes = 0
    }
    last.push({ entry, body, signedAt: null })
    bytes += body.byteLength
  }
  return batches
}

async function putOurs(packs: readonly BenchPack[]): Promise<number> {
  const batches = toBatches(packs)
  await closePacksDb()
  await Dexie.delete('fangzhi-packs')
  const start = performance.now()
  for (const batch of batches) await keepPacks(batch)
  return performance.now() - start
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** Takes turns, so that neither side has the quieter minute. */
async function measure(rounds: number): Promise<{ bareMs: number; oursMs: number; bytes: number; packs: number }> {
  const packs = await makePacks()
  const [bare, ours]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await putBare(packs))
    ours.push(await putOurs(packs))
  }
  const bytes = packs.reduce((sum, pack) => sum + pack.body.byteLength, 0)
  return { bareMs: median(bare), oursMs: median(ours), bytes, packs: packs.length }
}

Object.assign(window, { installBench: measure })
