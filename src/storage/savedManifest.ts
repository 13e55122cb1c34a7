import { parseManifest, type Manifest } from '../domain/pack/manifest.ts'
import { withPacksDb } from './packsDb.ts'

/** A manifest with what is needed to hand it on. */
export interface PublishedManifest {
  readonly manifest: Manifest
  /** `manifest.json` as published: the signature is over these very characters. */
  readonly text: string
  /** `manifest.sig` as published; null: none that fits this manifest. */
  readonly signatureText: string | null
  /** When the publisher signed; null: unsigned. */
  readonly signedAt: string | null
}

/** The newest manifest this phone has seen; null before the first. */
export async function readSavedManifest(): Promise<PublishedManifest | null> {
  const row = await withPacksDb(db => db.meta.get('manifest'))
  if (row?.key !== 'manifest') return null
  const { text, signatureText, signedAt } = row
  return { manifest: parseManifest(JSON.parse(text)), text, signatureText, signedAt }
}

/** Remembers a manifest for visits without network and for handing packs on. */
export async function saveManifest({ text, signatureText, signedAt }: PublishedManifest): Promise<void> {
  await withPacksDb(db => db.meta.put({ key: 'manifest', text, signatureText, signedAt }))
}
