import type L from 'leaflet'
import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { MapLayer, ParsedMapConfig } from '../../domain/map/mapConfig.ts'
import { MAP_COPY } from './copy.ts'
import { loadMapConfig } from './loadMapConfig.ts'
import type { MapSurface } from './mapSurface.ts'
import { openOnlineLayer } from './onlineLayer.ts'

/** So many tiles in a row must fail before the layer is given up. */
const GIVE_UP_AFTER = 6

/** The operator's online layers: which there are, which one is shown, and what went wrong. */
export function useOnlineLayers(surface: Readonly<Ref<MapSurface | null>>) {
  const parsed = shallowRef<ParsedMapConfig | null>(null)
  /** Place in the list of layers; null shows the outline map. */
  const chosen = shallowRef<number | null>(null)
  const trouble = shallowRef<string | null>(null)
  const isDismissed = shallowRef(false)
  const layers = computed(() => parsed.value?.config.layers ?? [])
  const shownLayer = computed<MapLayer | null>(() =>
    chosen.value === null ? null : (layers.value[chosen.value] ?? null),
  )

  let isGone = false
  onScopeDispose(() => (isGone = true))

  void loadMapConfig().then(found => {
    if (isGone) return
    parsed.value = found
    if (found.config.layers.length > 0) chosen.value = 0
  })

  watch([surface, shownLayer], async ([now, layer], _before, onCleanup) => {
    if (now === null) return
    let isStale = false
    let added: readonly L.GridLayer[] = []
    onCleanup(() => {
      isStale = true
      for (const each of added) each.remove()
    })
    now.setOverTiles(layer !== null)
    if (layer === null) return
    trouble.value = null
    const giveUp = (words: string) => {
      if (isStale) return
      trouble.value = words
      isDismissed.value = false
      chosen.value = null
    }
    try {
      added = await openOnlineLayer(layer)
      if (!isStale) for (const each of added) watchTiles(each, giveUp).addTo(now.map)
    } catch (error) {
      giveUp(error instanceof Error ? error.message : String(error))
    }
  })

  const problems = computed(() => parsed.value?.problems ?? [])
  return {
    layers,
    chosen,
    shownLayer,
    /** 审图号 of what is shown; null when none has been granted. */
    reviewNumber: computed(() => (shownLayer.value ?? parsed.value?.config)?.reviewNumber ?? null),
    /** What went wrong, in words; null when nothing did. */
    notice: computed(() => {
      if (isDismissed.value) return null
      return trouble.value ?? (problems.value.length > 0 ? MAP_COPY.layersBroken(problems.value) : null)
    }),
    dismissNotice: () => (isDismissed.value = true),
  }
}

/** Calls `giveUp` when only failures come. */
function watchTiles(layer: L.GridLayer, giveUp: (words: string) => void): L.GridLayer {
  let failuresInRow = 0
  return layer
    .on('tileload', () => {
      failuresInRow = 0
    })
    .on('tileerror', () => {
      failuresInRow += 1
      if (failuresInRow >= GIVE_UP_AFTER) giveUp(MAP_COPY.tilesFailed)
    })
}
