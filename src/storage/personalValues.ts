import { guarded } from './personalRows.ts'

/** Values whose key starts with `prefix`, in key order. @throws Failure S01 when the database cannot open */
export async function readValues(
  prefix: string,
): Promise<readonly { readonly key: string; readonly value: unknown }[]> {
  return guarded(db => db.values.where('key').startsWith(prefix).toArray())
}

/** Keeps one value. @throws Failure S02 when the phone is full, S01 for any other refusal */
export async function putValue(key: string, value: unknown): Promise<void> {
  await guarded(db => db.values.put({ key, value }))
}

/** Forgets one value. @throws Failure S01 */
export async function deleteValue(key: string): Promise<void> {
  await guarded(db => db.values.delete(key))
}
