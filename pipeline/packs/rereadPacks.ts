import { parseCorePack } from '../../src/domain/pack/corePack.ts'
import { parseDetailsPack } from '../../src/domain/pack/detailsPack.ts'
import { parseManifest, type Manifest, type PackKind } from '../../src/domain/pack/manifest.ts'
import { parseOutlinesPack } from '../../src/domain/pack/outlinesPack.ts'
import { parseTitlesPack } from '../../src/domain/pack/titlesPack.ts'
import type { PackFile } from './packFile.ts'

/** The app's own parsers, by kind; a kind without one is only checked to be JSON. */
const PARSERS: Partial<Record<PackKind, (raw: unknown) => unknown>> = {
  core: parseCorePack,
  details: parseDetailsPack,
  outlines: parseOutlinesPack,
  titles: parseTitlesPack,
}

/**
 * Reads what is about to be published with the parsers the app will use.
 * @throws Failure when the app could not open it
 */
export function rereadPacks(manifest: Manifest, files: readonly PackFile[]): void {
  parseManifest(JSON.parse(JSON.stringify(manifest)))
  for (const file of files) {
    const raw: unknown = JSON.parse(new TextDecoder().decode(file.bytes))
    PARSERS[file.entry.kind]?.(raw)
  }
}
