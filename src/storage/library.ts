import { Failure, toFailure } from '../domain/failure.ts'
import { findPack, type PackEntry, type PackKind } from '../domain/pack/manifest.ts'
import { upgradeWire } from '../domain/pack/upgradeWire.ts'
import { afterFirstPage } from '../platform/firstPage.ts'
import { packsUrl } from '../platform/baseUrl.ts'
import { findEarlyFile } from '../platform/earlyFiles.ts'
import { readFlag } from '../platform/localFlag.ts'
import { withLock } from '../platform/locks.ts'
import { logFailure } from '../platform/log.ts'
import { CORE_FLAG } from './coreFlag.ts'
import { currentManifest } from './currentManifest.ts'
import { decodeJson } from './decodeJson.ts'
import { downloadFile } from './downloadFile.ts'
import { tellLibraryEvent } from './libraryEvents.ts'
import { packLock } from './packLock.ts'
import { readQuickly } from './quickRead.ts'

/** Dexie arrives after the first list is on screen; this import is what keeps it out of the first bytes. */
const keeper = () => {
  isKeeperHere = true
  return import('./packKeeper.ts')
}
let isKeeperHere = false

const hasCore = () => readFlag(CORE_FLAG) !== null

/** A pack's file, wherever it was found. */
interface FoundFile {
  readonly kind: PackKind
  readonly body: ArrayBuffer
}

/**
 * Content of one pack: from the phone when installed and sound, else from the network, in which case it is kept.
 * @param parse - the domain parser of its kind
 * @throws Failure of the network when it is neither here nor to be had; S03 when it was here and the phone cleared it
 */
export async function loadPack<T>(id: string, parse: (raw: unknown) => T): Promise<T> {
  const here = hasCore() ? await readKept(id, parse) : null
  if (here !== null) return here.content
  const isEvicted = hasCore() && id === 'core'
  if (isEvicted) tellLibraryEvent({ what: 'evicted' })
  try {
    return parseFile(await fetchFile(id), parse)
  } catch (error) {
    const failure = toFailure(error, 'N01')
    throw isEvicted && failure.code === 'N01' ? new Failure('S03', id, { cause: error }) : failure
  }
}

/** From the phone; null when it is not installed, or not readable, which is logged and left to the network to heal. */
async function readKept<T>(id: string, parse: (raw: unknown) => T): Promise<{ readonly content: T } | null> {
  try {
    const quick = isKeeperHere ? null : await readQuickly(id)
    const file = quick ?? (await (await keeper()).readSoundBody(id))
    return file && { content: parseFile(file, parse) }
  } catch (error) {
    const failure = logFailure(error, 'S04')
    if (failure.code === 'S01' || failure.code === 'S05') tellLibraryEvent({ what: 'unkept', failure })
    return null
  }
}

function parseFile<T>(file: FoundFile, parse: (raw: unknown) => T): T {
  return parse(upgradeWire(file.kind, decodeJson(file.body, 'P03')))
}

/** From the network. Only one tab fetches a file; the others wait and then find it on the phone. */
async function fetchFile(id: string): Promise<FoundFile> {
  const { manifest, signedAt } = await currentManifest()
  const entry = findPack(manifest, id)
  if (entry === null) throw new Failure('N02', `no pack ${id}`)
  return new Promise((resolve, reject) => {
    withPackLock(entry, async hasWaited => {
      const body = (await readKeptByOther(entry, hasWaited)) ?? (await downloadFile(entry))
      resolve({ kind: entry.kind, body })
      await afterFirstPage() // keeping can wait, whoever asked for the content cannot
      await keep(entry, body, signedAt)
    }).catch(reject)
  })
}

/** Holds the lock of one pack, which a page that asked for it before the app was here holds already. */
async function withPackLock(entry: PackEntry, work: (hasWaited: boolean) => Promise<void>): Promise<void> {
  const early = await findEarlyFile(new URL(entry.url, packsUrl()))
  return early === null ? withLock(packLock(entry.id), work) : work(false).finally(early.release)
}

/** @param hasWaited - another tab was busy with this very pack; what it noted outside the database may not be seen yet */
async function readKeptByOther(entry: PackEntry, hasWaited: boolean): Promise<ArrayBuffer | null> {
  if (!hasWaited && !hasCore()) return null
  const { readFileByHash } = await import('./fetchAndKeep.ts')
  return readFileByHash(entry.sha256).catch(() => null) // a database in trouble: the network has it too
}

async function keep(entry: PackEntry, body: ArrayBuffer, signedAt: string | null): Promise<void> {
  try {
    await (await keeper()).keepPack(entry, body, signedAt)
  } catch (error) {
    tellLibraryEvent({ what: 'unkept', failure: logFailure(error, 'S01') })
  }
}
