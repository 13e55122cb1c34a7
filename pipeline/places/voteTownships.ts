import { townshipStem } from '../../src/domain/place/townshipName.ts'
import { villageStem } from '../../src/domain/place/villageName.ts'
import type { VillagesByCounty } from '../extract/divisions.ts'

/** A township of today that an old one may have become; `share` is its part of the votes, 0 to 1. */
export interface TownshipVote {
  readonly county: string
  readonly township: string
  readonly share: number
  readonly votes: number
}

/** A township that no longer exists under its name, with where its villages' names stand today, best first. */
export interface VanishedTownship {
  /** County code of today that the township lay in; a prefecture's for the townships of a development zone. */
  readonly county: string
  readonly name: string
  readonly votes: readonly TownshipVote[]
}

interface Home {
  readonly county: string
  readonly township: string
}

/** At most this many candidates are kept; a township split four ways is told by its three largest heirs. */
const KEPT_CANDIDATES = 3

/**
 * Finds today's township of every vanished one: each old village looks for a village of its name within the county
 * and votes for the township that has it. A name that stands in several townships splits its vote. Where the county
 * gives no clear answer, the prefecture is asked, since townships also changed county.
 */
export function voteTownships(old: VillagesByCounty, today: VillagesByCounty): VanishedTownship[] {
  const vanished: VanishedTownship[] = []
  for (const [county, townships] of Object.entries(old)) {
    const own = homesOf(today, code => code === county)
    const around = homesOf(today, code => code.startsWith(county.slice(0, 4)))
    for (const [name, villages] of Object.entries(townships)) {
      if (today[county]?.[name]) continue
      const inCounty = count(villages, own, name)
      const votes = isClear(inCounty) ? inCounty : clearer(inCounty, count(villages, around, name))
      vanished.push({ county, name, votes })
    }
  }
  return vanished
}

/** True when the first candidate has three fifths of at least two votes. */
export function isClear([first]: readonly TownshipVote[]): boolean {
  return first !== undefined && first.share >= 0.6 && first.votes >= 2
}

/** The prefecture's answer counts only when it is clear and stands on more names than the county's. */
function clearer(inCounty: TownshipVote[], inPrefecture: TownshipVote[]): TownshipVote[] {
  if (inCounty.length === 0) return inPrefecture
  const more = (inPrefecture[0]?.votes ?? 0) >= 2 * (inCounty[0]?.votes ?? 0)
  return isClear(inPrefecture) && more ? inPrefecture : inCounty
}

/** Village name and stem → the townships that hold it; an exact name outranks a stem. */
interface Homes {
  readonly byName: ReadonlyMap<string, readonly Home[]>
  readonly byStem: ReadonlyMap<string, readonly Home[]>
  readonly townshipsByStem: ReadonlyMap<string, readonly Home[]>
}

function homesOf(today: VillagesByCounty, isIncluded: (county: string) => boolean): Homes {
  const [byName, byStem, townshipsByStem] = [new Map(), new Map(), new Map()] as [
    Map<string, Home[]>,
    Map<string, Home[]>,
    Map<string, Home[]>,
  ]
  const add = (map: Map<string, Home[]>, key: string, home: Home) => map.set(key, [...(map.get(key) ?? []), home])
  for (const [county, townships] of Object.entries(today)) {
    if (!isIncluded(county)) continue
    for (const [township, villages] of Object.entries(townships)) {
      const home = { county, township }
      add(townshipsByStem, townshipStem(township), home)
      for (const village of villages) {
        add(byName, village, home)
        add(byStem, villageStem(village), home)
      }
    }
  }
  return { byName, byStem, townshipsByStem }
}

function count(villages: readonly string[], homes: Homes, oldName: string): TownshipVote[] {
  const votes = new Map<string, { home: Home; votes: number }>()
  const give = (candidates: readonly Home[]) => {
    for (const home of candidates) {
      const key = `${home.county}${home.township}`
      const before = votes.get(key)?.votes ?? 0
      votes.set(key, { home, votes: before + 1 / candidates.length })
    }
  }
  for (const village of villages) give(homes.byName.get(village) ?? homes.byStem.get(villageStem(village)) ?? [])
  // A township that only changed rank (柏合镇 → 柏合街道) speaks for itself as one more village does.
  give(homes.townshipsByStem.get(townshipStem(oldName)) ?? [])

  const total = [...votes.values()].reduce((sum, entry) => sum + entry.votes, 0)
  return [...votes.values()]
    .sort((a, b) => b.votes - a.votes || (a.home.township < b.home.township ? -1 : 1))
    .slice(0, KEPT_CANDIDATES)
    .map(({ home, votes: given }) => ({ ...home, share: given / total, votes: given }))
}
