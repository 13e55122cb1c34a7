import { Failure } from '../domain/failure.ts'
import { parseManifest, type PackEntry } from '../domain/pack/manifest.ts'
import { parseManifestSignature, type TrustedKey } from '../domain/pack/manifestSignature.ts'
import type { InstalledPack } from '../domain/pack/packStatus.ts'
import { writeFlag } from '../platform/localFlag.ts'
import { withLock } from '../platform/locks.ts'
import { hasSubtleCrypto } from '../platform/secureContext.ts'
import { CORE_FLAG } from './coreFlag.ts'
import { decodeJson } from './decodeJson.ts'
import * as archive from './fangzhiFile.ts'
import { readFileByHash } from './fetchAndKeep.ts'
import { forgetUnsound, readInstalled, storeVersions, type PackVersion } from './installedPacks.ts'
import { tellLibraryEvent } from './libraryEvents.ts'
import { proveReadable } from './packKeeper.ts'
import { readSavedManifest, saveManifest, type PublishedManifest } from './savedManifest.ts'
import { hasHash } from './sha256.ts'
import { verifyManifest } from './verifyManifest.ts'

/** What became of each pack in a file. */
export interface ImportReport {
  readonly installed: readonly PackEntry[]
  /** Already here in this version. */
  readonly same: readonly PackEntry[]
  /** Here in a newer version, or in one whose age cannot be compared; left alone. */
  readonly kept: readonly PackEntry[]
  /** When the publisher signed the file. */
  readonly signedAt: string
  readonly isDevelopmentKey: boolean
}

/** A file that has proved who published it; nothing of its packs is unpacked yet. */
interface ProvedFile {
  readonly zip: Uint8Array
  readonly published: PublishedManifest & { readonly signedAt: string }
  readonly key: TrustedKey
}

/**
 * Takes in packs another phone passed on: all of the file or nothing of it. What is here in a newer version stays.
 * @throws Failure F01 no such file, F02 unsigned, F03 foreign key, F04 damaged or altered, F05 beyond all limits,
 * F06 everything here is newer, S06 no secure page, P03/P04 content this app cannot read, S01/S02/S05 the database
 */
export async function importFile(file: Blob, keys: readonly TrustedKey[]): Promise<ImportReport> {
  if (!hasSubtleCrypto()) throw new Failure('S06', 'import')
  if (file.size > archive.FILE_LIMIT_BYTES) throw new Failure('F05', `${file.size} bytes`)
  const proved = await proveFile(new Uint8Array(await file.arrayBuffer()), keys)
  return withLock('plan', () => takeIn(proved))
}

async function proveFile(zip: Uint8Array, keys: readonly TrustedKey[]): Promise<ProvedFile> {
  archive.checkZipEnd(zip)
  const head = archive.unpack(zip, archive.limitOfHead)
  const manifestBytes = head[archive.MANIFEST_NAME]
  const signature = head[archive.SIGNATURE_NAME]
  if (manifestBytes === undefined) throw new Failure('F01', 'no manifest')
  const signatureText = signature === undefined ? null : new TextDecoder().decode(signature)
  const verdict = await verifyManifest(manifestBytes, signatureText, keys)
  if (verdict.verdict === 'unsigned') throw new Failure('F02')
  if (verdict.verdict === 'foreign') throw new Failure('F03', verdict.keyId)
  if (verdict.verdict === 'altered') throw new Failure('F04', 'manifest')
  const text = new TextDecoder().decode(manifestBytes)
  const manifest = parseManifest(decodeJson(manifestBytes, 'F01'))
  return { zip, key: verdict.key, published: { manifest, text, signatureText, signedAt: verdict.signedAt } }
}

async function takeIn({ zip, published, key }: ProvedFile): Promise<ImportReport> {
  const { manifest, signedAt } = published
  const byName = new Map(manifest.packs.map(entry => [`${archive.PACK_FOLDER}${entry.url}`, entry]))
  const here = await readInstalled()
  const report = { installed: [] as PackEntry[], same: [] as PackEntry[], kept: [] as PackEntry[] }
  const packed = archive.unpack(zip, name => {
    if (name === archive.MANIFEST_NAME || name === archive.SIGNATURE_NAME) return null
    const entry = byName.get(name)
    if (entry === undefined) return undefined
    const fate = fateOf(entry, here.get(entry.id), signedAt)
    report[fate].push(entry)
    return fate === 'installed' ? entry.sizeBytes : null
  })
  if (report.installed.length === 0 && report.same.length === 0 && report.kept.length > 0)
    throw new Failure('F06', signedAt)
  const versions: PackVersion[] = []
  for (const entry of report.installed) versions.push(await proveEntry(entry, packed, signedAt))
  await installAll(versions)
  const saved = await readSavedManifest()
  if ((saved?.signedAt ?? '') < signedAt) await saveManifest(published)
  return { ...report, signedAt, isDevelopmentKey: key.isDevelopment }
}

function fateOf(entry: PackEntry, pack: InstalledPack | undefined, signedAt: string): 'installed' | 'same' | 'kept' {
  if (pack === undefined || pack.isDamaged) return 'installed'
  if (pack.sha256 === entry.sha256) return 'same'
  return pack.signedAt !== null && pack.signedAt < signedAt ? 'installed' : 'kept'
}

async function proveEntry(
  entry: PackEntry,
  packed: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
  signedAt: string,
): Promise<PackVersion> {
  const bytes = packed[`${archive.PACK_FOLDER}${entry.url}`]
  const body = bytes?.slice().buffer
  if (body?.byteLength !== entry.sizeBytes || (await hasHash(body, entry.sha256)) !== true) {
    throw new Failure('F04', entry.id)
  }
  proveReadable(entry.kind, body)
  return { entry, body, signedAt }
}

async function installAll(versions: readonly PackVersion[]): Promise<void> {
  if (versions.length === 0) return
  await storeVersions(versions, [], Date.now())
  for (const { entry } of versions) {
    if ((await readFileByHash(entry.sha256)) !== null) continue
    await forgetUnsound([entry])
    throw new Failure('S04', `${entry.id} does not read back`)
  }
  if (versions.some(version => version.entry.kind === 'core')) writeFlag(CORE_FLAG, '1')
  tellLibraryEvent({ what: 'applied', ids: versions.map(version => version.entry.id) })
}

/** When and by which key a signature text says it was made; for the diagnostics page. */
export function describeSignature(text: string | null): string | null {
  if (text === null) return null
  try {
    const signature = parseManifestSignature(JSON.parse(text))
    return signature && `${signature.keyId} ${signature.signedAt}`
  } catch {
    return null // not a signature: the same as none
  }
}
