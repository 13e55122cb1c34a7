import type { HallSummary } from '../../src/domain/pack/corePack.ts'
import { parseCorePack, toCoreWire } from '../../src/domain/pack/corePack.ts'
import { lendingAt, parseCopiesPack, type CopiesPack, type Copy } from '../../src/domain/pack/copiesPack.ts'
import { parseExhibitsPack, toExhibitsWire, type ExhibitHall } from '../../src/domain/pack/exhibitsPack.ts'
import { PACK_FORMAT, parseManifest, type PackEntry } from '../../src/domain/pack/manifest.ts'
import type { SearchRow } from '../../src/domain/text/searchSet.ts'

/** What the province-wide packs need to know of one prefecture, once its own packs are built. */
export interface Shard {
  readonly stem: string
  /** Newest source date among its halls; null: none is dated. */
  readonly asOf: string | null
  /** Packs of this prefecture alone. */
  readonly entries: readonly PackEntry[]
  readonly halls: readonly HallSummary[]
  /** Former names and the like, which the core pack does not carry: a row a hall, in the order of `halls`. */
  readonly searchRows: readonly SearchRow[]
  readonly exhibitHalls: readonly ExhibitHall[]
  /** Wire form of the copies of its rooms. */
  readonly copies: Record<string, unknown>
}

/** `shard.json`, beside the packs it names. */
export const SHARD_FILE = 'shard.json'

const NO_OFFICIAL_COUNTS = { countedAt: '', publisher: '', date: '', counts: [] }

/** The text of `shard.json` before its keys are sorted. */
export function toShardWire(shard: Shard): Record<string, unknown> {
  const { stem, asOf, entries, halls, searchRows, exhibitHalls, copies } = shard
  return {
    manifest: { formatVersion: PACK_FORMAT, asOf, packs: entries },
    stem,
    core: toCoreWire({ asOf, halls, prefectures: [], counties: [], official: NO_OFFICIAL_COUNTS }),
    searchRows,
    exhibits: toExhibitsWire({ halls: exhibitHalls }),
    copies,
  }
}

/** Reads `shard.json`. @throws Failure when it is damaged or of a newer format */
export function parseShard(raw: unknown): Shard {
  const wire = raw as Record<string, unknown> & { searchRows: readonly SearchRow[]; stem: string }
  const { asOf, packs } = parseManifest(wire['manifest'])
  return {
    stem: wire.stem,
    asOf,
    entries: packs,
    halls: parseCorePack(wire['core']).halls,
    searchRows: wire.searchRows,
    exhibitHalls: parseExhibitsPack(wire['exhibits']).halls,
    copies: wire['copies'] as Record<string, unknown>,
  }
}

/** Every copy of all shards; one shard's are in memory at a time. */
export function* copiesOf(shards: readonly Shard[]): Generator<Copy> {
  for (const shard of shards) yield* readCopies(parseCopiesPack(shard.copies))
}

function* readCopies(pack: CopiesPack): Generator<Copy> {
  const { starts, rooms } = pack.byTitle
  for (const [index, title] of pack.titleIds.entries()) {
    const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? 0]
    for (let row = from; row < to; row++) {
      const room = pack.roomIds[rooms[row] ?? -1]
      if (room !== undefined) yield { title, room, lending: lendingAt(pack, row) }
    }
  }
}
