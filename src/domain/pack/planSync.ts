import { findPack, type Manifest, type PackEntry } from './manifest.ts'
import { isWanted, type OfflineChoice } from './offlineChoice.ts'
import type { InstalledPack } from './packStatus.ts'

/** What a visit has to do to bring the phone to the published state. */
export interface SyncPlan {
  /** Wanted packs that are missing, damaged or of another version. */
  readonly fetch: readonly PackEntry[]
  /** Installed packs the publisher no longer offers. */
  readonly drop: readonly string[]
}

/**
 * Compares what is offered, what is here and what is wanted. Data here that was signed later than the offer (it came
 * by file from a phone with newer data) is neither replaced nor dropped.
 * @param signedAt - when the offer was signed; null: it carries no proof, so nothing is dropped on its word
 */
export function planSync(
  manifest: Manifest,
  signedAt: string | null,
  here: ReadonlyMap<string, InstalledPack>,
  choice: OfflineChoice,
): SyncPlan {
  const isNewerHere = (pack: InstalledPack) =>
    signedAt !== null && pack.signedAt !== null && pack.signedAt > signedAt && !pack.isDamaged
  const fetch = manifest.packs.filter(entry => {
    const pack = here.get(entry.id)
    if (pack === undefined) return isWanted(entry, choice)
    return pack.isDamaged || (pack.sha256 !== entry.sha256 && !isNewerHere(pack))
  })
  const drop = [...here.values()].filter(
    pack => signedAt !== null && findPack(manifest, pack.id) === null && !isNewerHere(pack),
  )
  return { fetch, drop: drop.map(pack => pack.id) }
}

/** The packs and everything they need, each once, needed ones first. */
export function withNeeds(manifest: Manifest, wanted: readonly PackEntry[]): readonly PackEntry[] {
  const ordered = new Map<string, PackEntry>()
  const visiting = new Set<string>()
  const visit = (entry: PackEntry) => {
    if (ordered.has(entry.id) || visiting.has(entry.id)) return
    visiting.add(entry.id)
    for (const id of entry.needs) {
      const needed = findPack(manifest, id)
      if (needed !== null) visit(needed)
    }
    ordered.set(entry.id, entry)
  }
  for (const entry of wanted) visit(entry)
  return [...ordered.values()]
}
