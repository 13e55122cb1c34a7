import * as v from 'valibot'
import { adcodeSchema, prefectureOf, provinceOf, type Adcode } from './adcode.ts'

/** A prefecture or county of today. */
export interface Division {
  readonly code: Adcode
  readonly name: string
  /** Toneless syllables from the reviewed readings, such as `pi du qu`; null where no pinyin is wanted. */
  readonly pinyin?: string | null
}

/** Every prefecture and county the app knows, as the core pack carries them. */
export const divisionSchema = v.object({ code: adcodeSchema, name: v.string() })

/** Names of provinces that records may stand in. */
export const PROVINCE_NAMES: Readonly<Record<string, string>> = { '510000': '四川省', '500000': '重庆市' }

/** The home province of this edition. */
export const HOME_PROVINCE = '510000' as Adcode

/** Looks divisions up by code. Built once per core pack. */
export class DivisionIndex {
  private readonly names: ReadonlyMap<Adcode, string>

  constructor(
    /** Prefectures in code order. */
    readonly prefectures: readonly Division[],
    /** Counties in code order. */
    readonly counties: readonly Division[],
  ) {
    this.names = new Map([...prefectures, ...counties].map(division => [division.code, division.name]))
  }

  /** Name of a province, prefecture or county; null for a code that is none of today's. */
  nameOf(code: Adcode): string | null {
    return PROVINCE_NAMES[code] ?? this.names.get(code) ?? null
  }

  /** Counties of one prefecture in code order. */
  countiesOf(prefecture: Adcode): readonly Division[] {
    return this.counties.filter(county => prefectureOf(county.code) === prefecture)
  }

  /** `成都市郫都区`: prefecture and county for people; falls back to the province's name. */
  placeName(county: Adcode | null, prefecture: Adcode | null, province: Adcode): string {
    const parts = [prefecture ?? (county && prefectureOf(county)), county]
      .filter((code): code is Adcode => code !== null)
      .map(code => this.nameOf(code))
      .filter(name => name !== null)
    return parts.length > 0 ? parts.join('') : (this.nameOf(provinceOf(province)) ?? '')
  }
}
