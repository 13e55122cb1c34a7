import type { HallSummary } from '../pack/corePack.ts'
import type { Adcode } from '../place/adcode.ts'
import type { Division, DivisionIndex } from '../place/division.ts'
import { HOME_PROVINCE } from '../place/division.ts'
import { HALL_KINDS, type HallKind } from './hallKind.ts'

/** How many halls of each kind, in the order of HALL_KINDS; kinds with none are left out. */
export type KindCounts = readonly { readonly kind: HallKind; readonly count: number }[]

/** Halls of one county; `county` null: the source names only the prefecture. */
export interface CountyGroup {
  readonly county: Division | null
  readonly halls: readonly HallSummary[]
}

/** One prefecture with its halls and the counties that have none yet. */
export interface PrefectureGroup {
  readonly prefecture: Division
  readonly hallCount: number
  readonly counts: KindCounts
  readonly counties: readonly CountyGroup[]
  /** Counties nothing is recorded for: to be said, not hidden. */
  readonly emptyCounties: readonly Division[]
}

/** All halls by place: those of the whole province first, then every prefecture of today, then other provinces. */
export interface HallGroups {
  readonly provincial: readonly HallSummary[]
  readonly prefectures: readonly PrefectureGroup[]
  readonly outside: readonly { readonly province: Adcode; readonly halls: readonly HallSummary[] }[]
}

/** Counts halls by kind. */
export function countKinds(halls: readonly HallSummary[]): KindCounts {
  const counts = new Map<HallKind, number>()
  for (const hall of halls) counts.set(hall.kind, (counts.get(hall.kind) ?? 0) + 1)
  return HALL_KINDS.flatMap(kind => {
    const count = counts.get(kind)
    return count === undefined ? [] : [{ kind, count }]
  })
}

/** Groups halls by prefecture and county in code order; inside a county the order of `halls` is kept. */
export function groupHalls(halls: readonly HallSummary[], divisions: DivisionIndex): HallGroups {
  const byPrefecture = groupBy(halls, hall => hall.prefecture)
  const withoutPrefecture = groupBy(byPrefecture.get(null) ?? [], hall => hall.province)
  return {
    provincial: withoutPrefecture.get(HOME_PROVINCE) ?? [],
    prefectures: divisions.prefectures.map(prefecture =>
      groupPrefecture(prefecture, byPrefecture.get(prefecture.code) ?? [], divisions),
    ),
    outside: [...withoutPrefecture]
      .filter(([province]) => province !== HOME_PROVINCE)
      .map(([province, members]) => ({ province, halls: members })),
  }
}

function groupPrefecture(
  prefecture: Division,
  halls: readonly HallSummary[],
  divisions: DivisionIndex,
): PrefectureGroup {
  const byCounty = groupBy(halls, hall => hall.county)
  const all = divisions.countiesOf(prefecture.code)
  const placeless = byCounty.get(null)
  return {
    prefecture,
    hallCount: halls.length,
    counts: countKinds(halls),
    counties: [
      ...(placeless === undefined ? [] : [{ county: null, halls: placeless }]),
      ...all.flatMap(county => {
        const members = byCounty.get(county.code)
        return members === undefined ? [] : [{ county, halls: members }]
      }),
    ],
    emptyCounties: all.filter(county => !byCounty.has(county.code)),
  }
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const members = groups.get(key)
    if (members === undefined) groups.set(key, [item])
    else members.push(item)
  }
  return groups
}
