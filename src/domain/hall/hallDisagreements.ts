import type { Source } from '../source.ts'
import { citedSources } from './citedSources.ts'
import type { AroundFact, CitableField, HallRecord } from './hall.ts'

/** What one side says, and where. */
export interface Statement {
  readonly words: string
  readonly sources: readonly Source[]
}

/** A fact about the hall itself on which its sources differ. */
export interface Disagreement {
  readonly field: CitableField
  /** At least two, each different. */
  readonly statements: readonly Statement[]
}

/** Facts that an `around` entry of scope `building` may state differently from the record. */
const COMPARED: readonly {
  field: CitableField
  around: AroundFact['field']
  own: (hall: HallRecord) => string | null
}[] = [
  { field: 'address', around: 'address', own: hall => hall.address },
  { field: 'phone', around: 'phone', own: hall => hall.phone },
  { field: 'hours', around: 'hours', own: hall => hall.hours?.words ?? hall.hours?.rule ?? null },
]

/** Facts on which sources differ; punctuation and blanks do not count as a difference. */
export function hallDisagreements(hall: HallRecord): readonly Disagreement[] {
  return COMPARED.flatMap(({ field, around, own }) => {
    const statements: Statement[] = []
    const ownWords = own(hall)
    if (ownWords !== null) statements.push({ words: ownWords, sources: citedSources(hall, field).sources })
    for (const fact of hall.around) {
      if (fact.field !== around || fact.scope !== 'building' || typeof fact.value !== 'string') continue
      const source = hall.sources[fact.source]
      statements.push({ words: fact.value, sources: source === undefined ? hall.sources : [source] })
    }
    const distinct = new Map(statements.map(statement => [comparable(statement.words), statement]))
    return distinct.size > 1 ? [{ field, statements: [...distinct.values()] }] : []
  })
}

const DOUBT = /不一致|不同|矛盾|出入|有误|一说|两种|并见|存疑|说法|未查明|待核/

/** Sentences of the editors' notes that speak of a contradiction or an open doubt. */
export function doubtsInNotes(notes: string | null): readonly string[] {
  if (notes === null) return []
  return notes
    .split(/(?<=[。;；])/)
    .map(sentence => sentence.trim())
    .filter(sentence => DOUBT.test(sentence))
}

function comparable(words: string): string {
  return words.normalize('NFKC').replace(/[\s\p{P}]/gu, '')
}
