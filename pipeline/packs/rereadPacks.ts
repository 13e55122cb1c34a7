import { parseManifest, type Manifest } from '../../src/domain/pack/manifest.ts'
import { PACK_PARSERS } from '../../src/domain/pack/packParsers.ts'
import type { PackFile } from './packFile.ts'

/**
 * Reads what is about to be published with the parsers the app will use.
 * @throws Failure when the app could not open it
 */
export function rereadPacks(manifest: Manifest, files: readonly PackFile[]): void {
  parseManifest(JSON.parse(JSON.stringify(manifest)))
  for (const file of files) {
    const raw: unknown = JSON.parse(new TextDecoder().decode(file.bytes))
    PACK_PARSERS[file.entry.kind]?.(raw)
  }
}
