import { isAdcode, type Adcode } from '../place/adcode.ts'
import { QUERY_LIMIT } from '../text/splitTerms.ts'
import { ERAS, type Era } from './era.ts'
import { TITLE_KINDS, type TitleKind } from './title.ts'

export const TITLE_SORTS = ['relevance', 'near', 'year'] as const
export type TitleSort = (typeof TITLE_SORTS)[number]

/** What is looked for among the titles; the address of the page holds it. */
export interface TitleQuery {
  /** As typed; empty: everything. */
  readonly text: string
  /** County, prefecture or province the title covers; null: any. */
  readonly place: Adcode | null
  /** Empty: every kind. */
  readonly kinds: readonly TitleKind[]
  /** Empty: every era. */
  readonly eras: readonly Era[]
  /** A year the content covers; null: any. */
  readonly year: number | null
  readonly sort: TitleSort
}

/** Nothing asked for: every title, in the order of the records. */
export const ALL_TITLES: TitleQuery = { text: '', place: null, kinds: [], eras: [], year: null, sort: 'relevance' }

/** Query parameters of an address as the router gives them. */
export type AddressQuery = Readonly<Record<string, string | null | readonly (string | null)[] | undefined>>

/** Reads an address typed or shared by anyone: what makes no sense is left out. */
export function parseTitleQuery(query: AddressQuery): TitleQuery {
  const [place, sort, year] = [first(query['place']), first(query['sort']), first(query['year'])]
  return {
    text: first(query['q']).slice(0, QUERY_LIMIT),
    place: isAdcode(place) ? place : null,
    kinds: listed(query['kind'], TITLE_KINDS),
    eras: listed(query['era'], ERAS),
    year: parseYear(year),
    sort: TITLE_SORTS.find(known => known === sort) ?? 'relevance',
  }
}

/** The parameters of a query; what is at its default is left out, so that addresses stay short. */
export function formatTitleQuery({ text, place, kinds, eras, year, sort }: TitleQuery): Record<string, string> {
  return {
    ...(text !== '' && { q: text }),
    ...(place !== null && { place }),
    ...(kinds.length > 0 && { kind: kinds.join() }),
    ...(eras.length > 0 && { era: eras.join() }),
    ...(year !== null && { year: `${year}` }),
    ...(sort !== 'relevance' && { sort }),
  }
}

/** A year people may type: three or four digits; null for anything else. */
export function parseYear(text: string): number | null {
  const digits = text.normalize('NFKC').trim()
  return /^[1-9]\d{2,3}$/.test(digits) ? Number(digits) : null
}

function first(value: AddressQuery[string]): string {
  const one = Array.isArray(value) ? (value as readonly (string | null)[])[0] : (value as string | null | undefined)
  return one ?? ''
}

function listed<T extends string>(value: AddressQuery[string], known: readonly T[]): readonly T[] {
  const asked = new Set(first(value).split(','))
  return known.filter(item => asked.has(item))
}
