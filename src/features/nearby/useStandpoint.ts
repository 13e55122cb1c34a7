import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { countyAt, type DivisionShape } from '../../domain/geo/divisionShape.ts'
import type { Adcode } from '../../domain/place/adcode.ts'
import type { Standpoint } from '../../domain/place/standpoint.ts'
import type { LocationState } from '../../platform/geolocation.ts'

/** A place chosen by hand. */
export interface PickedPlace {
  readonly county: Adcode
  readonly township: string | null
}

/**
 * Where the visitor asks from: a place picked by hand, else the phone's position, else nowhere (null). Null too until
 * the outlines are here, which tell the county and its label point.
 */
export function useStandpoint(
  location: MaybeRefOrGetter<LocationState>,
  picked: MaybeRefOrGetter<PickedPlace | null>,
  counties: MaybeRefOrGetter<readonly DivisionShape[] | null>,
): ComputedRef<Standpoint | null> {
  return computed(() => {
    const shapes = toValue(counties)
    if (shapes === null) return null
    const place = toValue(picked)
    if (place !== null) {
      const shape = shapes.find(county => county.code === place.county)
      return shape === undefined ? null : { kind: 'picked', ...place, point: shape.label }
    }
    const here = toValue(location)
    if (here.state !== 'ready') return null
    const point = { lng: here.lng, lat: here.lat }
    return { kind: 'here', point, accuracyM: here.accuracyM, county: countyAt(point, shapes)?.code ?? null }
  })
}
