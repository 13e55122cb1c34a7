import { Failure } from '../domain/failure.ts'
import type { PackEntry, PackKind } from '../domain/pack/manifest.ts'
import { PACK_PARSERS } from '../domain/pack/packParsers.ts'
import type { InstalledPack } from '../domain/pack/packStatus.ts'
import { upgradeWire } from '../domain/pack/upgradeWire.ts'
import { hasSubtleCrypto } from '../platform/secureContext.ts'
import { CORE_FLAG } from './coreFlag.ts'
import { writeFlag } from '../platform/localFlag.ts'
import { decodeJson } from './decodeJson.ts'
import {
  applyStaged,
  forgetUnsound,
  markDamaged,
  readBodies,
  readInstalledBody,
  storeVersions,
  type PackVersion,
} from './installedPacks.ts'
import { tellLibraryEvent } from './libraryEvents.ts'
import { withPacksDb } from './packsDb.ts'
import { hasReadQuickly } from './quickRead.ts'
import { hasHash } from './sha256.ts'

let appliedOnce: Promise<unknown> | null = null

/** Puts versions that waited for the next visit in their place; once a page, before anything is read. */
function applyWaiting(): Promise<unknown> {
  if (hasReadQuickly()) return Promise.resolve()
  appliedOnce ??= applyStaged().catch((error: unknown) => {
    appliedOnce = null
    throw error
  })
  return appliedOnce
}

/**
 * An installed pack's proved content; null when it is not installed.
 * @throws Failure S04 when it no longer fits its hash (it is then marked for repair), S01/S05 for the database
 */
export async function readSoundBody(
  id: string,
): Promise<{ readonly kind: PackKind; readonly body: ArrayBuffer } | null> {
  await applyWaiting()
  const found = await readInstalledBody(id)
  if (found === null) return null
  if ((await hasHash(found.body, found.row.sha256)) === false) {
    await markDamaged(id)
    tellLibraryEvent({ what: 'damaged', id })
    throw new Failure('S04', id)
  }
  return { kind: found.row.kind, body: found.body }
}

/** How a version was kept: read from now on, or waiting until nobody is in the middle of reading. */
export type KeptAs = 'installed' | 'staged'

/**
 * Keeps proved files, all or none. The first version of a pack is read at once; a newer one waits beside it, is parsed
 * first, and so can never take the place of something readable. What was written is read back before it counts.
 * @throws Failure S01/S02/S05 for the database, S04 when something does not read back, S06 on a page that cannot prove
 * it, P03/P04 for a newer version this app cannot read
 */
export async function keepPacks(versions: readonly PackVersion[]): Promise<ReadonlyMap<string, KeptAs>> {
  if (!hasSubtleCrypto()) throw new Failure('S06')
  const rows = await withPacksDb(db => db.installed.bulkGet(versions.map(version => version.entry.id)))
  const isReplacing = (row: InstalledPack | undefined, version: PackVersion) =>
    row !== undefined && !row.isDamaged && row.sha256 !== version.entry.sha256
  const replacing = versions.filter((version, at) => isReplacing(rows[at], version))
  for (const { entry, body } of replacing) proveReadable(entry.kind, body)
  const first = versions.filter(version => !replacing.includes(version))
  await storeVersions(first, replacing, Date.now())
  await readBack(versions)
  if (versions.some(version => version.entry.id === 'core')) writeFlag(CORE_FLAG, '1')
  return new Map(versions.map(version => [version.entry.id, replacing.includes(version) ? 'staged' : 'installed']))
}

/** Keeps one proved file; see `keepPacks`. */
export async function keepPack(entry: PackEntry, body: ArrayBuffer, signedAt: string | null): Promise<KeptAs> {
  return (await keepPacks([{ entry, body, signedAt }])).get(entry.id) ?? 'installed'
}

/** Parses content as the page will. @throws Failure P03, P04 */
export function proveReadable(kind: PackKind, body: ArrayBuffer | Uint8Array<ArrayBuffer>): void {
  const wire = upgradeWire(kind, decodeJson(body, 'P03'))
  PACK_PARSERS[kind]?.(wire)
}

async function readBack(versions: readonly PackVersion[]): Promise<void> {
  const bodies = await readBodies(versions.map(version => version.entry.sha256))
  const sound = await Promise.all(
    versions.map(async ({ entry }, at) => {
      const body = bodies[at]
      return body !== undefined && (await hasHash(body, entry.sha256)) === true
    }),
  )
  const lost = versions.filter((_version, at) => sound[at] !== true).map(version => version.entry)
  if (lost.length === 0) return
  await forgetUnsound(lost)
  throw new Failure('S04', `${lost.map(entry => entry.id).join(', ')} does not read back`)
}
