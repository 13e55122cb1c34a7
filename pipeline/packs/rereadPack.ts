import { holdingAt, type HoldingsPack } from '../../src/domain/pack/holdingsPack.ts'
import { PACK_PARSERS } from '../../src/domain/pack/packParsers.ts'
import type { SearchPack } from '../../src/domain/pack/searchPack.ts'
import type { TitlesPack } from '../../src/domain/pack/titlesPack.ts'
import { parseSearchSet } from '../../src/domain/text/searchColumns.ts'
import type { PackFile } from './packFile.ts'

/**
 * Reads what is about to be published with the parsers the app will use, to the last row where the app reads lazily.
 * @throws Failure or Error when the app could not open it
 */
export function rereadPack({ entry, bytes }: PackFile): void {
  const pack = PACK_PARSERS[entry.kind](JSON.parse(new TextDecoder().decode(bytes)))
  if (entry.kind === 'titles') rereadTitles(pack as TitlesPack)
  if (entry.kind === 'holdings') rereadHoldings(pack as HoldingsPack)
  if (entry.kind === 'search') rereadSearch(pack as SearchPack)
}

function rereadTitles(pack: TitlesPack): void {
  for (let row = 0; row < pack.titleCount; row++) pack.titleAt(row)
}

function rereadHoldings(pack: HoldingsPack): void {
  for (let row = 0; row < pack.rowCount; row++) {
    if (holdingAt(pack, row) === null) throw new Error(`holdings row ${row} cannot be read back`)
  }
}

function rereadSearch(pack: SearchPack): void {
  const steps = parseSearchSet(pack.set)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  if (step.value.rowCount !== pack.ids.length) {
    throw new Error(`search set has ${step.value.rowCount} rows for ${pack.ids.length} ids`)
  }
}
