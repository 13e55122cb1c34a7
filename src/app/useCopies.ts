import { holdingsPackId } from '../domain/pack/holdingsPack.ts'
import type { CopyView } from '../features/catalog/copyView.ts'
import { useCatalogStore } from './catalog.store.ts'

/** The nearest copy of each row for a list, with its shelf marks as they arrive. */
export function useCopies(): { copyOf: (row: number) => CopyView | null } {
  const catalog = useCatalogStore()
  const asked = new Set<string>()

  function ask(pack: string): void {
    if (asked.has(pack)) return
    asked.add(pack)
    // Not while rendering: a shelf that arrives draws its rows anew.
    queueMicrotask(() => void catalog.needShelf(pack))
  }

  function copyOf(row: number): CopyView | null {
    const [copy] = catalog.copyViews(row, 1)
    if (copy === undefined) return null
    if (copy.holdings === null) ask(holdingsPackId(copy.room))
    return copy
  }

  return { copyOf }
}
