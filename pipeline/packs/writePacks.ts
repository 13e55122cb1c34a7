import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../src/domain/pack/manifest.ts'
import { toSortedJson, type PackFile } from './packFile.ts'
import { signManifest, type PublisherKey } from './sign.ts'

/**
 * Writes the packs beside what is there, then swaps in the manifest, then removes files no manifest names. A crash at
 * any point leaves the old manifest with all its files. Files already there with the same name are not rewritten. With
 * a key the manifest is signed beside itself; a signature that still fits is kept, so nothing changes without reason.
 */
export function writePacks(
  folder: string,
  manifest: Manifest,
  files: readonly PackFile[],
  key: PublisherKey | null = null,
): void {
  mkdirSync(folder, { recursive: true })
  for (const file of files) {
    const path = join(folder, file.entry.url)
    if (existsSync(path) && readFileSync(path).equals(file.bytes)) continue
    writeFileSync(`${path}.part`, file.bytes)
    renameSync(`${path}.part`, path)
  }
  const manifestPath = join(folder, 'manifest.json')
  const text = toSortedJson(manifest)
  const signaturePath = join(folder, 'manifest.sig')
  const signed = existsSync(signaturePath) ? readFileSync(signaturePath, 'utf8') : null
  const signature = key && signManifest(text, key, signed, new Date())
  writeFileSync(`${manifestPath}.part`, text)
  if (signature !== null) writeFileSync(`${signaturePath}.part`, signature)
  renameSync(`${manifestPath}.part`, manifestPath)
  if (signature !== null) renameSync(`${signaturePath}.part`, signaturePath)
  const wanted = new Set(['manifest.json', ...(key ? ['manifest.sig'] : []), ...files.map(file => file.entry.url)])
  for (const name of readdirSync(folder)) {
    if (!wanted.has(name)) rmSync(join(folder, name))
  }
}
