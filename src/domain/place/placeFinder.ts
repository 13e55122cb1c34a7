import type { Adcode } from './adcode.ts'
import type { Division } from './division.ts'
import { NameLines, type NameLine } from './nameLines.ts'
import type { OldPlace } from './oldPlace.ts'
import { bySureness, holds, oneEachPlace, type Certainty, type PlaceCandidate } from './placeCandidate.ts'
import type { OldTownshipRow, PlacesPack } from './placesPack.ts'
import { divisionStem, typedStem } from './placeStem.ts'
import { townshipStem } from './townshipName.ts'
import { villageStem } from './villageName.ts'

/** A name is tried at every cut; longer input is no place name. */
const LONGEST_NAME = 40

type Given = Pick<PlaceCandidate, 'matched' | 'matchedName' | 'adcode'> & Partial<PlaceCandidate>

/**
 * Looks typed place names up, old and new. Built once per places pack: the 6,000 divisions and townships are indexed,
 * the 60,000 villages scanned.
 */
export class PlaceFinder {
  private readonly byName = new Map<string, PlaceCandidate[]>()
  private readonly byStem = new Map<string, PlaceCandidate[]>()
  private readonly villages: NameLines
  private readonly names: ReadonlyMap<string, string>

  /** @param divisions - prefectures and counties of today */
  constructor(
    private readonly pack: PlacesPack,
    divisions: readonly Division[],
  ) {
    this.villages = new NameLines([
      ...pack.townships.map(row => row.villages),
      ...pack.townships.map(row => row.goneVillages),
      ...pack.oldTownships.map(row => row.goneVillages),
    ])
    this.names = new Map(divisions.map(division => [division.code, division.name]))
    for (const { code, name } of divisions) {
      this.add(divisionStem(name), { matched: 'division', matchedName: name, adcode: code })
    }
    pack.oldPlaces.forEach(oldPlace => this.addOldPlace(oldPlace))
    for (const { county, name } of pack.townships) {
      this.add(townshipStem(name), { matched: 'township', matchedName: name, adcode: county, township: name })
    }
    for (const oldTownship of pack.oldTownships) {
      for (const heir of this.heirsOf(oldTownship)) {
        const matchedName = oldTownship.name
        this.add(townshipStem(matchedName), { matched: 'old-township', matchedName, oldTownship, ...heir })
      }
    }
  }

  /**
   * Candidates for a name, in the order to show them. A name may lead with the places it lies in, old or new:
   * 双流县华阳镇, 唐昌镇战旗村. A name that no list holds as typed is looked up without its ending (柏合, 唐昌街道).
   * @param text - simplified characters
   * @returns [] when no list holds the name: a true answer, to be said in words
   */
  resolve(text: string): PlaceCandidate[] {
    const name = text.replace(/\s+/g, '')
    if (name === '' || name.length > LONGEST_NAME) return []
    return [...this.lookUp(name)].sort(bySureness)
  }

  private lookUp(name: string): readonly PlaceCandidate[] {
    const exact = [...(this.byName.get(name) ?? []), ...this.villagesNamed(name, village => village === name)]
    if (exact.length > 0) return exact
    const within = this.lookUpWithin(name)
    return within.length > 0 ? within : this.lookUpStem(name)
  }

  /** Cuts the name into a place and the rest of it, the longest leading place first. */
  private lookUpWithin(name: string): readonly PlaceCandidate[] {
    for (let cut = name.length - 1; cut >= 2; cut--) {
      const outer = this.byName.get(name.slice(0, cut))
      if (!outer) continue
      const inner = this.lookUp(name.slice(cut)).filter(candidate => outer.some(place => holds(place, candidate)))
      if (inner.length > 0) return inner
    }
    return []
  }

  private lookUpStem(name: string): readonly PlaceCandidate[] {
    const { stem, among } = typedStem(name)
    const hasStem = (village: string) => villageStem(village) === stem
    const found = [...(this.byStem.get(stem) ?? []), ...this.villagesNamed(stem, hasStem)]
      .filter(candidate => among.includes(candidate.matched))
      .map(candidate => ({ ...candidate, certainty: atMostLikely(candidate) }))
    return oneEachPlace(found.sort(bySureness))
  }

  private villagesNamed(start: string, isMatch: (village: string) => boolean): PlaceCandidate[] {
    const lines = this.villages.startingWith(start).filter(line => isMatch(line.name))
    return lines.flatMap(line => this.toVillages(line))
  }

  /** Reads a group of `villages`: today's of each township, then its gone ones, then those of each old township. */
  private toVillages({ group, name: matchedName }: NameLine): PlaceCandidate[] {
    const { townships, oldTownships } = this.pack
    const isToday = group < townships.length
    const row = townships[isToday ? group : group - townships.length]
    if (row) {
      const given = { matchedName, adcode: row.county, township: row.name }
      // A gone village's township is not gone: most often the village was joined to a neighbour there.
      return isToday
        ? [this.candidate({ ...given, matched: 'village', village: matchedName })]
        : [this.candidate({ ...given, matched: 'gone-village', certainty: 'likely' })]
    }
    const oldTownship = oldTownships[group - 2 * townships.length]
    if (!oldTownship) return []
    return this.heirsOf(oldTownship).map(heir => {
      // What holds for most of the township need not hold for this village.
      const certainty = heir.certainty === 'certain' ? 'likely' : 'possible'
      return this.candidate({ matched: 'gone-village', matchedName, oldTownship, ...heir, certainty })
    })
  }

  private addOldPlace(oldPlace: OldPlace): void {
    const { oldName: matchedName, today } = oldPlace
    for (const { adcode, name } of today) {
      const divisionName = (adcode && this.names.get(adcode)) ?? name
      this.add(divisionStem(matchedName), { matched: 'old-place', matchedName, adcode, divisionName, oldPlace })
    }
  }

  private heirsOf({ county, basis, heirs }: OldTownshipRow): Heirs {
    if (basis === 'unknown') return [{ adcode: county, township: null, sharePercent: null, certainty: 'likely' }]
    return heirs.map(({ township, sharePercent }, rank) => {
      const row = this.pack.townships[township]
      const certainty = basis === 'reviewed' ? 'certain' : basis === 'likely' && rank === 0 ? 'likely' : 'possible'
      return { adcode: row?.county ?? county, township: row?.name ?? null, sharePercent, certainty }
    })
  }

  private candidate(given: Given): PlaceCandidate {
    return {
      divisionName: given.adcode === null ? null : (this.names.get(given.adcode) ?? null),
      township: null,
      village: null,
      certainty: 'certain',
      sharePercent: null,
      oldPlace: null,
      oldTownship: null,
      ...given,
    }
  }

  private add(stem: string, given: Given): void {
    const candidate = this.candidate(given)
    push(this.byName, given.matchedName, candidate)
    push(this.byStem, stem, candidate)
  }
}

type Heirs = readonly {
  readonly adcode: Adcode
  readonly township: string | null
  readonly sharePercent: number | null
  readonly certainty: Certainty
}[]

/** 成都 can only mean 成都市; anything else found without its ending is not sure. */
function atMostLikely({ matched, certainty }: PlaceCandidate): Certainty {
  return certainty === 'certain' && matched !== 'division' ? 'likely' : certainty
}

function push(map: Map<string, PlaceCandidate[]>, key: string, candidate: PlaceCandidate): void {
  const list = map.get(key)
  if (list) list.push(candidate)
  else map.set(key, [candidate])
}
