import { withNeeds } from './planSync.ts'
import type { Manifest, PackEntry } from './manifest.ts'

/**
 * Packs that make a place whole: its own, those of the county or prefecture around or inside it, and all they need.
 * @param place - adcode of a county or prefecture; null: the whole province
 */
export function packsOfPlace(manifest: Manifest, place: string | null): readonly PackEntry[] {
  const isOf = (entry: PackEntry) => {
    if (place === null) return true
    if (entry.place === null) return PROVINCE_BASICS.has(entry.kind)
    if (place.endsWith('00')) return entry.place.slice(0, 4) === place.slice(0, 4)
    return entry.place === place || entry.place === `${place.slice(0, 4)}00`
  }
  return withNeeds(manifest, manifest.packs.filter(isOf))
}

/** Packs of the whole province without which no place can be shown. */
const PROVINCE_BASICS: ReadonlySet<PackEntry['kind']> = new Set(['core', 'outlines'])
