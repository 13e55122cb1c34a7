import { Failure } from '../failure.ts'
import { PACK_FORMAT, type PackKind } from './manifest.ts'

/** Turns the wire form of one format into that of the next; absent: the kind did not change. */
export type WireUpgrade = Partial<Record<PackKind, (wire: Record<string, unknown>) => Record<string, unknown>>>

/**
 * Format → how its packs become the next format's. A change of format adds one entry here and the app goes on opening
 * what phones already hold; format 1 is the first, so there is none yet.
 */
export const WIRE_UPGRADES: Readonly<Record<number, WireUpgrade>> = {}

/**
 * The wire form as today's parsers read it, whatever format the phone holds.
 * @throws Failure P04 for a newer format, P03 for one too old to be upgraded
 */
export function upgradeWire(
  kind: PackKind,
  raw: unknown,
  options: { readonly format: number; readonly upgrades: Readonly<Record<number, WireUpgrade>> } = {
    format: PACK_FORMAT,
    upgrades: WIRE_UPGRADES,
  },
): unknown {
  if (typeof raw !== 'object' || raw === null) return raw
  let wire = raw as Record<string, unknown>
  const from = wire['formatVersion']
  if (typeof from !== 'number') return raw
  if (from > options.format) throw new Failure('P04', `formatVersion ${from}`)
  for (let version = from; version < options.format; version += 1) {
    const step = options.upgrades[version]
    if (step === undefined) throw new Failure('P03', `formatVersion ${version} cannot be upgraded`)
    wire = { ...(step[kind]?.(wire) ?? wire), formatVersion: version + 1 }
  }
  return wire
}
