import { Failure } from '../domain/failure.ts'
import { findPack, type Manifest, type PackEntry } from '../domain/pack/manifest.ts'
import { readFlag, writeFlag } from '../platform/localFlag.ts'
import { logFailure } from '../platform/log.ts'
import { downloadPack } from './downloadPack.ts'
import { decodeJson, fetchManifest } from './fetchManifest.ts'

/** Dexie arrives after the first list is on screen; this import is what keeps it out of the first bytes. */
const installed = () => import('./installedPacks.ts')

/** Set once a core pack is installed: then the phone is asked before the network. */
const CORE_FLAG = 'core-installed'

let manifestOnce: Promise<Manifest> | null = null

/** This visit's manifest from the network, fetched once; a failure is forgotten, so the next call tries again. */
function manifestNow(): Promise<Manifest> {
  manifestOnce ??= fetchManifest().catch((error: unknown) => {
    manifestOnce = null
    throw error
  })
  return manifestOnce
}

/**
 * Content of one pack: from the phone when installed and sound, else from the network, in which case it is kept.
 * @param parse - the domain parser of its kind
 * @throws Failure of the network when it is neither here nor to be had
 */
export async function loadPack<T>(id: string, parse: (raw: unknown) => T): Promise<T> {
  if (readFlag(CORE_FLAG) !== null) {
    try {
      const body = await (await installed()).readInstalledPack(id)
      if (body !== null) return parse(decodeJson(body, 'P03'))
    } catch (error) {
      logFailure(error, 'S04') // damaged or locked: the network heals it below
    }
  }
  const entry = findPack(await manifestNow(), id)
  if (entry === null) throw new Failure('N02', `no pack ${id}`)
  const body = await downloadPack(entry)
  const content = parse(decodeJson(body, 'P03'))
  void keep(entry, body)
  return content
}

async function keep(entry: PackEntry, body: ArrayBuffer): Promise<boolean> {
  try {
    await (await installed()).installPack(entry, body, Date.now())
    if (entry.id === 'core') writeFlag(CORE_FLAG, entry.sha256)
    return true
  } catch (error) {
    logFailure(error, 'S01')
    return false
  }
}

/** What a background run did. */
export interface SyncReport {
  /** Packs that are new or changed since the last visit. */
  readonly updated: readonly string[]
  /** Packs on offer that could not be fetched or kept. */
  readonly failed: readonly string[]
}

/** Kinds that come by themselves; photos are asked for. */
const isAutomatic = (entry: PackEntry) => entry.kind !== 'photos'

/**
 * Brings every automatic pack to the published version, one after another, and forgets packs no longer offered.
 * @throws Failure when the manifest cannot be had or the phone refuses storage
 */
export async function syncPacks(): Promise<SyncReport> {
  const { readInstalled, removePacks, saveManifest } = await installed()
  const manifest = await manifestNow()
  const here = await readInstalled()
  const updated: string[] = []
  const failed: string[] = []
  for (const entry of manifest.packs.filter(isAutomatic)) {
    if (here.get(entry.id)?.sha256 === entry.sha256) continue
    try {
      const kept = await keep(entry, await downloadPack(entry))
      ;(kept ? updated : failed).push(entry.id)
    } catch (error) {
      logFailure(error, 'N01')
      failed.push(entry.id)
    }
  }
  await saveManifest(manifest)
  await removePacks([...here.keys()].filter(id => findPack(manifest, id) === null))
  return { updated, failed }
}

/** Ids of the packs on the phone. @throws Failure S01 when the phone refuses storage */
export async function readInstalledIds(): Promise<readonly string[]> {
  return [...(await (await installed()).readInstalled()).keys()]
}
