import { computed, type ComputedRef } from 'vue'
import { roomDistance, roomDistances } from '../domain/catalog/roomDistances.ts'
import { formatDistance } from '../domain/geo/formatDistance.ts'
import type { HallSummary } from '../domain/pack/corePack.ts'
import { NEARBY_COPY } from '../features/nearby/copy.ts'
import { useLibraryStore } from './library.store.ts'
import { useOutlinesStore } from './outlines.store.ts'
import { useStandpointStore } from './standpoint.store.ts'

/** A hall with where it is and how far, in words. */
export interface PlacedHall {
  readonly hall: HallSummary
  readonly place: string
}

/** The halls that pass `accept`, nearest first once it is known where the visitor is, else in the pack's order. */
export function useHallsFromHere(accept: (hall: HallSummary) => boolean): ComputedRef<readonly PlacedHall[]> {
  const library = useLibraryStore()
  const outlines = useOutlinesStore()
  const standpoint = useStandpointStore()

  return computed(() => {
    if (library.core.state !== 'ready') return []
    const halls = library.core.value.halls.filter(accept)
    const from = standpoint.standpoint
    const places = halls.map(hall => ({
      ...hall,
      countyLabel: (hall.county && outlines.countyLabels.get(hall.county)) ?? null,
    }))
    const metres = from === null ? null : roomDistances(places, from)
    const rankOf = (at: number) => {
      const distance = metres?.[at] ?? Number.NaN
      return Number.isNaN(distance) ? Number.MAX_VALUE : distance
    }
    return halls
      .map((hall, at) => ({ at, hall, distance: roomDistance(places[at] ?? null, from) }))
      .sort((a, b) => rankOf(a.at) - rankOf(b.at) || a.at - b.at)
      .map(({ hall, distance }) => ({ hall, place: placeWords(hall, distance) }))
  })

  function placeWords(hall: HallSummary, distance: ReturnType<typeof roomDistance>): string {
    const place = library.divisions?.placeName(hall.county, hall.prefecture, hall.province) ?? ''
    if (distance === null) return place
    const far =
      distance.kind === 'same-county'
        ? NEARBY_COPY.sameCounty
        : formatDistance(distance.distanceM, { about: distance.kind === 'about' })
    return `${place} · ${far}`
  }
}
