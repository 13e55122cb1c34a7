import type { HallRecord } from '../../src/domain/hall/hall.ts'
import { positionToWgs84 } from '../../src/domain/geo/datum.ts'
import type { RecordFault } from '../records/fault.ts'
import { shown, type Located } from '../records/parseLines.ts'

/** What a pack cannot hold, told before the pack is made. */
export function checkHallPublishable({ file, line, record }: Located<HallRecord>): RecordFault[] {
  const faults = multiLineFaults({ file, line, record }, record.name, [
    'name',
    'township',
    'village',
    'phone',
    'booking',
  ])
  if (record.position !== null && positionToWgs84(record.position) === null) {
    faults.push({
      file,
      line,
      name: record.name,
      field: 'position.datum',
      expected: '坐标系不明的点不能标到门口或楼：请查明坐标系，或把 precision 改为 village',
      found: shown(record.position.precision),
    })
  }
  return faults
}

/** Fields that become one line of a column may not hold a line feed. */
export function multiLineFaults<T extends object>(
  { file, line, record }: Located<T>,
  name: string,
  fields: readonly (keyof T & string)[],
): RecordFault[] {
  return fields.flatMap(field => {
    const value = record[field]
    if (typeof value !== 'string' || !value.includes('\n')) return []
    return [{ file, line, name, field, expected: '应在一行之内，不能换行', found: shown(value) }]
  })
}
