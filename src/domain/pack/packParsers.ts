import { parseCorePack } from './corePack.ts'
import { parseDetailsPack } from './detailsPack.ts'
import type { PackKind } from './manifest.ts'
import { parseOutlinesPack } from './outlinesPack.ts'
import { parseTitlesPack } from './titlesPack.ts'

/** The parser of each kind; a kind without one is only checked to be JSON. The publisher re-reads with the same ones. */
export const PACK_PARSERS: Partial<Record<PackKind, (raw: unknown) => unknown>> = {
  core: parseCorePack,
  details: parseDetailsPack,
  outlines: parseOutlinesPack,
  titles: parseTitlesPack,
}
