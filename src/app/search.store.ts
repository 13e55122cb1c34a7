import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { TitleId } from '../domain/catalog/title.ts'
import { Failure, toFailure } from '../domain/failure.ts'
import type { HallId } from '../domain/hall/hall.ts'
import { failed, IDLE, LOADING, ready, type Loadable } from '../domain/loadable.ts'
import type { Adcode } from '../domain/place/adcode.ts'
import type { DivisionIndex } from '../domain/place/division.ts'
import type { PlacesPack } from '../domain/place/placesPack.ts'
import { parseSearchPack } from '../domain/pack/searchPack.ts'
import type { SearchResult } from '../domain/text/search.ts'
import { VillagesSearch, type Village, type VillageList } from '../domain/text/villagesSearch.ts'
import { addVillages } from '../features/search/addPlaces.ts'
import type { Found, FoundGroup, PlaceName, SearchAnswer } from '../features/search/found.ts'
import { inSlices } from '../platform/inSlices.ts'
import { logFailure } from '../platform/log.ts'
import { loadPack } from '../storage/library.ts'
import { createSearchClient, type SearchClient } from '../storage/search/searchClient.ts'
import { readPlaceNames } from './placeNames.ts'

type SetName = 'halls' | 'titles' | 'places' | 'villages'

/** What the one search looks through. */
const EVERYTHING: readonly SetName[] = ['halls', 'titles', 'places']
const AS_TYPED: readonly SetName[] = ['villages']

/** What each row of the loaded sets stands for. */
interface Loaded {
  readonly client: SearchClient
  readonly halls: readonly HallId[]
  readonly titles: readonly TitleId[]
  /** Empty when no set of places is on offer. */
  readonly places: readonly PlaceName[]
  /** The set that the places came in, which holds the readings of their characters; null when there is none. */
  readonly placesSet: string | null
}

/** The one search: halls, titles and places in a worker, loaded when it is first needed. */
export const useSearchStore = defineStore('search', () => {
  const loaded = shallowRef<Loadable<Loaded>>(IDLE)
  let opening: Promise<Loaded> | null = null
  /** What the rows of the villages stand for; null: they are not searched, not yet or not at all. */
  const villages = shallowRef<VillagesSearch | null>(null)
  let openingVillages: Promise<void> | null = null
  /** To what was searched last. */
  let lastAnswer: SearchAnswer | null = null

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
        placesSet: places?.set ?? null,
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
   * Searches everything; villages too, once they are a set. Only the newest of several searches is answered, the others
   * reject with an AbortError.
   * @param limit - most rows a group
   */
  async function search(query: string, limit: number, signal: AbortSignal): Promise<SearchAnswer> {
    const { client, halls, titles, places } = await open()
    const result = await client.search(query, { limit, sets: EVERYTHING, asTyped: AS_TYPED }, signal)
    const group = <Id>(name: SetName, ids: readonly Id[]) => toGroup(result, name, ids)
    const answer: SearchAnswer = {
      query,
      kind: result.kind,
      missing: result.missing,
      halls: group('halls', halls),
      titles: group('titles', titles),
      places: group('places', places),
    }
    lastAnswer = addVillages(answer, toVillages(result), limit)
    return lastAnswer
  }

  /** The answer to the very words searched last, for a visitor who comes back to it; null: something else was searched. */
  function answerTo(query: string): SearchAnswer | null {
    return lastAnswer?.query === query ? lastAnswer : null
  }

  /** Searches titles alone. */
  async function searchTitles(query: string, limit: number, signal: AbortSignal): Promise<FoundTitles> {
    const { client, titles } = await open()
    const result = await client.search(query, { limit, sets: ['titles'] }, signal)
    return { ...toGroup(result, 'titles', titles), kind: result.kind, missing: result.missing }
  }

  /**
   * Makes a set of the 60,000 villages, unless it is there: searches look through it from then on.
   * @throws Failure N02 when there is no set of places to read them by, else what the engine says
   */
  function openVillages(pack: PlacesPack, divisions: DivisionIndex): Promise<void> {
    openingVillages ??= loadVillages(pack, divisions).catch((error: unknown) => {
      openingVillages = null
      throw toFailure(error, 'S04')
    })
    return openingVillages
  }

  async function loadVillages({ townships, oldTownships }: PlacesPack, divisions: DivisionIndex): Promise<void> {
    const { client, placesSet } = await open()
    if (placesSet === null) throw new Failure('N02', 'no set of places')
    const made = new VillagesSearch(placesSet, code => divisions.nameOf(code as Adcode) ?? '')
    const lists: readonly VillageList[] = [...townships, ...oldTownships.map(gone => ({ ...gone, villages: [] }))]
    await inSlices(
      lists,
      list => made.add(list),
      () => false,
    )
    await client.load('villages' satisfies SetName, made.takeSet())
    villages.value = made
  }

  function toVillages(result: SearchResult): FoundGroup<PlaceName> {
    const { hits, count } = result.sets.get('villages' satisfies SetName) ?? { hits: [], count: 0 }
    const found = hits.flatMap(({ row, marks, score }) => {
      const village = villages.value?.at(row) ?? null
      return village === null ? [] : [{ id: toPlaceName(village), marks, score }]
    })
    return { found, count }
  }

  /** Searches names of places and villages alone: what may have been meant by a name 回老家 does not know. */
  async function searchPlaces(query: string, limit: number, signal: AbortSignal): Promise<readonly Found<PlaceName>[]> {
    const { client, places } = await open()
    const sets: readonly SetName[] = ['places', 'villages']
    const result = await client.search(query, { limit, sets }, signal)
    const found = [...toGroup(result, 'places', places).found, ...toVillages(result).found]
    return found.sort((a, b) => a.score - b.score).slice(0, limit)
  }

  return { loaded, open, search, answerTo, searchTitles, villages, openVillages, searchPlaces }
})

/** The answer to a search among the titles. */
export interface FoundTitles extends FoundGroup<TitleId> {
  readonly kind: SearchResult['kind']
  readonly missing: readonly string[]
}

/** As `findPlaces` names it: a village whose name is gone is asked for with its county alone. */
function toPlaceName({ name, county, township, isGone }: Village): PlaceName {
  const within = `${county}${township}`
  return { name, within, lookUp: `${isGone ? county : within}${name}` }
}

function toGroup<Id>(result: SearchResult, name: SetName, ids: readonly Id[]): FoundGroup<Id> {
  const { hits, count } = result.sets.get(name) ?? { hits: [], count: 0 }
  const found = hits.flatMap(({ row, marks, score }): readonly Found<Id>[] => {
    const id = ids[row]
    return id === undefined ? [] : [{ id, marks, score }]
  })
  return { found, count }
}
