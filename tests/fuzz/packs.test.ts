import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish } from '../../pipeline/packs/publish.ts'
import { publisherKey } from '../../pipeline/packs/signKey.ts'
import { Failure } from '../../src/domain/failure.ts'
import { hallIdSchema, type HallId } from '../../src/domain/hall/hall.ts'
import { HALL_KINDS } from '../../src/domain/hall/hallKind.ts'
import type { CorePack } from '../../src/domain/pack/corePack.ts'
import { holdingAt, type HoldingsPack } from '../../src/domain/pack/holdingsPack.ts'
import { parseManifest, type Manifest, type PackKind } from '../../src/domain/pack/manifest.ts'
import { parseManifestSignature } from '../../src/domain/pack/manifestSignature.ts'
import { PACK_PARSERS } from '../../src/domain/pack/packParsers.ts'
import { toPhotosWire } from '../../src/domain/pack/photosPack.ts'
import type { TitlesPack } from '../../src/domain/pack/titlesPack.ts'
import { upgradeWire } from '../../src/domain/pack/upgradeWire.ts'
import { parsePlacesPack, toPlacesWire } from '../../src/domain/place/placesPack.ts'
import { adcodeSchema } from '../../src/domain/place/adcode.ts'
import { parseSearchSet } from '../../src/domain/text/searchColumns.ts'
import { fuzz, RUNS } from './fuzz.ts'
import { anyJson, spoiled, spoiledText } from './hostile.ts'
import { smallOutlines } from './smallOutlines.ts'

/** What the real records publish: spoiling it reaches deeper into the parsers than anything made up. */
const root = mkdtempSync(join(tmpdir(), 'fangzhi-fuzz-'))
const folder = join(root, 'packs')
let manifest: Manifest

beforeAll(() => {
  manifest = publish({ records: 'records', out: folder, key: publisherKey({ folder: join(root, 'keys') }) })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** No real hall has a photo yet. */
const PHOTOS = toPhotosWire({
  place: '510117',
  photos: [
    {
      hall: 'ceshi-guan' as HallId,
      file: 'a.jpg',
      caption: '测试',
      credit: '测试',
      licence: 'CC-BY-4.0',
      images: [{ type: 'image/webp', widthPx: 2, heightPx: 2, base64: 'AAAA' }],
    },
  ],
})

const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))

/** The smallest real packs of a kind: the same code runs as for the largest, ten thousand times sooner. */
function realPacks(kind: PackKind): unknown[] {
  if (kind === 'photos') return [PHOTOS]
  const entries = manifest.packs.filter(entry => entry.kind === kind).sort((a, b) => a.sizeBytes - b.sizeBytes)
  const packs = entries.slice(0, 3).map(entry => read(entry.url))
  if (kind === 'outlines') return packs.map(smallOutlines)
  return kind === 'places' ? packs.map(smallPlaces) : packs
}

/** A places pack of forty rows: townships among the first forty, and the old ones that came to them. */
function smallPlaces(raw: unknown): unknown {
  const { townships, oldTownships, oldPlaces } = parsePlacesPack(raw)
  const old = oldTownships.filter(({ heirs }) => heirs.every(heir => heir.township < 40))
  return toPlacesWire({
    townships: townships.slice(0, 40),
    oldTownships: old.slice(0, 40),
    oldPlaces: oldPlaces.slice(0, 9),
  })
}

/** Names what is wrong, and did not find out by asking for more memory than there is. */
const isPackFailure = (error: unknown) =>
  error instanceof Failure &&
  /^P0[34]$/.test(error.code) &&
  error.detail.length > 8 &&
  !/array length|allocation/i.test(error.message)
const mostlySpoiled = (originals: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: spoiled(originals) }, { weight: 1, arbitrary: anyJson })

/** Reads what a parser leaves for later, as the pages do, and checks what its type cannot say. */
function readAll(kind: PackKind, pack: unknown): unknown {
  if (kind === 'core') return checkedCore(pack as CorePack)
  if (kind === 'titles') {
    const titles = pack as TitlesPack
    return Array.from({ length: Math.min(titles.titleCount, 20) }, (_, row) => titles.titleAt(row))
  }
  if (kind === 'holdings') {
    const { roomOf } = pack as HoldingsPack
    if (roomOf.some((room, row) => room < (roomOf[row - 1] ?? 0))) throw new Error('rows of one room stand apart')
    return Array.from({ length: Math.min(roomOf.length, 20) }, (_, row) => holdingAt(pack as HoldingsPack, row))
  }
  return pack
}

const divisions = v.array(v.object({ code: adcodeSchema, name: v.pipe(v.string(), v.minLength(1)) }))
const coreSchema = v.object({
  asOf: v.nullable(v.string()),
  prefectures: divisions,
  counties: divisions,
  official: v.object({ publisher: v.string(), counts: v.array(v.object({ count: v.number() })) }),
  halls: v.array(
    v.object({ id: hallIdSchema, name: v.string(), province: adcodeSchema, kind: v.picklist(HALL_KINDS) }),
  ),
})
const checkedCore = (core: CorePack) => v.parse(coreSchema, core) && core

describe(`a pack that was spoiled, in ${RUNS} ways`, () => {
  it.each(Object.keys(PACK_PARSERS) as PackKind[])('of kind %s, is read soundly or refused as P03 or P04', kind => {
    const originals = realPacks(kind)
    for (const original of originals) expect(() => PACK_PARSERS[kind](original)).not.toThrow()
    const taken = fuzz(
      mostlySpoiled(originals),
      raw => readAll(kind, PACK_PARSERS[kind](upgradeWire(kind, raw))),
      isPackFailure,
    )
    expect(taken).toBeGreaterThan(0)
    expect(taken).toBeLessThan(RUNS)
  })

  it('as a manifest, is read soundly or refused as P01 or P04', () => {
    const taken = fuzz(
      mostlySpoiled([read('manifest.json')]),
      raw => parseManifest(raw).packs,
      error => error instanceof Failure && /^P0[14]$/.test(error.code) && error.detail !== '',
    )
    expect(taken).toBeGreaterThan(0)
  })

  it('as a signature, is a whole signature or none', () => {
    fuzz(mostlySpoiled([read('manifest.sig')]), parseManifestSignature, () => false)
  })

  it('as a search set, is read soundly or refused as P03', () => {
    const sets = (realPacks('search') as { set: string }[]).map(({ set }) => set.slice(0, 1_500))
    fuzz(fc.oneof({ weight: 4, arbitrary: spoiledText(sets) }, fc.string({ unit: 'binary' })), readSet, isPackFailure)
  })
})

function readSet(set: string): unknown {
  const steps = parseSearchSet(set)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const { rowCount, rowStarts, nameEnds, codes } = step.value
  expect([rowStarts.length, nameEnds.length]).toEqual([rowCount + 1, rowCount])
  expect(rowStarts[rowCount]).toBeLessThan(codes.length)
  return null
}
