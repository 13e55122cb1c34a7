import type { HallChange } from '../domain/pack/changedHalls.ts'
import { withPacksDb } from './packsDb.ts'

/** What an update changed, kept until the visitor has seen it. */
export interface News {
  readonly halls: readonly HallChange[]
  readonly packIds: readonly string[]
}

/** null: nothing new, or seen already. */
export async function readNews(): Promise<News | null> {
  const row = await withPacksDb(db => db.meta.get('news'))
  return row?.key === 'news' ? { halls: row.halls, packIds: row.packIds } : null
}

/** Replaces what was noted before. */
export async function saveNews(news: News): Promise<void> {
  await withPacksDb(db => db.meta.put({ key: 'news', ...news }))
}

/** The visitor has seen it. */
export async function dropNews(): Promise<void> {
  await withPacksDb(db => db.meta.delete('news'))
}
