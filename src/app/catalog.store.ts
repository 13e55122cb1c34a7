import { defineStore } from 'pinia'
import { computed, shallowReactive, shallowRef } from 'vue'
import { CatalogIndex, type TitleCopy } from '../domain/catalog/catalogIndex.ts'
import { roomDistance, roomDistances } from '../domain/catalog/roomDistances.ts'
import { holdingsOf } from '../domain/catalog/shelves.ts'
import type { TitleId } from '../domain/catalog/title.ts'
import { toFailure } from '../domain/failure.ts'
import type { HallPlace } from '../domain/geo/hallDistance.ts'
import type { HallId } from '../domain/hall/hall.ts'
import { failed, IDLE, LOADING, ready, type Loadable } from '../domain/loadable.ts'
import { parseCopiesPack } from '../domain/pack/copiesPack.ts'
import type { HallSummary } from '../domain/pack/corePack.ts'
import { holdingsPackId, parseHoldingsPack, type HoldingsPack } from '../domain/pack/holdingsPack.ts'
import { parseTitlesPack } from '../domain/pack/titlesPack.ts'
import type { CopyView } from '../features/catalog/copyView.ts'
import { loadPack } from '../storage/library.ts'
import { useLibraryStore } from './library.store.ts'
import { useOutlinesStore } from './outlines.store.ts'
import { useStandpointStore } from './standpoint.store.ts'

/** The titles of the province, who holds them, and how far that is from the visitor. */
export const useCatalogStore = defineStore('catalog', () => {
  const library = useLibraryStore()
  const outlines = useOutlinesStore()
  const place = useStandpointStore()
  /** `failed` when titles or copies are neither on the phone nor to be had. */
  const catalog = shallowRef<Loadable<CatalogIndex>>(IDLE)
  /** Holdings by pack, as far as somebody has asked for them. */
  const shelves = shallowReactive(new Map<string, Loadable<HoldingsPack>>())

  /** Places of the catalog's rooms, in their order. */
  const roomPlaces = computed(() =>
    catalog.value.state === 'ready' ? catalog.value.value.rooms.map(id => hallPlace(library.hallsById.get(id))) : [],
  )
  /** Metres to each room; null while it is not known where the visitor is. */
  const distancesM = computed(() =>
    place.standpoint === null ? null : roomDistances(roomPlaces.value, place.standpoint),
  )

  /** Loads titles and copies unless they are here or on their way. */
  async function open(): Promise<void> {
    if (catalog.value.state === 'ready' || catalog.value.state === 'loading') return
    catalog.value = LOADING
    try {
      const [titles, copies] = await Promise.all([
        loadPack('titles', parseTitlesPack),
        loadPack('copies', parseCopiesPack),
      ])
      catalog.value = ready(new CatalogIndex(titles, copies))
    } catch (error) {
      catalog.value = failed(toFailure(error, 'N01'))
    }
  }

  /** Brings the shelf marks of a room's county; where that fails, the copy is shown without them. */
  async function needShelf(id: string): Promise<void> {
    const state = shelves.get(id)?.state
    if (state === 'ready' || state === 'loading') return
    shelves.set(id, LOADING)
    try {
      shelves.set(id, ready(await loadPack(id, parseHoldingsPack)))
    } catch (error) {
      shelves.set(id, failed(toFailure(error, 'N01')))
    }
  }

  /** True when the room is among those that have published a list. */
  function hasList(room: HallId): boolean {
    return catalog.value.state === 'ready' && catalog.value.value.rooms.includes(room)
  }

  /** Copies of a title for people, nearest first; a room the core pack does not know is left out. */
  function copyViews(row: number, limit = Infinity): readonly CopyView[] {
    if (catalog.value.state !== 'ready') return []
    const id = catalog.value.value.pack.column('id')[row] as TitleId | undefined
    const copies = catalog.value.value.copies(row, distancesM.value, limit)
    return id === undefined ? [] : copies.flatMap(copy => toView(copy, id))
  }

  function toView(copy: TitleCopy, title: TitleId): readonly CopyView[] {
    const room = library.hallsById.get(copy.room)
    if (room === undefined) return []
    const shelf = shelves.get(holdingsPackId(room))
    return [
      {
        room,
        roomPlace: library.divisions?.placeName(room.county, room.prefecture, room.province) ?? '',
        distance: roomDistance(hallPlace(room), place.standpoint),
        lending: copy.lending,
        holdings: shelf?.state === 'ready' ? holdingsOf(shelf.value, room.id, title) : null,
      },
    ]
  }

  function hallPlace(hall: HallSummary | undefined): HallPlace | null {
    if (hall === undefined) return null
    return { ...hall, countyLabel: (hall.county && outlines.countyLabels.get(hall.county)) ?? null }
  }

  return { catalog, shelves, roomPlaces, distancesM, open, needShelf, hasList, copyViews }
})
