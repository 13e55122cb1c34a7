import type { Adcode } from '../../src/domain/place/adcode.ts'
import type { OldPlace } from '../../src/domain/place/oldPlace.ts'
import type { Heir, OldTownshipRow, PlacesPack, TownshipRow } from '../../src/domain/place/placesPack.ts'
import { isTownshipName } from '../../src/domain/place/townshipName.ts'
import { villageStem } from '../../src/domain/place/villageName.ts'
import type { VillagesByCounty } from '../extract/divisions.ts'
import type { Correction } from './correction.ts'
import { isClear, voteTownships, type VanishedTownship } from './voteTownships.ts'

/** What the places pack is made from. */
export interface PlaceInputs {
  readonly today: VillagesByCounty
  readonly old: VillagesByCounty
  readonly corrections: readonly Correction[]
  readonly oldPlaces: readonly OldPlace[]
}

/** Today's townships and villages, and what became of those that are gone. Pure: the same inputs give the same rows. */
export function buildPlaces({ today, old, corrections, oldPlaces }: PlaceInputs): PlacesPack {
  const isGone = goneTest(today)
  const townships = Object.entries(today).flatMap(([county, rows]) =>
    Object.entries(rows).map(([name, villages]): TownshipRow => {
      const goneVillages = (old[county]?.[name] ?? []).filter(village => isGone(county, village))
      return { county: county as Adcode, name, villages, goneVillages }
    }),
  )
  const indexes = new Map(townships.map((row, index) => [row.county + row.name, index]))
  const goneOf = (county: string, name: string) =>
    (old[county]?.[name] ?? []).filter(village => isGone(county, village))

  const reviewed = new Set(corrections.map(correction => correction.county + correction.oldName))
  const voted = voteTownships(old, today).filter(
    ({ county, name }) => isTownshipName(name) && !reviewed.has(county + name),
  )
  const oldTownships = [
    ...corrections.map(correction => fromCorrection(correction, indexes)),
    ...voted.map(vanished => fromVotes(vanished, indexes)),
  ].map(row => ({ ...row, goneVillages: goneOf(row.county, row.name) }))
  return { townships, oldTownships: oldTownships.sort(byCountyAndName), oldPlaces }
}

/** How the old townships fared, for the publisher's log. */
export interface PlacesSummary {
  readonly townships: number
  readonly villages: number
  readonly oldPlaces: number
  readonly reviewed: number
  /** Three fifths of at least two votes. */
  readonly mapped: number
  /** Fewer votes than that: shown as 「可能并入」. */
  readonly weak: number
  /** No village of theirs is found again. */
  readonly unmapped: number
}

/** Counts the rows of a places pack. */
export function summarizePlaces({ townships, oldTownships, oldPlaces }: PlacesPack): PlacesSummary {
  const ofBasis = (basis: OldTownshipRow['basis']) => oldTownships.filter(row => row.basis === basis).length
  return {
    townships: townships.length,
    villages: townships.reduce((sum, row) => sum + row.villages.length, 0),
    oldPlaces: oldPlaces.length,
    reviewed: ofBasis('reviewed'),
    mapped: ofBasis('likely'),
    weak: ofBasis('possible'),
    unmapped: ofBasis('unknown'),
  }
}

type RowWithoutVillages = Omit<OldTownshipRow, 'goneVillages'>

function fromCorrection(correction: Correction, indexes: ReadonlyMap<string, number>): RowWithoutVillages {
  const heirs = correction.today.map(({ county, name }): Heir => {
    const township = indexes.get((county ?? correction.county) + name)
    if (township === undefined) throw new Error(`${correction.oldName}: no township ${name} today`)
    return { township, sharePercent: null }
  })
  return {
    county: correction.county,
    name: correction.oldName,
    basis: 'reviewed',
    heirs,
    sources: correction.sources,
  }
}

function fromVotes(
  { county, name, votes }: VanishedTownship,
  indexes: ReadonlyMap<string, number>,
): RowWithoutVillages {
  const heirs = votes.flatMap((vote): Heir[] => {
    const township = indexes.get(vote.county + vote.township)
    return township === undefined ? [] : [{ township, sharePercent: Math.round(vote.share * 100) }]
  })
  const basis = isClear(votes) ? 'likely' : heirs.length > 0 ? 'possible' : 'unknown'
  return { county: county as Adcode, name, basis, heirs, sources: null }
}

/** True for a village whose name, in whatever form, no village of the county carries today. */
function goneTest(today: VillagesByCounty): (county: string, village: string) => boolean {
  const stems = new Map(
    Object.entries(today).map(([county, rows]) => [county, new Set(Object.values(rows).flat().map(villageStem))]),
  )
  return (county, village) => !stems.get(county)?.has(villageStem(village))
}

function byCountyAndName(a: OldTownshipRow, b: OldTownshipRow): number {
  return a.county + a.name < b.county + b.name ? -1 : 1
}
