import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { countyAt } from '../domain/geo/divisionShape.ts'
import { parseOutlinesPack } from '../domain/pack/outlinesPack.ts'
import type { Outlines } from '../domain/geo/decodeOutlines.ts'
import type { Adcode } from '../domain/place/adcode.ts'
import type { Standpoint } from '../domain/place/standpoint.ts'
import { watchLocation, type LocationState } from '../platform/geolocation.ts'
import { logFailure } from '../platform/log.ts'
import { loadPack } from '../storage/library.ts'

/** Where the visitor asks from, for the pages that say how far a copy is. Asked for by a tap; never leaves the phone. */
export const useStandpointStore = defineStore('standpoint', () => {
  /** `idle` until the visitor taps. */
  const location = shallowRef<LocationState>({ state: 'idle' })
  /** County picked by hand; wins over the position. null: none. */
  const picked = shallowRef<Adcode | null>(null)
  /** Counties with their label points; null until `needOutlines` has brought them. */
  const outlines = shallowRef<Outlines | null>(null)
  let stop: (() => void) | null = null
  let loading: Promise<void> | null = null

  /** Label point of each county; empty until the outlines are here. */
  const countyLabels = computed(
    () => new Map((outlines.value?.counties ?? []).map(shape => [shape.code, shape.label] as const)),
  )
  /** null until there is a position or a picked county, and while the outlines are on their way. */
  const standpoint = computed<Standpoint | null>(() => {
    if (picked.value !== null) {
      const point = countyLabels.value.get(picked.value)
      return point === undefined ? null : { kind: 'picked', county: picked.value, township: null, point }
    }
    if (location.value.state !== 'ready') return null
    const { lng, lat, accuracyM } = location.value
    const county = countyAt({ lng, lat }, outlines.value?.counties ?? [])?.code ?? null
    return { kind: 'here', point: { lng, lat }, accuracyM, county }
  })

  /** Brings the counties' shapes, once; without them distances are only known to rooms that have a point. */
  function needOutlines(): Promise<void> {
    loading ??= loadPack('outlines', parseOutlinesPack).then(
      pack => {
        outlines.value = pack.land
      },
      (error: unknown) => {
        loading = null
        logFailure(error, 'N01')
      },
    )
    return loading
  }

  /** Asks the phone where it is. */
  function locate(): void {
    void needOutlines()
    picked.value = null
    stop?.()
    stop = watchLocation(next => (location.value = next))
  }

  /** Asks from a county's middle; null: from nowhere. */
  function pick(county: Adcode | null): void {
    void needOutlines()
    stop?.()
    stop = null
    picked.value = county
    location.value = { state: 'idle' }
  }

  return { location, picked, outlines, countyLabels, standpoint, needOutlines, locate, pick }
})
