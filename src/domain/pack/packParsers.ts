import { parsePlacesPack } from '../place/placesPack.ts'
import { parseCopiesPack } from './copiesPack.ts'
import { parseCorePack } from './corePack.ts'
import { parseDetailsPack } from './detailsPack.ts'
import { parseExhibitsPack } from './exhibitsPack.ts'
import { parseHoldingsPack } from './holdingsPack.ts'
import type { PackKind } from './manifest.ts'
import { parseOutlinesPack } from './outlinesPack.ts'
import { parsePhotosPack } from './photosPack.ts'
import { parseSearchPack } from './searchPack.ts'
import { parseTitlesPack } from './titlesPack.ts'

/** The parser of each kind; the publisher re-reads with the same ones. */
export const PACK_PARSERS: Readonly<Record<PackKind, (raw: unknown) => unknown>> = {
  core: parseCorePack,
  outlines: parseOutlinesPack,
  details: parseDetailsPack,
  titles: parseTitlesPack,
  holdings: parseHoldingsPack,
  copies: parseCopiesPack,
  places: parsePlacesPack,
  search: parseSearchPack,
  exhibits: parseExhibitsPack,
  photos: parsePhotosPack,
}
