import { changedHalls } from '../domain/pack/changedHalls.ts'
import { parseCorePack, type CorePack } from '../domain/pack/corePack.ts'
import { findPack } from '../domain/pack/manifest.ts'
import type { HoldReason } from '../domain/pack/networkPolicy.ts'
import { planSync } from '../domain/pack/planSync.ts'
import { upgradeWire } from '../domain/pack/upgradeWire.ts'
import { withLock } from '../platform/locks.ts'
import { networkState } from '../platform/network.ts'
import { currentManifest, refreshManifest } from './currentManifest.ts'
import { decodeJson } from './decodeJson.ts'
import { withSignature } from './fetchSignature.ts'
import { readBody, readInstalled, readStaged, removePacks } from './installedPacks.ts'
import { readOfflineChoice } from './offlineChoice.ts'
import { PackQueue, type QueueView } from './packQueue.ts'
import { withPacksDb } from './packsDb.ts'
import { dropPartsExcept } from './partialFiles.ts'
import { readSavedManifest, saveManifest, type PublishedManifest } from './savedManifest.ts'
import { saveNews } from './news.ts'

/** What a background run did. */
export interface SyncReport {
  /** Packs that arrived, whether read already or waiting. */
  readonly updated: readonly string[]
  /** Packs on offer that could not be fetched or kept. */
  readonly failed: readonly string[]
  /** Packs that wait for a better network; `hold` says for which. */
  readonly waiting: readonly string[]
  readonly hold: HoldReason | null
}

/** The signed manifest of this visit, once it has been asked for. */
let signed: PublishedManifest | null = null

/** The manifest downloads go by: this visit's, or the last one seen while there is no network. */
export async function knownManifest(): Promise<PublishedManifest> {
  if (signed !== null) return signed
  try {
    return (signed = await withSignature(await currentManifest()))
  } catch (error) {
    const saved = await readSavedManifest()
    if (saved === null) throw error
    return saved
  }
}

async function askAgain(): Promise<PublishedManifest> {
  return (signed = await withSignature(await refreshManifest()))
}

let queue: PackQueue | null = null

/** The queue of this page. */
export function packQueue(): PackQueue {
  queue ??= new PackQueue({
    manifest: knownManifest,
    refresh: askAgain,
    network: networkState,
    isWifiOnly: () => readOfflineChoice().isWifiOnly,
  })
  return queue
}

/**
 * Brings the phone to the published state as far as the network allows, and forgets what is no longer offered.
 * @param isReturn - the page was in the background: the publisher is asked again
 * @throws Failure when the manifest cannot be had or the phone refuses storage
 */
export async function syncPacks(isReturn = false): Promise<SyncReport> {
  const published = isReturn ? await askAgain() : await withSignature(await currentManifest())
  signed = published
  return syncWith(published, packQueue())
}

/** One run of a queue against a given publication. */
export async function syncWith(published: PublishedManifest, jobs: PackQueue): Promise<SyncReport> {
  const { manifest, signedAt } = published
  await withLock('plan', () => rememberManifest(published))
  const [here, staged] = [await readInstalled(), await readStaged()]
  const plan = planSync(manifest, signedAt, here, readOfflineChoice())
  const wanted = plan.fetch.filter(entry => staged.get(entry.id)?.sha256 !== entry.sha256)
  await removePacks(plan.drop)
  const offered = new Set(manifest.packs.map(entry => entry.sha256))
  await dropPartsExcept(sha256 => offered.has(sha256))
  await jobs.reviveFailed()
  await jobs.add(
    wanted.map(entry => entry.id),
    false,
  )
  await jobs.work()
  const outcome = report(
    wanted.map(entry => entry.id),
    jobs.now(),
  )
  if (outcome.updated.length > 0) await noteNews()
  return outcome
}

function report(wanted: readonly string[], view: QueueView): SyncReport {
  const jobs = new Map(view.jobs.map(job => [job.id as string, job]))
  return {
    updated: wanted.filter(id => !jobs.has(id)),
    failed: [...jobs.values()].filter(job => job.state === 'failed').map(job => job.id),
    waiting: [...jobs.values()].filter(job => job.state !== 'failed').map(job => job.id),
    hold: view.hold,
  }
}

/** Keeps the manifest unless a file brought a newer one, and dates the packs it confirms. */
async function rememberManifest(published: PublishedManifest): Promise<void> {
  const saved = await readSavedManifest()
  const { manifest, signedAt } = published
  if (signedAt !== null && (saved?.signedAt ?? '') > signedAt) return
  await saveManifest(published)
  if (signedAt === null) return
  await withPacksDb(db =>
    db.installed.toCollection().modify(row => {
      if (findPack(manifest, row.id)?.sha256 !== row.sha256) return
      if (row.signedAt === null || row.signedAt < signedAt) Object.assign(row, { signedAt })
    }),
  )
}

/** Compares the core pack being read with the one that waits, and notes what the visitor will want to hear. */
async function noteNews(): Promise<void> {
  const [here, staged] = [await readInstalled(), await readStaged()]
  if (staged.size === 0) return
  const [before, after] = [await readCore(here.get('core')?.sha256), await readCore(staged.get('core')?.sha256)]
  await saveNews({
    halls: before !== null && after !== null ? changedHalls(before, after) : [],
    packIds: [...staged.keys()],
  })
}

async function readCore(sha256: string | undefined): Promise<CorePack | null> {
  const body = sha256 === undefined ? null : await readBody(sha256)
  return body && parseCorePack(upgradeWire('core', decodeJson(body, 'P03')))
}
