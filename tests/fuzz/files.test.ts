import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { Failure } from '../../src/domain/failure.ts'
import { EMPTY_PERSONAL_DATA } from '../../src/domain/personal/personalData.ts'
import { parsePersonalFile, toPersonalFile } from '../../src/domain/personal/personalFile.ts'
import { toOutboxRow } from '../../src/domain/report/outboxRow.ts'
import { parseReportFile, toReportFile } from '../../src/domain/report/reportFile.ts'
import type { ReportId } from '../../src/domain/report/report.ts'
import { importFile } from '../../src/storage/importFile.ts'
import { readInstalled } from '../../src/storage/installedPacks.ts'
import { verifyManifest } from '../../src/storage/verifyManifest.ts'
import { aPublication } from '../fixtures/publication.ts'
import { temporaryFolder } from '../fixtures/recordsFolder.ts'
import { aReport } from '../fixtures/report.ts'
import { stubBrowser } from '../fixtures/visit.ts'
import { fuzz, fuzzLater, RUNS } from './fuzz.ts'
import { anyJson, spoiled, spoiledText } from './hostile.ts'

beforeAll(() => stubBrowser('http://localhost:1'))

/** Bytes changed, cut out, doubled, or cut off, as a bad cable and a bad hand do it. */
function spoiledBytes(originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.constantFrom('flip', 'cut', 'double', 'end', 'zero'), fc.nat(), fc.nat(255))
  return fc
    .tuple(fc.nat(originals.length - 1), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([which, changes]) =>
      changes.reduce((bytes, [how, place, value]) => {
        const at = bytes.length === 0 ? 0 : place % bytes.length
        switch (how) {
          case 'cut':
            return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + value))
          case 'double':
            return joined(bytes.subarray(0, at), bytes.subarray(Math.max(0, at - value)))
          case 'end':
            return bytes.slice(0, at)
          default: {
            const copy = bytes.slice()
            copy.fill(how === 'zero' ? 0 : value, at, at + (how === 'zero' ? 4 : 1))
            return copy
          }
        }
      }, originals[which] ?? new Uint8Array()),
    )
}

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

describe(`a .fangzhi file that was spoiled, in ${RUNS} ways`, () => {
  it('is refused by name and leaves nothing behind, or is the very publication', async () => {
    const { folder, manifest, keys } = aPublication(temporaryFolder(), 1)
    const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
    const entries: Zippable = {
      'manifest.json': read('manifest.json'),
      'manifest.sig': read('manifest.sig'),
      ...Object.fromEntries(manifest.packs.map(entry => [`packs/${entry.url}`, read(entry.url)])),
    }
    const poisoned = { ...entries, '__proto__/x': strToU8('{}'), '../../etc/passwd': strToU8('x') }
    const originals = [zipSync(entries), zipSync(entries, { level: 0 }), zipSync(poisoned)]
    const files = fc.oneof({ weight: 9, arbitrary: spoiledBytes(originals) }, fc.uint8Array({ maxLength: 400 }))
    const hashes = new Map<string, string>(manifest.packs.map(entry => [entry.id, entry.sha256]))
    const taken = await fuzzLater(
      files,
      bytes => importFile(new Blob([bytes as Uint8Array<ArrayBuffer>]), keys),
      error => error instanceof Failure && /^F0[1-6]$/.test(error.code),
    )
    for (const [id, pack] of await readInstalled()) expect(pack.sha256).toBe(hashes.get(id))
    expect(taken).toBeLessThan(RUNS)
  })
})

describe(`a signature that was spoiled, in ${RUNS} ways`, () => {
  it('is never trusted unless it says what the publisher signed', async () => {
    const { folder, keys } = aPublication(temporaryFolder(), 1)
    const manifest = new Uint8Array(readFileSync(join(folder, 'manifest.json')))
    const text = readFileSync(join(folder, 'manifest.sig'), 'utf8')
    const signed = JSON.parse(text) as Record<string, unknown>
    const texts = fc.oneof(
      { weight: 3, arbitrary: spoiledText([text]) },
      { weight: 1, arbitrary: spoiled([signed]).map(value => JSON.stringify(value) ?? '') },
    )
    await fuzzLater(
      texts,
      async spoiledSignature => {
        const verdict = await verifyManifest(manifest, spoiledSignature, keys)
        if (verdict.verdict !== 'trusted') return verdict
        const said = JSON.parse(spoiledSignature) as Record<string, unknown>
        for (const key of ['keyId', 'manifestSha256', 'signedAt']) expect(said[key]).toBe(signed[key])
        return verdict
      },
      () => false,
    )
  })
})

const report = aReport()
const PERSONAL = {
  ...EMPTY_PERSONAL_DATA,
  favourites: [{ hallId: report.hallId, hallName: '测试馆', addedAtMs: 1 }],
  notes: [{ id: 'a', hallId: report.hallId, hallName: '测试馆', text: '一句话', updatedAtMs: 2 }],
  lists: [{ id: 'b', name: '周末', hallIds: [report.hallId], updatedAtMs: 3 }],
  visits: [{ id: 'c', hallId: report.hallId, hallName: '测试馆', day: '2026-05-01' }],
  later: [{ url: 'https://example.org/a', title: '一页', hallId: report.hallId, addedAtMs: 4 }],
  outbox: [toOutboxRow(report, 5)],
  values: [{ key: 'route:x', value: { name: '一日' } }],
}

describe(`a text file that was spoiled, in ${RUNS} ways`, () => {
  it('of personal data, is read whole or refused with the place', () => {
    const text = toPersonalFile(PERSONAL, '2026-05-01')
    const read = (spoiledFile: string) => {
      const file = parsePersonalFile(spoiledFile)
      if (!file.isRead && file.why === 'damaged') expect(file.at).not.toBe('')
      return file
    }
    const whole = JSON.parse(text) as unknown
    const values = fc
      .oneof({ weight: 4, arbitrary: spoiled([whole]) }, anyJson)
      .map(value => JSON.stringify(value) ?? '')
    const taken = fuzz(
      fc.oneof(spoiledText([text]), values),
      text => (read(text).isRead ? read(text) : null),
      () => false,
    )
    expect(taken).toBe(RUNS)
  })

  it('of reports, gives sound reports and a reason for each other', () => {
    const text = toReportFile([report, { ...report, id: 'ffffffff-ffff-4fff-8fff-ffffffffffff' as ReportId }])
    const whole = JSON.parse(text) as unknown
    const values = fc
      .oneof({ weight: 4, arbitrary: spoiled([whole, report]) }, anyJson)
      .map(value => JSON.stringify(value) ?? '')
    fuzz(
      fc.oneof(spoiledText([text, JSON.stringify(report)]), values),
      spoiledFile => {
        const file = parseReportFile(spoiledFile)
        if (file.isRead) for (const fault of file.faults) expect(fault).toMatch(/^reports\[\d+\].*：./)
        return file
      },
      () => false,
    )
  })
})
