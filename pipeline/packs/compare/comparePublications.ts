import type { HoldingRecord } from '../../../src/domain/catalog/holding.ts'
import type { TitleRecord } from '../../../src/domain/catalog/title.ts'
import type { HallRecord } from '../../../src/domain/hall/hall.ts'
import { parseDetailsPack } from '../../../src/domain/pack/detailsPack.ts'
import { holdingAt, parseHoldingsPack } from '../../../src/domain/pack/holdingsPack.ts'
import type { PackKind } from '../../../src/domain/pack/manifest.ts'
import { parseTitlesPack } from '../../../src/domain/pack/titlesPack.ts'
import { packsOf, readPack, type Publication } from '../publication.ts'
import { fieldChanges, type FieldChange } from './fieldChanges.ts'

/** A record by id, with a name for people. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** What happened to the records of one kind. */
export interface RecordChanges {
  readonly added: readonly Named[]
  readonly corrected: readonly (Named & { readonly fields: readonly FieldChange[] })[]
  readonly removed: readonly Named[]
}

/** What a reader of the previous publication should know. */
export interface Changes {
  readonly formatVersion: 1
  /** Newest source date of each publication; `from` is null for the first one too. */
  readonly from: string | null
  readonly to: string | null
  readonly halls: RecordChanges
  readonly titles: RecordChanges
  readonly holdings: RecordChanges
}

interface Kind<T> {
  readonly kind: PackKind
  readonly parse: (raw: unknown) => Iterable<T>
  readonly idOf: (record: T) => string
  readonly nameOf: (record: T) => string
}

const HALLS: Kind<HallRecord> = {
  kind: 'details',
  parse: raw => parseDetailsPack(raw).halls,
  idOf: hall => hall.id,
  nameOf: hall => hall.name,
}
const TITLES: Kind<TitleRecord> = {
  kind: 'titles',
  parse: raw => parseTitlesPack(raw).titles,
  idOf: title => title.id,
  nameOf: title => title.title,
}
const HOLDINGS: Kind<HoldingRecord> = {
  kind: 'holdings',
  parse: raw => {
    const pack = parseHoldingsPack(raw)
    return Array.from({ length: pack.rowCount }, (_, row) => holdingAt(pack, row)).filter(holding => holding !== null)
  },
  idOf: holding => `${holding.room} ${holding.title}`,
  nameOf: holding => [holding.room, holding.title, holding.extent].filter(part => part !== null).join(' · '),
}

/** Compares two publications record by record; packs with the same hash are not opened. */
export function comparePublications(before: Publication | null, after: Publication): Changes {
  return {
    formatVersion: 1,
    from: before?.manifest.asOf ?? null,
    to: after.manifest.asOf,
    halls: compareKind(HALLS, before, after),
    titles: compareKind(TITLES, before, after),
    holdings: compareKind(HOLDINGS, before, after),
  }
}

function compareKind<T extends object>(kind: Kind<T>, before: Publication | null, after: Publication): RecordChanges {
  const old = readChanged(kind, before, after)
  const now = readChanged(kind, after, before)
  const named = (record: T): Named => ({ id: kind.idOf(record), name: kind.nameOf(record) })
  const added: Named[] = []
  const removed: Named[] = []
  const corrected: (Named & { fields: FieldChange[] })[] = []
  for (const id of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [gone, come] = withoutCommon(old.get(id) ?? [], now.get(id) ?? [])
    const pairs = Math.min(gone.length, come.length)
    for (let at = 0; at < pairs; at++) {
      const [from, to] = [gone[at], come[at]]
      if (from !== undefined && to !== undefined) corrected.push({ ...named(to), fields: fieldChanges(from, to) })
    }
    removed.push(...gone.slice(pairs).map(named))
    added.push(...come.slice(pairs).map(named))
  }
  return { added, corrected, removed }
}

/** Records of the packs that the other publication does not hold byte for byte, by id; one id may have several. */
function readChanged<T>(kind: Kind<T>, one: Publication | null, other: Publication | null): Map<string, T[]> {
  const records = new Map<string, T[]>()
  if (one === null) return records
  const unchanged = new Set(other?.manifest.packs.map(entry => entry.sha256))
  for (const entry of packsOf(one, kind.kind)) {
    if (unchanged.has(entry.sha256)) continue
    for (const record of kind.parse(readPack(one, entry))) {
      const id = kind.idOf(record)
      const same = records.get(id)
      if (same === undefined) records.set(id, [record])
      else same.push(record)
    }
  }
  return records
}

function withoutCommon<T extends object>(old: readonly T[], now: readonly T[]): [T[], T[]] {
  const come = [...now]
  const gone = old.filter(record => {
    const same = come.findIndex(other => fieldChanges(record, other).length === 0)
    if (same >= 0) come.splice(same, 1)
    return same < 0
  })
  return [gone, come]
}
