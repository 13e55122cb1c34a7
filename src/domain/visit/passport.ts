import type { HallId } from '../hall/hall.ts'
import type { HallSummary } from '../pack/corePack.ts'
import type { Visit } from '../personal/personalRows.ts'
import type { Adcode } from '../place/adcode.ts'
import type { Division } from '../place/division.ts'

/** One hall's stamp: the day of the first visit counts, later ones are counted. */
export interface Stamp {
  readonly hallId: HallId
  /** Today's name, or the one written down at the time when the packs have the hall no more. */
  readonly name: string
  /** `YYYY-MM-DD` of the first visit. */
  readonly firstDay: string
  readonly visitCount: number
  /** null: the packs have the hall no more. */
  readonly county: Adcode | null
}

/** The page of one prefecture. */
export interface PassportPage {
  /** null: halls of no prefecture of today, or gone from the packs. */
  readonly prefecture: Division | null
  readonly stamps: readonly Stamp[]
}

/** Every prefecture in code order, the empty ones too: an empty page is an invitation. The page without one comes last. */
export function toPassport(
  visits: readonly Visit[],
  hallsById: ReadonlyMap<HallId, HallSummary>,
  prefectures: readonly Division[],
): readonly PassportPage[] {
  const known = new Set(prefectures.map(prefecture => prefecture.code))
  const byPrefecture = new Map<Adcode | null, Stamp[]>()
  for (const stamp of toStamps(visits, hallsById)) {
    const code = hallsById.get(stamp.hallId)?.prefecture ?? null
    const key = code !== null && known.has(code) ? code : null
    byPrefecture.set(key, [...(byPrefecture.get(key) ?? []), stamp])
  }
  const pages = prefectures.map(prefecture => ({ prefecture, stamps: byPrefecture.get(prefecture.code) ?? [] }))
  const placeless = byPrefecture.get(null)
  return placeless === undefined ? pages : [...pages, { prefecture: null, stamps: placeless }]
}

/** One stamp per hall, oldest first. */
function toStamps(visits: readonly Visit[], hallsById: ReadonlyMap<HallId, HallSummary>): Stamp[] {
  const stamps = new Map<HallId, Stamp>()
  for (const visit of visits) {
    const before = stamps.get(visit.hallId)
    const hall = hallsById.get(visit.hallId)
    stamps.set(visit.hallId, {
      hallId: visit.hallId,
      name: hall?.name ?? visit.hallName,
      firstDay: before === undefined || visit.day < before.firstDay ? visit.day : before.firstDay,
      visitCount: (before?.visitCount ?? 0) + 1,
      county: hall?.county ?? null,
    })
  }
  return [...stamps.values()].sort((a, b) => a.firstDay.localeCompare(b.firstDay))
}
