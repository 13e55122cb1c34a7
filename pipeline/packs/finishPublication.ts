import type { Manifest } from '../../src/domain/pack/manifest.ts'
import { comparePublications } from './compare/comparePublications.ts'
import { formatChanges } from './compare/formatChanges.ts'
import { openDataFiles } from './openData/openDataFiles.ts'
import { toSortedJson } from './packFile.ts'
import type { PackFolder } from './packFolder.ts'
import { readPublication } from './publication.ts'
import type { CheckOptions } from './publicationCheck.ts'
import type { PublisherKey } from './sign.ts'

/** What goes beside the packs. */
export interface PublicationOptions {
  /** Signs the manifest; null or absent: it stays unsigned and cannot be passed from phone to phone. */
  readonly key?: PublisherKey | null
  /** Folder of the publication before this one, which may be `out` itself: `changes.json` and `changes.md` are written. */
  readonly previous?: string | null
  /** Apply the rules of `records check`, whose errors stop the publication; null or absent: only forms are checked. */
  readonly check?: CheckOptions | null
  /** Write the GeoJSON and CSV exports. */
  readonly openData?: boolean
}

/** Writes what is made from finished packs, then swaps in the manifest. */
export function finishPublication(folder: PackFolder, manifest: Manifest, options: PublicationOptions): Manifest {
  const publication = { folder: folder.path, manifest }
  const { previous = null } = options
  if (previous !== null) {
    const changes = comparePublications(readPublication(previous), publication)
    folder.stage('changes.json', [toSortedJson(changes)])
    folder.stage('changes.md', [formatChanges(changes)])
  }
  if (options.openData === true) {
    for (const { name, lines } of openDataFiles(publication)) folder.stage(name, lines)
  }
  folder.commit(manifest, options.key ?? null)
  return manifest
}
