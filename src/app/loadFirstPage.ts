import { holdRestUntil } from '../platform/firstPage.ts'
import { useLibraryStore } from './library.store.ts'
import { useOutlinesStore } from './outlines.store.ts'

/**
 * Starts everything at once that the address needs: the halls, and for distances from a place the land. The same rule
 * stands in `public/early.js`, which fetches the files before the app is here.
 * @returns settled once all of it is here or has failed, which the stores tell
 */
export function loadFirstPage(address: URL): Promise<unknown> {
  const work = [useLibraryStore().open()]
  if (address.searchParams.has('place')) work.push(useOutlinesStore().open())
  const all = Promise.all(work)
  holdRestUntil(all)
  return all
}
