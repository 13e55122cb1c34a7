import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { PackEntry, PackId } from '../domain/pack/manifest.ts'
import { storeVersions, type PackVersion } from './installedPacks.ts'
import { closePacksDb, withPacksDb } from './packsDb.ts'
import { readQuickly } from './quickRead.ts'

afterEach(async () => {
  await closePacksDb()
  await new Promise(resolve => {
    indexedDB.deleteDatabase('fangzhi-packs').onsuccess = resolve
  })
})

function coreOf(words: string): PackVersion {
  const body = new TextEncoder().encode(words).buffer
  const sha256 = createHash('sha256').update(words).digest('hex')
  const entry: PackEntry = {
    id: 'core' as PackId,
    kind: 'core',
    url: `core.${sha256.slice(0, 12)}.json`,
    sha256,
    sizeBytes: body.byteLength,
    counts: {},
    needs: [],
    place: null,
  }
  return { entry, body, signedAt: null }
}

const read = async () => {
  const found = await readQuickly('core')
  return found && new TextDecoder().decode(found.body)
}

describe('reading without Dexie', () => {
  it('gives what is installed', async () => {
    await storeVersions([coreOf('first')], [], 0)
    expect(await read()).toBe('first')
  })

  it('gives nothing, and makes no database, where there is none', async () => {
    expect(await read()).toBeNull()
    expect(await indexedDB.databases()).toEqual([])
  })

  it('leaves a newer version that waits to those who know how to put it in its place', async () => {
    await storeVersions([coreOf('first')], [coreOf('second')], 0)
    expect(await read()).toBeNull()
  })

  it('leaves damaged content to those who repair it', async () => {
    const core = coreOf('first')
    await storeVersions([core], [], 0)
    await withPacksDb(db => db.bodies.put({ sha256: core.entry.sha256, body: new ArrayBuffer(5) }))
    expect(await read()).toBeNull()
  })

  it('leaves lost content to those who fetch it again', async () => {
    await storeVersions([coreOf('first')], [], 0)
    await withPacksDb(db => db.bodies.clear())
    expect(await read()).toBeNull()
  })
})
