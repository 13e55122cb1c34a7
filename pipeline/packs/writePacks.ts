import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../src/domain/pack/manifest.ts'
import { toSortedJson, type PackFile } from './packFile.ts'

/**
 * Writes the packs beside what is there, then swaps in the manifest, then removes files no manifest names. A crash at
 * any point leaves the old manifest with all its files. Files already there with the same name are not rewritten.
 */
export function writePacks(folder: string, manifest: Manifest, files: readonly PackFile[]): void {
  mkdirSync(folder, { recursive: true })
  for (const file of files) {
    const path = join(folder, file.entry.url)
    if (existsSync(path) && readFileSync(path).equals(file.bytes)) continue
    writeFileSync(`${path}.part`, file.bytes)
    renameSync(`${path}.part`, path)
  }
  const manifestPath = join(folder, 'manifest.json')
  writeFileSync(`${manifestPath}.part`, toSortedJson(manifest))
  renameSync(`${manifestPath}.part`, manifestPath)
  const wanted = new Set(['manifest.json', ...files.map(file => file.entry.url)])
  for (const name of readdirSync(folder)) {
    if (!wanted.has(name)) rmSync(join(folder, name))
  }
}
