import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../pipeline/import/csv/readCsv.ts'
import { FaultList } from '../../pipeline/import/faultList.ts'
import { readGeoJson } from '../../pipeline/import/geojson/readGeoJson.ts'
import { ImportFailure } from '../../pipeline/import/importFailure.ts'
import { IMPORT_LIMITS } from '../../pipeline/import/limits.ts'
import { DEFAULT_HOLDINGS_MAP, parseHoldingsMap } from '../../pipeline/import/marc/holdingsMap.ts'
import { marcTables } from '../../pipeline/import/marc/marcTables.ts'
import { readMarc } from '../../pipeline/import/marc/readMarc.ts'
import type { Table } from '../../pipeline/import/table.ts'
import { A_BOOK, marcBytes } from '../fixtures/import/marcBytes.ts'
import { fuzz, RUNS } from './fuzz.ts'
import { anyJson, spoiled, spoiledText } from './hostile.ts'

/** A clerk can act on it: it says what is wrong and what to do. */
const isNamed = (error: unknown) =>
  error instanceof ImportFailure && error.what !== '' && /请|可以|应如/.test(error.remedy)

/** Each row as its texts; a cell that cannot be used as its fault. */
const textsOf = ({ rows }: Table) => rows.map(({ cells }) => [...cells.values()].map(cell => cell.fault ?? cell.text))

/** Bytes as a bad disk, a wrong encoding and a bad hand leave them. */
function spoiledFile(originals: readonly string[], encodings: readonly string[]): fc.Arbitrary<Buffer> {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 2 })
  return fc.tuple(spoiledText(originals), fc.constantFrom(...encodings), changes).map(([text, encoding, places]) => {
    const bytes = iconv.encode(text, encoding)
    for (const [at, value] of places) if (bytes.length > 0) bytes[at % bytes.length] = value
    return bytes
  })
}

describe(`an office's file, spoiled in ${RUNS} ways`, () => {
  it('as CSV, keeps the rows above the damage, or is refused with its line or byte', () => {
    const sound = `馆名,县,电话\n${Array.from({ length: 12 }, (_none, at) => `测试${at}村村史馆,郫都区,028-8772000${at}\n`).join('')}`
    const expected = textsOf(readCsv(Buffer.from(sound), null).table)
    const tail = ['战旗村村史馆,郫都区,"028"\n', '"一行\n两行",x\n=HYPERLINK("http://x")\n', '\'=1+1,"=""028"""\n']
    const taken = fuzz(
      fc.tuple(fc.boolean(), spoiledFile(tail, ['utf8', 'utf8', 'utf8', 'utf8', 'gb18030', 'utf16le'])),
      ([isBelow, bytes]) => {
        const { table } = readCsv(isBelow ? Buffer.concat([Buffer.from(sound), bytes]) : bytes, null)
        if (isBelow) {
          // An odd byte turns the whole text into another encoding; the rows are still as many.
          const rows = textsOf(table).slice(0, expected.length)
          expect(rows[0]?.[0] === '馆名' ? rows : expected).toEqual(expected)
        }
        for (const { row, cells } of table.rows) {
          expect(row).toBeGreaterThan(0)
          for (const { text } of cells.values()) expect(text.length).toBeLessThanOrEqual(IMPORT_LIMITS.cellCharacters)
        }
        return null
      },
      isNamed,
    )
    expect(taken).toBeGreaterThan(RUNS / 4)
  })

  it('as CNMARC, keeps the books before and behind the damage, and names its byte', () => {
    const book = marcBytes(A_BOOK)
    const binary = (bytes: Buffer) => bytes.toString('latin1')
    const middle = fc.oneof(
      { weight: 4, arbitrary: spoiledFile([binary(book), binary(marcBytes(A_BOOK, 'gb18030'))], ['latin1']) },
      fc.uint8Array({ maxLength: 80 }).map(bytes => Buffer.from(bytes)),
    )
    const one = [...readMarc(book, null, new FaultList())].map(({ fields }) => fields)[0]
    let whole = 0
    fuzz(
      middle,
      bytes => {
        const faults = new FaultList()
        const records = [...readMarc(Buffer.concat([book, bytes, Buffer.from([0x1d]), book]), null, faults)]
        expect([records[0]?.fields, records.at(-1)?.fields]).toEqual([one, one])
        for (const { place, message } of faults.faults) {
          expect(place.byteOffset).toBeGreaterThanOrEqual(book.length)
          expect(message).not.toBe('')
        }
        // Every stretch between two record ends came to a record or to a fault.
        const ends = [...bytes].filter(byte => byte === 0x1d).length + 1
        expect(records.length - 2 + faults.count).toBeLessThanOrEqual(ends)
        whole += records.length - 2
        return Object.values(marcTables(records, DEFAULT_HOLDINGS_MAP)).map(textsOf)
      },
      isNamed,
    )
    expect(whole).toBeGreaterThan(0)
  })

  it('as GeoJSON, keeps the features that are sound, or is refused', () => {
    const at = (name: string, geometry: unknown = { type: 'Point', coordinates: [103.88, 30.81] }) => ({
      type: 'Feature',
      geometry,
      properties: { 馆名: name, 面积: 12, 有厕所: true, 备注: null },
    })
    const collection = { type: 'FeatureCollection', features: [at('甲馆'), at('乙馆', null), at('丙馆')] }
    const isBetween = (value: unknown): value is { readonly between: readonly unknown[] } =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, 'between')
    let kept = 0
    const taken = fuzz(
      fc.oneof(
        {
          weight: 3,
          arbitrary: spoiled([at('乙馆'), at('乙馆', null)]).map(one => ({ between: [at('甲馆'), one, at('丙馆')] })),
        },
        { weight: 1, arbitrary: spoiled([collection]) },
        { weight: 1, arbitrary: anyJson },
        { weight: 1, arbitrary: spoiledText([JSON.stringify(collection)]) },
      ),
      value => {
        const whole = isBetween(value) ? { ...collection, features: value.between } : value
        const table = readGeoJson(Buffer.from(typeof whole === 'string' ? whole : (JSON.stringify(whole) ?? '')), null)
        if (isBetween(value)) {
          const rows = textsOf(table)
          expect([rows[1]?.[0], rows[3]?.[0], rows.length]).toEqual(['甲馆', '丙馆', 4])
          kept += 1
        }
        return null
      },
      isNamed,
    )
    expect(kept).toBeGreaterThan(RUNS / 4)
    expect(taken).toBeLessThan(RUNS)
  })

  it('as the map of 905, names its subfields or is refused', () => {
    const taken = fuzz(
      spoiledText(['索书号=d/e，架位=$c,登录号=b', 'call=d/e,copies=@k']),
      text => {
        for (const codes of Object.values(parseHoldingsMap(text)))
          for (const code of codes as string[]) expect(code).toMatch(/^[\da-z]$/)
        return null
      },
      isNamed,
    )
    expect(taken).toBeGreaterThan(0)
  })
})
