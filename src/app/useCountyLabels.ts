import { computed, type ComputedRef } from 'vue'
import type { LngLat } from '../domain/geo/lngLat.ts'
import { parseOutlinesPack } from '../domain/pack/outlinesPack.ts'
import type { Adcode } from '../domain/place/adcode.ts'
import { usePack } from './usePack.ts'

/** Where each county's name stands on the map; null while the outlines are on their way, empty when there are none. */
export function useCountyLabels(): ComputedRef<ReadonlyMap<Adcode, LngLat> | null> {
  const { content } = usePack('outlines', parseOutlinesPack)
  return computed(() => {
    if (content.value.state === 'failed') return new Map()
    if (content.value.state !== 'ready') return null
    return new Map(content.value.value.land.counties.map(county => [county.code, county.label]))
  })
}
