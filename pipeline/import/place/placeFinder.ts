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

interface Peeled {
  readonly province: Adcode | null
  readonly prefecture: Division | null
  /** What is left of the words: a county, or nothing. */
  readonly rest: string
}

/** Turns the words of 市（州） and 县（市、区） columns into division codes. Built once per import. */
export class PlaceFinder {
  private readonly prefectures: ReadonlyMap<string, Division>
  private readonly counties: ReadonlyMap<string, readonly Division[]>
  private readonly names: ReadonlyMap<Adcode, string>
  private readonly oldPlaces: ReadonlyMap<string, OldPlace>

  constructor(prefectures: readonly Division[], counties: readonly Division[], oldPlaces: readonly OldPlace[]) {
    this.prefectures = new Map(
      prefectures.flatMap(division => {
        const stem = stemOf(division.name)
        const forms = division.name.endsWith('自治州') ? [division.name, `${stem}州`, stem] : [division.name, stem]
        return forms.map(form => [form, division] as const)
      }),
    )
    const byName = new Map<string, Division[]>()
    for (const county of counties) {
      for (const name of new Set([county.name, stemOf(county.name)]))
        byName.set(name, [...(byName.get(name) ?? []), county])
    }
    this.counties = byName
    this.oldPlaces = new Map(oldPlaces.toReversed().map(place => [foldLabel(place.oldName), place]))
    this.names = new Map([...prefectures, ...counties].map(({ code, name }) => [code, name]))
  }

  nameOf(code: Adcode): string | null {
    return PROVINCE_NAMES[code] ?? this.names.get(code) ?? null
  }

  /** Either text may hold the whole chain (`四川省成都市郫都区`) or be null; a six-digit code is taken as such. */
  find(prefectureWords: string | null, countyWords: string | null): PlaceFinding {
    const code = /\d{6}/.exec(foldLabel(countyWords ?? prefectureWords ?? ''))?.[0]
    if (code !== undefined) return this.findCode(code)
    const outer = this.peel(foldLabel(prefectureWords ?? ''))
    const inner = this.peel(foldLabel(countyWords ?? ''))
    if (outer.rest !== '' && inner.rest !== '' && outer.rest !== inner.rest) {
      return { kind: 'unknown', message: `没有叫“${outer.rest}”的市（州）` }
    }
    return this.findCounty({
      province: inner.province ?? outer.province,
      prefecture: inner.prefecture ?? outer.prefecture,
      rest: inner.rest === '' ? outer.rest : inner.rest,
    })
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

  /** Takes province and prefecture off the front; what is left should be a county. */
  private peel(words: string): Peeled {
    let rest = words
    let province: Adcode | null = null
    for (const [code, name] of Object.entries(PROVINCE_NAMES)) {
      const prefix = [name, stemOf(name)].find(form => rest.startsWith(form))
      if (prefix === undefined) continue
      province = provinceOf(code as Adcode)
      rest = rest.slice(prefix.length)
    }
    if (this.counties.has(rest) && !this.prefectures.has(rest)) return { province, prefecture: null, rest }
    const options = [...this.prefectures]
      .filter(([form]) => rest.startsWith(form))
      .map(([form, prefecture]) => ({ province, prefecture, rest: rest.slice(form.length) }))
      .sort((one, other) => one.rest.length - other.rest.length)
    // 内江市中区 is 市中区 of 内江: a form that leaves a county wins over the longer one.
    const whole = options.find(option => option.rest === '' || this.counties.has(option.rest))
    return whole ?? options[0] ?? { province, prefecture: null, rest }
  }

  private findCounty({ province, prefecture, rest }: Peeled): PlaceFinding {
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
    const old = this.oldPlaces.get(name)
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

/** Peoples in the names of autonomous prefectures and counties of Sichuan and Chongqing. */
const PEOPLES = /(?:(?:藏|羌|彝|苗|土家)族)+自治[州县]$/

/** 郫都区 → 郫都, 甘孜藏族自治州 → 甘孜; two-character names such as 泸县 stay whole. */
export function stemOf(name: string): string {
  const stem = name.replace(PEOPLES, '').replace(/(?:省|市|州|县|区)$/, '')
  return stem.length >= 2 ? stem : name
}
