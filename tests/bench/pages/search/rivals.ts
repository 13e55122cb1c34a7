import uFuzzy from '@leeoniya/ufuzzy'
import { Document as FlexDocument } from 'flexsearch'
import MiniSearch from 'minisearch'

/** A rival after its build. */
export interface Rival {
  search(query: string): readonly unknown[]
}

interface TitleDocument {
  readonly [field: string]: string | number
  readonly id: number
  readonly title: string
  readonly place: string
  readonly pinyin: string
  readonly initials: string
}

const LIMIT = 20

/** Chinese has no spaces: single characters and pairs for the Chinese, words for the letters. */
function tokenize(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s()·—]+/)
    .flatMap(word => {
      if (!/[\u4e00-\u9fff]/.test(word)) return word === '' ? [] : [word]
      const characters = Array.from(word)
      return [...characters, ...characters.slice(1).map((character, index) => (characters[index] ?? '') + character)]
    })
}

/** In a query the pairs alone: they already hold the characters. */
function tokenizeQuery(text: string): string[] {
  const tokens = tokenize(text)
  const pairs = tokens.filter(token => token.length > 1)
  return pairs.length > 0 ? pairs : tokens
}

function miniSearch(fields: readonly string[], documents: readonly TitleDocument[]): Rival {
  const index = new MiniSearch<TitleDocument>({
    fields: [...fields],
    tokenize,
    searchOptions: { tokenize: tokenizeQuery, combineWith: 'AND', prefix: true },
  })
  index.addAll(documents)
  return { search: query => index.search(query).slice(0, LIMIT) }
}

function flexSearch(documents: readonly TitleDocument[]): Rival {
  const index = new FlexDocument<TitleDocument>({
    document: {
      id: 'id',
      index: [
        { field: 'title', tokenize: 'strict', encode: tokenize },
        { field: 'place', tokenize: 'strict', encode: tokenize },
        { field: 'pinyin', tokenize: 'forward' },
        { field: 'initials', tokenize: 'forward' },
      ],
    },
  })
  for (const document of documents) index.add(document)
  return { search: query => index.search(query, { limit: LIMIT }) }
}

function microFuzzy(documents: readonly TitleDocument[]): Rival {
  const haystack = documents.map(({ title, place, pinyin, initials }) => `${title} ${place} ${pinyin} ${initials}`)
  const fuzzy = new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: '\\p{Ll}\\p{Lu}' })
  return {
    search(query) {
      const [ids, info, order] = fuzzy.search(haystack, query, 0, 1000)
      return ids === null ? [] : order === null ? ids.slice(0, LIMIT) : order.slice(0, LIMIT).map(at => info.idx[at])
    },
  }
}

/** Each as its own documentation sets it up for Chinese; `title` alone is what MiniSearch needs least. */
export const RIVALS: Readonly<Record<string, (documents: readonly TitleDocument[]) => Rival>> = {
  MiniSearch: documents => miniSearch(['title', 'place', 'pinyin', 'initials'], documents),
  'MiniSearch, titles only': documents => miniSearch(['title'], documents),
  FlexSearch: flexSearch,
  uFuzzy: microFuzzy,
}

/** Documents from the JSON a server gave; parsing it is not counted as building. */
export function parseDocuments(json: string): TitleDocument[] {
  const rows = JSON.parse(json) as readonly (readonly [string, string, string, string])[]
  return rows.map(([title, place, pinyin, initials], id) => ({ id, title, place, pinyin, initials }))
}
