import type { Adcode } from '../place/adcode.ts'
import type { Division } from '../place/division.ts'
import { PACK_KINDS, type PackEntry } from './manifest.ts'

/** Packs of one place, in the order of `PACK_KINDS`. */
export interface PackGroup {
  /** null: the whole province, or a place outside it. */
  readonly place: Division | null
  readonly packs: readonly PackEntry[]
  /** Packs of counties inside the place. */
  readonly counties: readonly PackGroup[]
}

/** Packs by prefecture and, inside it, by county; the province's own first. Places without a pack are left out. */
export function groupPacks(
  packs: readonly PackEntry[],
  prefectures: readonly Division[],
  nameOf: (code: Adcode) => string | null,
): readonly PackGroup[] {
  const byPlace = new Map<string | null, PackEntry[]>()
  const known = (code: string) => prefectures.some(prefecture => prefecture.code.slice(0, 4) === code.slice(0, 4))
  for (const entry of packs) {
    const place = entry.place !== null && known(entry.place) ? entry.place : null
    byPlace.set(place, [...(byPlace.get(place) ?? []), entry])
  }
  const sorted = (entries: readonly PackEntry[]) =>
    [...entries].sort((a, b) => PACK_KINDS.indexOf(a.kind) - PACK_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
  const groups: PackGroup[] = [{ place: null, packs: sorted(byPlace.get(null) ?? []), counties: [] }]
  for (const prefecture of prefectures) {
    const counties: PackGroup[] = []
    for (const [code, entries] of byPlace) {
      if (code === null || code === prefecture.code || code.slice(0, 4) !== prefecture.code.slice(0, 4)) continue
      const place = { code: code as Adcode, name: nameOf(code as Adcode) ?? code }
      counties.push({ place, packs: sorted(entries), counties: [] })
    }
    groups.push({ place: prefecture, packs: sorted(byPlace.get(prefecture.code) ?? []), counties })
  }
  return groups.filter(group => group.packs.length > 0 || group.counties.length > 0)
}
