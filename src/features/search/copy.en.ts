import type { Twin } from '../../domain/messages.ts'
import { countNoun } from '../../domain/text/countNoun.ts'
import type * as source from './copy.ts'

const quoted = (term: string) => `“${term}”`

export default {
  search: {
    label: 'Find halls, gazetteers and places',
    placeholder: 'Hall, book, village or old name; pinyin works',
    recent: 'Recent searches',
    forget: 'Clear recent searches',
    hint: 'Initials (zqc), mixed pinyin (战旗cun), traditional characters and old names (灌县) all work.',
    waiting: 'Reading the search data',
    halls: 'Halls',
    titles: 'Gazetteers and yearbooks',
    places: 'Places',
    count: count => `${count}`,
    more: count => `All ${count}`,
    near: (typed, found) => `Nothing found for ${quoted(typed)}; the closest is ${quoted(found)}`,
    nearOnly: 'No exact match; these sound or look similar',
    partial: 'Nothing has all of these words; these have some of them',
    missing: terms => `Nothing found for ${terms.map(quoted).join(', ')}; these match the other words`,
    none: typed => `Nothing found for ${quoted(typed)}`,
    noneText: 'Try another spelling: fewer characters, or pinyin initials only. Not recorded does not mean not there.',
    hometown: typed => `Look up ${quoted(typed)} as a hometown`,
    status: count => countNoun(count, 'result'),
    today: 'today',
    find: 'Search',
    namesMissing: 'Place names could not be read: villages were not searched.',
    retry: 'Try again',
  },
} satisfies Twin<typeof source>
