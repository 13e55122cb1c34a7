import type { Adcode } from '../../../src/domain/place/adcode.ts'
import { isAdcode, levelOf, prefectureOf, provinceOf } from '../../../src/domain/place/adcode.ts'
import { PROVINCE_NAMES, type Division } from '../../../src/domain/place/division.ts'
import type { OldPlace } from '../../../src/domain/place/oldPlace.ts'
import { foldLabel } from '../values/tidyText.ts'

/** Where a row says its hall is. */
export interface FoundPlace {
  readonly province: Adcode
  readonly prefecture: Adcode | null
  readonly county: Adcode | null
}

/** What a place's words mean; `old` is a former name, which a person has to confirm. */
export type PlaceFinding =
  | { readonly kind: 'found'; readonly place: FoundPlace }
  | {
      readonly kind: 'old'
      readonly oldName: string
      readonly today: readonly string[]
      readonly place: FoundPlace | null
    }
  | { readonly kind: 'unknown'; readonly message: string }

/** Turns the words of 市（州） and 县（市、区） columns into division codes. Built once per import. */
export class PlaceFinder {
  private readonly prefectures: ReadonlyMap<string, Division>
  private readonly counties: ReadonlyMap<string, readonly Division[]>
  private readonly names: ReadonlyMap<Adcode, string>

  constructor(
    prefectures: readonly Division[],
    counties: readonly Division[],
    private readonly oldPlaces: readonly OldPlace[],
  ) {
    this.prefectures = new Map(
      prefectures.flatMap(division => [
        [division.name, division],
        [stemOf(division.name), division],
      ]),
    )
    const byName = new Map<string, Division[]>()
    for (const county of counties) {
      for (const name of new Set([county.name, stemOf(county.name)]))
        byName.set(name, [...(byName.get(name) ?? []), county])
    }
    this.counties = byName
    this.names = new Map([...prefectures, ...counties].map(({ code, name }) => [code, name]))
  }

  nameOf(code: Adcode): string | null {
    return PROVINCE_NAMES[code] ?? this.names.get(code) ?? null
  }

  /** Either text may hold the whole chain (`四川省成都市郫都区`) or be null; a six-digit code is taken as such. */
  find(prefectureWords: string | null, countyWords: string | null): PlaceFinding {
    const prefecture = foldLabel(prefectureWords ?? '')
    const county = foldLabel(countyWords ?? '')
    // 成都市 | 成都市郫都区: the second column repeats the chain.
    const repeats = [...this.prefectures.keys(), ...Object.values(PROVINCE_NAMES)].some(
      name => prefecture.includes(name) && county.startsWith(name) && county !== name,
    )
    const words = repeats ? county : `${prefecture}${county}`
    const code = /\d{6}/.exec(foldLabel(countyWords ?? prefectureWords ?? ''))?.[0]
    if (code !== undefined) return this.findCode(code)
    return this.findWords(words)
  }

  private findCode(code: string): PlaceFinding {
    if (!isAdcode(code) || this.nameOf(code) === null) return { kind: 'unknown', message: `没有行政区划代码 ${code}` }
    const level = levelOf(code)
    return found({
      province: provinceOf(code),
      prefecture: level === 'province' ? null : prefectureOf(code),
      county: level === 'county' ? code : null,
    })
  }

  private findWords(words: string): PlaceFinding {
    let rest = words
    let province: Adcode | null = null
    for (const [code, name] of Object.entries(PROVINCE_NAMES)) {
      const prefix = [name, stemOf(name)].find(form => rest.startsWith(form))
      if (prefix === undefined) continue
      province = provinceOf(code as Adcode)
      rest = rest.slice(prefix.length)
    }
    let prefecture: Division | null = null
    for (const [name, division] of this.prefectures) {
      // A county may start with its prefecture's stem (达州 / 达川, 凉山): prefer the whole word when it is a county.
      if (!rest.startsWith(name) || this.counties.has(rest)) continue
      if (prefecture === null || name.length > rest.length - restAfter(rest, prefecture).length) prefecture = division
    }
    if (prefecture !== null) rest = restAfter(rest, prefecture)
    if (rest === '') {
      if (prefecture !== null) {
        return found({ province: provinceOf(prefecture.code), prefecture: prefecture.code, county: null })
      }
      return province === null
        ? { kind: 'unknown', message: '没有写明市（州）和县（市、区）' }
        : found({ province, prefecture: null, county: null })
    }
    const candidates = (this.counties.get(rest) ?? []).filter(
      county => prefecture === null || prefectureOf(county.code) === prefecture.code,
    )
    const [county] = candidates
    if (county !== undefined && candidates.length === 1) {
      return found({ province: provinceOf(county.code), prefecture: prefectureOf(county.code), county: county.code })
    }
    if (candidates.length > 1) {
      const options = candidates.map(({ code, name }) => `${this.nameOf(prefectureOf(code)) ?? ''}${name}`).join('、')
      return { kind: 'unknown', message: `“${rest}”不止一个（${options}），请写明市（州）` }
    }
    return this.findOld(rest) ?? { kind: 'unknown', message: this.describeUnknown(rest, prefecture) }
  }

  private findOld(name: string): PlaceFinding | null {
    const old = this.oldPlaces.find(place => foldLabel(place.oldName) === name)
    if (old === undefined) return null
    const [only] = old.today
    const code = old.today.length === 1 && only !== undefined ? only.adcode : null
    const finding = code === null ? null : this.findCode(code)
    return {
      kind: 'old',
      oldName: old.oldName,
      today: old.today.map(place => place.name),
      place: finding?.kind === 'found' ? finding.place : null,
    }
  }

  private describeUnknown(name: string, prefecture: Division | null): string {
    const elsewhere = this.counties.get(name)?.[0]
    if (prefecture !== null && elsewhere !== undefined) {
      return `${prefecture.name}没有“${name}”（${this.nameOf(prefectureOf(elsewhere.code)) ?? ''}才有）`
    }
    return `没有叫“${name}”的县（市、区）`
  }
}

const found = (place: FoundPlace): PlaceFinding => ({ kind: 'found', place })

const restAfter = (words: string, prefecture: Division): string =>
  words.startsWith(prefecture.name) ? words.slice(prefecture.name.length) : words.slice(stemOf(prefecture.name).length)

/** 郫都区 → 郫都, 甘孜藏族自治州 → 甘孜; two-character names such as 泸县 stay whole. */
export function stemOf(name: string): string {
  const stem = name.replace(/(?:[\p{Script=Han}]{2,3}族)*自治[州县]$/u, '').replace(/(?:省|市|州|县|区)$/, '')
  return stem.length >= 2 ? stem : name
}
