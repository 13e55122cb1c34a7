import { formatDistance } from '../../domain/geo/formatDistance.ts'
import type { HallDistance } from '../../domain/geo/hallDistance.ts'
import { byDoorOdds } from '../../domain/hall/byDoorOdds.ts'
import type { DoorOdds } from '../../domain/hall/doorOdds.ts'
import { DOOR_LEVEL_WORDS } from '../../domain/hall/doorLevel.ts'
import type { HallId } from '../../domain/hall/hall.ts'
import type { NearbyHall, NearbyResult } from '../../domain/hall/nearbyHalls.ts'
import type { HallSummary } from '../../domain/pack/corePack.ts'
import type { DivisionIndex } from '../../domain/place/division.ts'
import type { Standpoint } from '../../domain/place/standpoint.ts'
import { NEARBY_COPY } from './copy.ts'

/** One line of a sorted list, in words. */
export interface NearbyRow {
  readonly hall: HallSummary
  /** County and prefecture; null where the section's title says them. */
  readonly place: string | null
  /** null: the list is counted from nowhere. */
  readonly distance: string | null
}

/** A titled part of a sorted list. */
export interface NearbySection {
  readonly key: string
  readonly title: string
  /** How many there are in all; null: only the nearest are here, so a number would mislead. */
  readonly count: number | null
  readonly rows: readonly NearbyRow[]
  /** Said in place of rows. */
  readonly empty: string
}

/** By distance: the own county first, an empty one said honestly, then the others. */
export function sectionsByDistance(
  { own, around }: NearbyResult,
  standpoint: Standpoint,
  divisions: DivisionIndex,
): readonly NearbySection[] {
  const others: NearbySection = {
    key: 'around',
    title: NEARBY_COPY.around,
    count: null,
    rows: around.map(entry => toRow(entry, divisions)),
    empty: NEARBY_COPY.aroundEmpty,
  }
  const name = standpoint.county && divisions.nameOf(standpoint.county)
  if (!name) return [others]
  const mine: NearbySection = {
    key: 'own',
    title: standpoint.kind === 'here' ? NEARBY_COPY.ownCounty(name) : name,
    count: own.length,
    rows: own.map(entry => ({ ...toRow(entry, divisions), place: null })),
    empty: NEARBY_COPY.emptyCounty,
  }
  return [mine, others]
}

/** By 开门把握, the order of the entries kept between equals; digital halls, which have no door, come last. @param standpoint - null: no distances are told */
export function sectionsByDoor(
  entries: readonly NearbyHall[],
  odds: ReadonlyMap<HallId, DoorOdds>,
  { standpoint, divisions }: { standpoint: Standpoint | null; divisions: DivisionIndex },
): readonly NearbySection[] {
  const toSection = (key: string, title: string, members: readonly NearbyHall[]): NearbySection => ({
    key,
    title,
    count: members.length,
    rows: members.map(entry => {
      const row = toRow(entry, divisions)
      return standpoint === null ? { ...row, distance: null } : row
    }),
    empty: '',
  })
  const isDoor = ({ hall }: NearbyHall) => hall.kind !== 'digital'
  const doors = byDoorOdds(entries.filter(isDoor), odds)
  const online = entries.filter(entry => !isDoor(entry))
  return [
    ...doors.map(group => toSection(group.level, DOOR_LEVEL_WORDS[group.level], group.entries)),
    ...(online.length === 0 ? [] : [toSection('online', NEARBY_COPY.noDoor, online)]),
  ]
}

function toRow({ hall, distance }: NearbyHall, divisions: DivisionIndex): NearbyRow {
  return {
    hall,
    place: divisions.placeName(hall.county, hall.prefecture, hall.province),
    distance: wordsOf(distance),
  }
}

function wordsOf(distance: HallDistance | null): string {
  if (distance === null) return NEARBY_COPY.placeUnknown
  if (distance.kind === 'same-county') return NEARBY_COPY.sameCounty
  return formatDistance(distance.distanceM, { about: distance.kind === 'about' })
}
