import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { watchLocation, type LocationState } from '../../platform/geolocation.ts'
import { readLastPlace, writeLastPlace, type LastPlace } from './lastPlace.ts'

/**
 * Where the visitor is, for as long as the app is open. The position is asked for by a tap only, never leaves the
 * phone, and is forgotten with the page except for the one last place.
 */
export const useNearbyStore = defineStore('nearby', () => {
  /** Where the question for the phone's place stands; `idle` until the visitor taps. */
  const location = shallowRef<LocationState>({ state: 'idle' })
  /** The place of an earlier visit, to be offered; null: none remembered. */
  const lastPlace = shallowRef<LastPlace | null>(readLastPlace())

  let stop: (() => void) | null = null

  /** Asks the phone where it is and keeps watching while the page is visible. */
  function locate(): void {
    stop?.()
    stop = watchLocation(next => {
      location.value = next
      if (next.state === 'ready') remember(next)
    })
  }

  /** Stops watching and forgets the present position; the last place stays. */
  function forget(): void {
    stop?.()
    stop = null
    location.value = { state: 'idle' }
  }

  /** Takes the remembered place for the present one, as old as it is. */
  function takeLastPlace(): void {
    if (lastPlace.value !== null) location.value = { state: 'ready', ...lastPlace.value }
  }

  function remember({ lng, lat, accuracyM, atMs }: LastPlace): void {
    writeLastPlace({ lng, lat, accuracyM, atMs })
    lastPlace.value = { lng, lat, accuracyM, atMs }
  }

  return { location, lastPlace, locate, forget, takeLastPlace }
})
