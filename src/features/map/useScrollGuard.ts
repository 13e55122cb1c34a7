import { useEventListener } from '@vueuse/core'
import { onScopeDispose, shallowRef, watchEffect, type Ref, type ShallowRef } from 'vue'
import { MAP_COPY } from './copy.ts'
import type { MapSurface } from './mapSurface.ts'

/** How long a hint stays after the gesture that called it. */
const HINT_MS = 1200

/**
 * Keeps a map inside a scrolling page from trapping the thumb: one finger and a bare wheel belong to the page, two
 * fingers and Ctrl + wheel to the map, and a hint says so. A full-screen map takes every gesture.
 */
export function useScrollGuard(
  frame: Readonly<ShallowRef<HTMLElement | null>>,
  surface: Readonly<Ref<MapSurface | null>>,
  isEmbedded: () => boolean,
): { hint: Readonly<Ref<string | null>> } {
  const hint = shallowRef<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  function say(words: string): void {
    hint.value = words
    clearTimeout(timer)
    timer = setTimeout(() => (hint.value = null), HINT_MS)
  }

  watchEffect(() => {
    const map = surface.value?.map
    if (map === undefined) return
    if (isEmbedded()) map.scrollWheelZoom.disable()
    else {
      map.scrollWheelZoom.enable()
      map.dragging.enable()
    }
  })

  // Capture on the parent: runs before Leaflet's own listeners on the map.
  const early = { capture: true, passive: true }
  useEventListener(frame, 'touchstart', () => isEmbedded() && surface.value?.map.dragging.disable(), early)
  useEventListener(
    frame,
    'pointerdown',
    event => isEmbedded() && event.pointerType === 'mouse' && surface.value?.map.dragging.enable(),
    early,
  )
  useEventListener(
    frame,
    'touchmove',
    event => {
      if (isEmbedded() && event.touches.length === 1) say(MAP_COPY.twoFingers)
      else hint.value = null
    },
    early,
  )
  useEventListener(
    frame,
    'wheel',
    event => {
      const map = surface.value?.map
      if (!isEmbedded() || map === undefined) return
      if (event.ctrlKey || event.metaKey) map.scrollWheelZoom.enable()
      else {
        map.scrollWheelZoom.disable()
        say(MAP_COPY.ctrlWheel)
      }
    },
    early,
  )
  onScopeDispose(() => clearTimeout(timer))
  return { hint }
}
