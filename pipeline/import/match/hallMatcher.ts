import type { HallRecord } from '../../../src/domain/hall/hall.ts'
import type { Adcode } from '../../../src/domain/place/adcode.ts'
import { stemOf, type FoundPlace, type PlaceFinder } from '../place/placeFinder.ts'
import { exactKey, nearKey } from './nearName.ts'

/** Which known hall a row is about. `near` and `several` are for a person to decide. */
export type HallMatch =
  | { readonly kind: 'one'; readonly hall: HallRecord }
  | { readonly kind: 'near'; readonly halls: readonly HallRecord[]; readonly reason: string }
  | { readonly kind: 'several'; readonly halls: readonly HallRecord[] }
  | { readonly kind: 'none' }

interface Wanted {
  readonly name: string
  readonly place: FoundPlace
  readonly township: string | null
}

/** Looks halls up by id, by name and county, and by names that are nearly the same. */
export class HallMatcher {
  private readonly byId: ReadonlyMap<string, HallRecord>
  private readonly byName = new Map<string, HallRecord[]>()
  private readonly byNearName = new Map<string, HallRecord[]>()

  constructor(
    halls: readonly HallRecord[],
    private readonly places: PlaceFinder,
  ) {
    this.byId = new Map(halls.map(hall => [hall.id, hall]))
    for (const hall of halls) {
      push(this.byName, `${exactKey(hall.name)}@${areaOf(hall)}`, hall)
      for (const name of [hall.name, ...hall.formerNames])
        push(this.byNearName, nearKey(name, this.namesAround(hall, hall.township)), hall)
    }
  }

  withId(id: string): HallRecord | null {
    return this.byId.get(id) ?? null
  }

  match({ name, place, township }: Wanted): HallMatch {
    const same = this.byName.get(`${exactKey(name)}@${areaOf(place)}`) ?? []
    const inTownship = same.filter(hall => sameTownship(hall.township, township))
    const [only] = inTownship
    if (only !== undefined && inTownship.length === 1) return { kind: 'one', hall: only }
    if (inTownship.length > 1) return { kind: 'several', halls: inTownship }
    if (same.length > 0) return { kind: 'near', halls: same, reason: '同县同名，乡镇不同' }
    const near = (this.byNearName.get(nearKey(name, this.namesAround(place, township))) ?? []).filter(
      hall => couldBeIn(hall, place) && sameTownship(hall.township, township),
    )
    return near.length > 0 ? { kind: 'near', halls: near, reason: '名称相近' } : { kind: 'none' }
  }

  /** Names that may stand in front of a hall's own: province, prefecture, county and township, with their stems. */
  private namesAround(place: FoundPlace, township: string | null): readonly string[] {
    const divisions = [place.province, place.prefecture, place.county]
      .filter(code => code !== null)
      .map(code => this.places.nameOf(code))
      .filter(name => name !== null)
    return [...divisions, township].filter(name => name !== null).flatMap(name => [name, stemOf(name)])
  }
}

const areaOf = (place: FoundPlace): Adcode => place.county ?? place.prefecture ?? place.province

/** Unknown on either side counts as the same; 柏合镇 and 柏合街道 are one place before and after. */
function sameTownship(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const stem = (name: string) => exactKey(name).replace(/(?:街道办事处|街道|镇|(?:[\p{Script=Han}]{1,3}族)?乡)$/u, '')
  return stem(a) === stem(b)
}

function couldBeIn(hall: HallRecord, place: FoundPlace): boolean {
  if (hall.county !== null && place.county !== null) return hall.county === place.county
  if (hall.prefecture !== null && place.prefecture !== null) return hall.prefecture === place.prefecture
  return hall.province === place.province
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
