import type { HallRecord } from '../../src/domain/hall/hall.ts'
import { publishedPosition } from '../packs/publishedPosition.ts'
import type { ExportedList } from './exportLists.ts'

/**
 * Halls as RFC 7946 points in WGS-84; a hall without a position has a null geometry. Properties are the list's columns,
 * among them the coordinate as its source gave it, so that import finds nothing changed.
 */
export function writeGeoJson(halls: readonly HallRecord[], { columns, rows }: ExportedList): string {
  const features = rows.map((row, index) => {
    const position = halls[index]?.position ?? null
    const point = position === null ? null : publishedPosition(position)
    const properties = columns.flatMap(({ heading }, column) => {
      const value = row[column] ?? null
      return value === null ? [] : [[heading, value] as const]
    })
    return {
      type: 'Feature',
      geometry: point === null ? null : { type: 'Point', coordinates: [point.lng, point.lat] },
      properties: Object.fromEntries(properties),
    }
  })
  return `{"type":"FeatureCollection","features":[\n${features.map(feature => JSON.stringify(feature)).join(',\n')}\n]}\n`
}
