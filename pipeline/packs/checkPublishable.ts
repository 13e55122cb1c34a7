import { positionToWgs84 } from '../../src/domain/geo/datum.ts'
import type { HallRecord } from '../../src/domain/hall/hall.ts'
import type { RecordFault } from '../records/fault.ts'
import { shown, type Located } from '../records/parseLines.ts'

const HALL_LINES = ['name', 'township', 'village', 'phone', 'booking'] as const

/** What a pack cannot hold, told before the pack is made. Faults are appended. */
export function checkHallPublishable(located: Located<HallRecord>, faults: RecordFault[]): void {
  const { file, line, record } = located
  checkOneLine(located, HALL_LINES, hall => hall.name, faults)
  if (record.position === null || positionToWgs84(record.position) !== null) return
  faults.push({
    file,
    line,
    name: record.name,
    field: 'position.datum',
    expected: '坐标系不明的点不能标到门口或楼：请查明坐标系，或把 precision 改为 village',
    found: shown(record.position.precision),
  })
}

/** Fields that become one line of a column may not hold a line feed. Faults are appended. */
export function checkOneLine<T extends object>(
  { file, line, record }: Located<T>,
  fields: readonly (keyof T & string)[],
  nameOf: (record: T) => string,
  faults: RecordFault[],
): void {
  for (const field of fields) {
    const value = record[field]
    if (typeof value !== 'string' || !value.includes('\n')) continue
    faults.push({ file, line, name: nameOf(record), field, expected: '应在一行之内，不能换行', found: shown(value) })
  }
}
