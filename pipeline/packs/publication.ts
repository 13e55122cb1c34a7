import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HallRecord } from '../../src/domain/hall/hall.ts'
import { parseDetailsPack } from '../../src/domain/pack/detailsPack.ts'
import { parseManifest, type Manifest, type PackEntry, type PackKind } from '../../src/domain/pack/manifest.ts'

/** Packs in a folder, and what their manifest says of them. */
export interface Publication {
  readonly folder: string
  readonly manifest: Manifest
}

/** A folder that was published before; null: there is no manifest in it. @throws Failure when it cannot be read */
export function readPublication(folder: string): Publication | null {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) return null
  return { folder, manifest: parseManifest(JSON.parse(readFileSync(path, 'utf8'))) }
}

/** The parsed JSON of one pack. */
export function readPack({ folder }: Publication, entry: PackEntry): unknown {
  return JSON.parse(readFileSync(join(folder, entry.url), 'utf8'))
}

/** Packs of one kind, in the manifest's order. */
export function packsOf({ manifest }: Publication, kind: PackKind): readonly PackEntry[] {
  return manifest.packs.filter(entry => entry.kind === kind)
}

/** Every hall of a publication; one prefecture's are in memory at a time. */
export function* readHalls(publication: Publication): Generator<HallRecord> {
  for (const entry of packsOf(publication, 'details')) {
    yield* parseDetailsPack(readPack(publication, entry)).halls
  }
}
