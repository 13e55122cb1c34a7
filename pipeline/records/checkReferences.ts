import type { Adcode } from '../../src/domain/place/adcode.ts'
import { prefectureOf, provinceOf } from '../../src/domain/place/adcode.ts'
import { HOME_PROVINCE, PROVINCE_NAMES } from '../../src/domain/place/division.ts'
import type { RecordFault } from './fault.ts'
import type { Located } from './parseLines.ts'
import type { Records } from './readRecords.ts'

type Report = (field: string, expected: string, found: string | null) => void

/** What one record alone cannot tell: whether the divisions, rooms, titles and sources it names exist, and once only. */
export function checkReferences(records: Records): RecordFault[] {
  const faults: RecordFault[] = []
  const divisions = new Set<string>([...records.prefectures, ...records.counties].map(division => division.code))
  const isKnown = (code: Adcode) => divisions.has(code) || code in PROVINCE_NAMES
  const reportOn =
    (located: Located<unknown>, name: string): Report =>
    (field, expected, found) =>
      faults.push({ file: located.file, line: located.line, name, field, expected, found })

  for (const located of records.halls) {
    const hall = located.record
    const report = reportOn(located, hall.name)
    for (const field of ['province', 'prefecture', 'county'] as const) {
      const code = hall[field]
      if (code !== null && !isKnown(code)) report(field, '没有这个行政区划代码', code)
    }
    if (hall.county !== null && hall.prefecture !== null && prefectureOf(hall.county) !== hall.prefecture) {
      report('county', `应属于所写市州 ${hall.prefecture}`, hall.county)
    }
    if (hall.prefecture !== null && provinceOf(hall.prefecture) !== hall.province) {
      report('prefecture', `应属于所写省份 ${hall.province}`, hall.prefecture)
    }
    const cited = [
      ...Object.entries(hall.cites).flatMap(([field, indexes]) => indexes.map(index => [`cites.${field}`, index] as const)),
      ...hall.around.map((fact, at) => [`around.${at}.source`, fact.source] as const),
    ]
    for (const [field, index] of cited) {
      if (index >= hall.sources.length) report(field, `来源序号应小于 ${hall.sources.length}`, String(index))
    }
  }
  for (const located of records.titles) {
    for (const code of located.record.covers) {
      if (!isKnown(code)) reportOn(located, located.record.title)('covers', '没有这个行政区划代码', code)
    }
  }
  const hallIds = reportRepeats(records.halls, hall => hall.name, reportOn)
  const titleIds = reportRepeats(records.titles, title => title.title, reportOn)
  for (const located of records.holdings) {
    const report = reportOn(located, `${located.record.room} · ${located.record.title}`)
    if (!hallIds.has(located.record.room)) report('room', '没有这个编号的馆', located.record.room)
    if (!titleIds.has(located.record.title)) report('title', '没有这个编号的题名', located.record.title)
  }
  return faults
}

/** Reports every id used twice, naming where it stood first; returns the ids. */
function reportRepeats<T extends { readonly id: string }>(
  all: readonly Located<T>[],
  nameOf: (record: T) => string,
  reportOn: (located: Located<unknown>, name: string) => Report,
): ReadonlySet<string> {
  const first = new Map<string, Located<T>>()
  for (const located of all) {
    const earlier = first.get(located.record.id)
    if (earlier === undefined) first.set(located.record.id, located)
    else {
      const report = reportOn(located, nameOf(located.record))
      report('id', `编号重复,已用于 ${earlier.file}:${earlier.line}「${nameOf(earlier.record)}」`, located.record.id)
    }
  }
  return new Set(first.keys())
}

/** Province file or prefecture file a record belongs in: `5101`, or `5100` when it has no prefecture. */
export function fileStemOf(prefecture: Adcode | null, province: Adcode = HOME_PROVINCE): string {
  return (prefecture ?? province).slice(0, 4)
}
