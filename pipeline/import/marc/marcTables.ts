import { textCell, type Cell, type Table, type TableRow } from '../table.ts'
import type { HoldingsMap } from './holdingsMap.ts'
import type { MarcField, MarcRecord } from './readMarc.ts'

const DESCRIPTION = ['题名', '书类', '丛编', '责任者', '出版社', '出版年', '版本', 'ISBN', '全套册数'] as const
const COPY = ['索书号', '架位', '登录号', '所藏卷册', '复本数'] as const
type Heading = (typeof DESCRIPTION)[number] | (typeof COPY)[number]

/** CNMARC records as the same rows an office's list would have, so that one reader serves both. */
export interface MarcTables {
  readonly titles: Table
  readonly holdings: Table
}

/** A record with 905 becomes one row of holdings for each copy, one without a row of titles. */
export function marcTables(records: Iterable<MarcRecord>, map: HoldingsMap): MarcTables {
  const titles: TableRow[] = [headingRow(DESCRIPTION)]
  const holdings: TableRow[] = [headingRow([...DESCRIPTION, ...COPY])]
  for (const record of records) {
    const description = describe(record)
    const copies = record.fields.filter(({ tag }) => tag === '905')
    if (copies.length === 0) titles.push(toRow(description, DESCRIPTION, record))
    for (const copy of copies) {
      holdings.push(toRow({ ...description, ...describeCopy(copy, map) }, [...DESCRIPTION, ...COPY], record))
    }
  }
  return { titles: { name: null, rows: titles }, holdings: { name: null, rows: holdings } }
}

function describe(record: MarcRecord): Readonly<Partial<Record<Heading, string>>> {
  const get = (tag: string, ...codes: readonly string[]): string => valuesOf(record, tag, codes)[0] ?? ''
  const part = [get('200', 'h'), get('200', 'i')].filter(text => text !== '').join(' ')
  const title = [clean(get('200', 'a')), part].filter(text => text !== '').join('·')
  const corporate = [...valuesOf(record, '711', ['a']), ...valuesOf(record, '712', ['a'])]
  const compiler = get('200', 'f') || corporate.join('、') || valuesOf(record, '701', ['a']).join('、')
  const year = /\d{4}/.exec(get('210', 'd'))?.[0] ?? ''
  const isSerial = record.leader[7] === 's'
  return {
    题名: title,
    书类: /年鉴/.test(title) ? '年鉴' : isSerial ? '期刊' : '',
    丛编: get('225', 'a'),
    责任者: compiler,
    出版社: clean(get('210', 'c')),
    出版年: year,
    版本: get('205', 'a'),
    ISBN: get('010', 'a'),
    全套册数: /^(\d+)\s*册/.exec(get('215', 'a'))?.[1] ?? '',
  }
}

function describeCopy(copy: MarcField, map: HoldingsMap): Readonly<Partial<Record<Heading, string>>> {
  const get = (codes: readonly string[]): string =>
    codes
      .map(code => copy.subfields.find(subfield => subfield.code === code)?.value ?? '')
      .filter(value => value !== '')
      .join('/')
  return {
    索书号: get(map.callNumber),
    架位: get(map.shelf),
    登录号: get(map.barcode),
    所藏卷册: get(map.extent),
    复本数: get(map.copies),
  }
}

function valuesOf(record: MarcRecord, tag: string, codes: readonly string[]): readonly string[] {
  return record.fields
    .filter(field => field.tag === tag)
    .flatMap(field => field.subfields.filter(({ code }) => codes.includes(code)).map(({ value }) => value))
}

/** ISBD marks at the end of a subfield are punctuation of the card, not of the name. */
const clean = (text: string): string => text.replace(/\s*[/:;,=.]\s*$/, '').trim()

function headingRow(headings: readonly string[]): TableRow {
  return { row: 0, cells: new Map(headings.map((heading, index) => [index + 1, textCell(heading)])), place: null }
}

function toRow(
  values: Readonly<Partial<Record<Heading, string>>>,
  headings: readonly Heading[],
  record: MarcRecord,
): TableRow {
  const cells = new Map<number, Cell>()
  headings.forEach((heading, index) => {
    const value = values[heading] ?? ''
    if (value !== '') cells.set(index + 1, textCell(value))
  })
  return { row: 0, cells, place: record.place }
}
