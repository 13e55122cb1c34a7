import type { Page } from 'playwright-core'

/** What the monkey asked the phone to keep. */
export interface Kept {
  /** Ids of halls. */
  readonly favourites: Set<string>
  /** Hall id → text. */
  readonly notes: Map<string, string>
}

/** What the phone holds, read past the app from its database. */
export async function keptInBrowser(page: Page): Promise<Kept> {
  const { favourites, notes } = await page.evaluate(
    () =>
      new Promise<Record<'favourites' | 'notes', { hallId: string; text?: string }[]>>((resolve, reject) => {
        const open = indexedDB.open('fangzhi-personal')
        open.onerror = () => reject(open.error as Error)
        open.onsuccess = () => {
          const db = open.result
          if (!db.objectStoreNames.contains('notes')) {
            db.close()
            resolve({ favourites: [], notes: [] })
            return
          }
          const transaction = db.transaction(['favourites', 'notes'])
          const [favourites, notes] = ['favourites', 'notes'].map(name => transaction.objectStore(name).getAll())
          transaction.oncomplete = () => {
            db.close()
            resolve({ favourites: favourites?.result ?? [], notes: notes?.result ?? [] })
          }
          transaction.onerror = () => reject(transaction.error as Error)
        }
      }),
  )
  return {
    favourites: new Set(favourites.map(({ hallId }) => hallId)),
    notes: new Map(notes.map(({ hallId, text = '' }) => [hallId, text])),
  }
}
