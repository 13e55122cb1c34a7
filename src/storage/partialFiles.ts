import { withPacksDb } from './packsDb.ts'

/** What of a file is already here, in order. Only stretches that join up from the start count. */
export async function readParts(sha256: string): Promise<readonly ArrayBuffer[]> {
  const rows = await withPacksDb(db =>
    db.parts.where('[sha256+offset]').between([sha256, 0], [sha256, Infinity]).toArray(),
  )
  const joined: ArrayBuffer[] = []
  let received = 0
  for (const row of rows) {
    if (row.offset !== received) break
    joined.push(row.bytes)
    received += row.bytes.byteLength
  }
  return joined
}

/** Keeps one more stretch. */
export async function appendPart(sha256: string, offset: number, bytes: ArrayBuffer): Promise<void> {
  await withPacksDb(db => db.parts.put({ sha256, offset, bytes }))
}

/** Forgets the stretches of a file. */
export async function dropParts(sha256: string): Promise<void> {
  await withPacksDb(db => db.parts.where('[sha256+offset]').between([sha256, 0], [sha256, Infinity]).delete())
}

/** Forgets stretches of files no manifest offers any more, and of files that are whole by now. */
export async function dropPartsExcept(isWanted: (sha256: string) => boolean): Promise<void> {
  await withPacksDb(async db => {
    const keys = (await db.parts.toCollection().primaryKeys()).filter(([sha256]) => !isWanted(sha256))
    if (keys.length > 0) await db.parts.bulkDelete(keys)
  })
}
