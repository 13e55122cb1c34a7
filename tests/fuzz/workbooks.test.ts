import fc from 'fast-check'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ImportFailure } from '../../pipeline/import/importFailure.ts'
import { IMPORT_LIMITS } from '../../pipeline/import/limits.ts'
import { readParts, readXlsx, type XlsxContent } from '../../pipeline/import/xlsx/readXlsx.ts'
import { handMadeXlsx, worksheet } from '../fixtures/import/handMadeXlsx.ts'
import { fuzzLater, RUNS } from './fuzz.ts'
import { spoiledText } from './hostile.ts'

/** A clerk can act on it: it says what is wrong and what to do. */
const isNamed = (error: unknown) => error instanceof ImportFailure && error.what !== '' && error.remedy.includes('请')

const PARTS: Readonly<Record<string, string>> = {
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><workbookPr date1904="0"/><sheets><sheet name="表" r:id="rId1"/><sheet name="藏" state="hidden" r:id="rId2"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': worksheet(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>县</t></is></c></row>' +
      '<row r="2"><c r="A2" t="str"><f>A1</f><v>甲馆</v></c><c r="B2" s="1"><v>44317</v></c><c t="e"><v>#N/A</v></c></row>',
    '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
  ),
  'xl/sharedStrings.xml': '<sst><si><t>馆名</t></si><si><r><t>战旗</t></r><rPh><t>x</t></rPh></si></sst>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="yyyy.m"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>',
}

/** What an honest program never writes, each well-formed inside an attribute or a text. */
const VALUES = [
  '',
  '-1',
  '0',
  '1e9',
  'NaN',
  '9'.repeat(60),
  'XFD1048576',
  'A1:XFD1048576',
  'XFE1',
  'A0',
  '__proto__',
  's',
  'd',
].concat('rId1', 'e', '../../x', '&amp;', '&#xFFFF;', '字'.repeat(40_000), 'yyyy[$-804]', '2021-05-01T00:00')
const PIECES = [
  '<row r="9"/>',
  '<c r="XFD1048576"><v>1</v></c>',
  '<c><v>7</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
].concat('<a>'.repeat(80), '&x;', '<!DOCTYPE x>', '<![CDATA[1]]>', '<si>', '</c>', '\u0000')

/** One value of the XML changed, or a piece put in, so that it mostly stays XML; or any of its letters. */
function spoiledXml(text: string): fc.Arbitrary<string> {
  const places = [...text.matchAll(/(?<==")[^"]*(?=")|(?<=>)[^<]+(?=<)/g)]
  const value = fc.tuple(fc.constantFrom(...places), fc.constantFrom(...VALUES)).map(([{ index, 0: old }, next]) => {
    return text.slice(0, index) + next + text.slice(index + old.length)
  })
  const tags = [...text.matchAll(/</g)].map(({ index }) => index)
  const piece = fc
    .tuple(fc.constantFrom(...tags), fc.constantFrom(...PIECES))
    .map(([at, put]) => text.slice(0, at) + put + text.slice(at))
  return fc.oneof({ weight: 3, arbitrary: value }, { weight: 2, arbitrary: piece }, spoiledText([text]))
}

const partsWith = (name: string, text: string) => {
  const parts = { ...PARTS, [name]: text }
  const open = (part: string) => {
    const found = Object.hasOwn(parts, part) ? parts[part] : undefined
    return Promise.resolve(found === undefined ? null : Readable.from([Buffer.from(found)]))
  }
  return { names: Object.keys(parts), open }
}

const textsOf = ({ tables }: XlsxContent) =>
  tables.map(({ rows }) => rows.map(({ cells }) => [...cells.values()].map(cell => cell.fault ?? cell.text)))

function expectBounded({ tables }: XlsxContent): void {
  for (const { row, cells } of tables.flatMap(table => table.rows)) {
    expect([row, Number.isInteger(row) && row > 0 && row <= 1_048_576]).toEqual([row, true])
    for (const [column, { text, date }] of cells) {
      expect([column, column > 0 && column <= IMPORT_LIMITS.columns]).toEqual([column, true])
      expect(text.length).toBeLessThanOrEqual(IMPORT_LIMITS.cellCharacters)
      if (date !== null) expect(date).toMatch(/^\d{4}-\d{2}/)
    }
  }
}

describe(`an office's workbook, spoiled in ${RUNS} ways`, () => {
  it('as parts, is read within its bounds or refused', async () => {
    const whole = await readParts(partsWith('', ''))
    expect(textsOf(whole)).toEqual([
      [
        ['馆名', '县'],
        ['甲馆', '2021-05', expect.stringContaining('#N/A')],
      ],
    ])
    const spoiled = fc
      .constantFrom(...Object.entries(PARTS))
      .chain(([name, text]) => spoiledXml(text).map(xml => ({ name, xml })))
    const taken = await fuzzLater(
      spoiled,
      async ({ name, xml }) => {
        expectBounded(await readParts(partsWith(name, xml)))
      },
      isNamed,
    )
    expect(taken).toBeGreaterThan(RUNS / 5)
    expect(taken).toBeLessThan(RUNS)
  })

  it('as a zip, is read within its bounds or refused', async () => {
    const made = handMadeXlsx(worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>馆名</t></is></c></row>'))
    const places = fc.array(fc.tuple(fc.nat(made.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 })
    const files = fc.tuple(places, fc.nat(made.length), fc.nat(5)).map(([changes, end, how]) => {
      const bytes = Buffer.from(made)
      for (const [at, value] of changes) bytes[at] = value
      return how === 0 ? bytes.subarray(0, end) : bytes
    })
    const taken = await fuzzLater(files, async bytes => expectBounded(await readXlsx(bytes)), isNamed)
    expect(taken).toBeGreaterThan(0)
    expect(taken).toBeLessThan(RUNS)
  })
})
