import { computed, onScopeDispose, shallowReadonly, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { LocationReading } from '../../domain/geo/location.ts'
import { smoothHeading, type SmoothHeading } from '../../domain/navigation/heading.ts'
import { watchLocation, type LocationState } from '../../platform/geolocation.ts'
import { askForHeading, watchHeading, type HeadingState } from '../../platform/orientation.ts'

/** The phone's two senses, from a tap on. */
export interface UseGuideReturn {
  readonly location: Readonly<ShallowRef<LocationState>>
  readonly heading: Readonly<ShallowRef<HeadingState>>
  /** The heading without its jitter; null while there is no compass. */
  readonly smooth: Readonly<ShallowRef<SmoothHeading | null>>
  /** The place; null while it is not known. */
  readonly reading: ComputedRef<LocationReading | null>
  /** Asks for place and compass; only ever from a tap. Again after a refusal. */
  start: () => void
}

/** Watches place and compass while the component lives and the page is visible. */
export function useGuide(): UseGuideReturn {
  const location = shallowRef<LocationState>({ state: 'idle' })
  const heading = shallowRef<HeadingState>({ state: 'idle' })
  const smooth = shallowRef<SmoothHeading | null>(null)
  let stops: (() => void)[] = []
  let run = 0

  function start(): void {
    stop()
    const thisRun = run
    void askForHeading().then(isGranted => {
      if (thisRun !== run) return
      if (isGranted) stops.push(watchHeading(hear))
      else heading.value = { state: 'failed', reason: 'refused' }
    })
    stops.push(watchLocation(state => (location.value = state)))
  }

  function hear(state: HeadingState): void {
    heading.value = state
    smooth.value = state.state === 'ready' ? smoothHeading(smooth.value, state.headingDeg, state.atMs) : null
  }

  function stop(): void {
    run += 1
    for (const end of stops) end()
    stops = []
    smooth.value = null
  }

  onScopeDispose(stop)
  const reading = computed(() => (location.value.state === 'ready' ? location.value : null))
  return {
    location: shallowReadonly(location),
    heading: shallowReadonly(heading),
    smooth: shallowReadonly(smooth),
    reading,
    start,
  }
}
