import type { Outlines } from '../../domain/geo/decodeOutlines.ts'
import type { DivisionShape, Ring } from '../../domain/geo/divisionShape.ts'
import type { LngLat } from '../../domain/geo/lngLat.ts'
import type { Adcode } from '../../domain/place/adcode.ts'
import { shownText } from '../../domain/shownText.ts'

/** Lines as numbers only, so that handing them to the worker costs nothing to speak of. */
export interface FlatLines {
  /** lng, lat, lng, lat … of all lines, one after the other. */
  readonly lngLats: Float64Array
  /** For each line: the index of the point after its last. */
  readonly ends: Uint32Array
}

/** Where an area's name goes, and the name as it is drawn. */
export interface AreaName {
  readonly code: Adcode
  readonly name: string
  readonly label: LngLat
}

/** All the painter must know of the land. */
export interface FlatLand {
  readonly province: FlatLines
  readonly borders: Readonly<Record<keyof Outlines['borders'], FlatLines>>
  readonly rivers: FlatLines
  readonly areas: readonly (readonly [code: Adcode, rings: FlatLines])[]
  readonly prefectures: readonly AreaName[]
  readonly counties: readonly AreaName[]
}

function flatten(lines: readonly Ring[]): FlatLines {
  const lngLats = new Float64Array(2 * lines.reduce((sum, line) => sum + line.length, 0))
  const ends = new Uint32Array(lines.length)
  let at = 0
  lines.forEach((line, index) => {
    for (const [lng, lat] of line) {
      lngLats[at] = lng
      lngLats[at + 1] = lat
      at += 2
    }
    ends[index] = at / 2
  })
  return { lngLats, ends }
}

/** Copies what it needs: a worker takes no reactive proxies. The worker only draws names, so they go in the reader's script. */
const toName = ({ code, name, label: { lng, lat } }: DivisionShape): AreaName => ({
  code,
  name: shownText(name),
  label: { lng, lat },
})

/** Flattens the decoded outlines for the painter. */
export function toFlatLand(outlines: Outlines, rivers: readonly Ring[]): FlatLand {
  const { province, prefectures, counties, borders } = outlines
  return {
    province: flatten(province.polygons.flat()),
    borders: {
      province: flatten(borders.province),
      prefecture: flatten(borders.prefecture),
      county: flatten(borders.county),
    },
    rivers: flatten(rivers),
    areas: [...prefectures, ...counties].map(area => [area.code, flatten(area.polygons.flat())]),
    prefectures: prefectures.map(toName),
    counties: counties.map(toName),
  }
}
