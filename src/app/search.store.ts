import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { TitleId } from '../domain/catalog/title.ts'
import { toFailure } from '../domain/failure.ts'
import type { HallId } from '../domain/hall/hall.ts'
import { failed, IDLE, LOADING, ready, type Loadable } from '../domain/loadable.ts'
import { parseSearchPack } from '../domain/pack/searchPack.ts'
import type { SearchResult } from '../domain/text/search.ts'
import type { Found, FoundGroup, PlaceName, SearchAnswer } from '../features/search/found.ts'
import { logFailure } from '../platform/log.ts'
import { loadPack } from '../storage/library.ts'
import { createSearchClient, type SearchClient } from '../storage/search/searchClient.ts'
import { readPlaceNames } from './placeNames.ts'

type SetName = 'halls' | 'titles' | 'places'

/** What each row of the loaded sets stands for. */
interface Loaded {
  readonly client: SearchClient
  readonly halls: readonly HallId[]
  readonly titles: readonly TitleId[]
  /** Empty when no set of places is on offer. */
  readonly places: readonly PlaceName[]
}

/** The one search: halls, titles and places in a worker, loaded when it is first needed. */
export const useSearchStore = defineStore('search', () => {
  const loaded = shallowRef<Loadable<Loaded>>(IDLE)
  let opening: Promise<Loaded> | null = null

  /** Loads the sets unless they are here or on their way. */
  function open(): Promise<Loaded> {
    opening ??= load()
    return opening
  }

  async function load(): Promise<Loaded> {
    loaded.value = LOADING
    const client = createSearchClient()
    try {
      const [halls, titles, places] = await Promise.all([
        loadPack('search-halls', parseSearchPack),
        loadPack('search-titles', parseSearchPack),
        loadPack('search-places', parseSearchPack).catch((error: unknown) => {
          logFailure(error, 'N02') // halls and titles can be found without it
          return null
        }),
      ])
      await Promise.all([client.load('halls', halls.set), client.load('titles', titles.set)])
      if (places !== null) await client.load('places', places.set)
      const next: Loaded = {
        client,
        halls: halls.ids as readonly string[] as readonly HallId[],
        titles: titles.ids as readonly string[] as readonly TitleId[],
        places: places === null ? [] : readPlaceNames(places),
      }
      loaded.value = ready(next)
      return next
    } catch (error) {
      client.close()
      opening = null
      const failure = toFailure(error, 'N01')
      loaded.value = failed(failure)
      throw failure
    }
  }

  /**
   * Searches everything. Only the newest of several searches is answered, the others reject with an AbortError.
   * @param limit - most rows a group
   */
  async function search(query: string, limit: number, signal: AbortSignal): Promise<SearchAnswer> {
    const { client, halls, titles, places } = await open()
    const result = await client.search(query, { limit }, signal)
    const group = <Id>(name: SetName, ids: readonly Id[]) => toGroup(result, name, ids)
    return {
      query,
      kind: result.kind,
      missing: result.missing,
      halls: group('halls', halls),
      titles: group('titles', titles),
      places: group('places', places),
    }
  }

  /** Searches titles alone. */
  async function searchTitles(query: string, limit: number, signal: AbortSignal): Promise<FoundTitles> {
    const { client, titles } = await open()
    const result = await client.search(query, { limit, sets: ['titles'] }, signal)
    return { ...toGroup(result, 'titles', titles), kind: result.kind, missing: result.missing }
  }

  /** Searches names of places alone: what may have been meant by a name 回老家 does not know. */
  async function searchPlaces(query: string, limit: number, signal: AbortSignal): Promise<FoundGroup<PlaceName>> {
    const { client, places } = await open()
    return toGroup(await client.search(query, { limit, sets: ['places'] }, signal), 'places', places)
  }

  return { loaded, open, search, searchTitles, searchPlaces }
})

/** The answer to a search among the titles. */
export interface FoundTitles extends FoundGroup<TitleId> {
  readonly kind: SearchResult['kind']
  readonly missing: readonly string[]
}

function toGroup<Id>(result: SearchResult, name: SetName, ids: readonly Id[]): FoundGroup<Id> {
  const { hits, count } = result.sets.get(name) ?? { hits: [], count: 0 }
  const found = hits.flatMap(({ row, marks }): readonly Found<Id>[] => {
    const id = ids[row]
    return id === undefined ? [] : [{ id, marks }]
  })
  return { found, count }
}
