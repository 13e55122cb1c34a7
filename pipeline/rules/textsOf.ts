import type { HoldingRecord } from '../../src/domain/catalog/holding.ts'
import type { TitleRecord } from '../../src/domain/catalog/title.ts'
import type { CitableField, HallRecord } from '../../src/domain/hall/hall.ts'

/** A free text of a hall and the field it stands in. */
export interface FieldText {
  readonly field: CitableField | 'notes' | 'around' | 'localName'
  readonly text: string
}

/** Every text that people wrote into a hall and visitors read. Addresses of sources are not among them. */
export function textsOf(hall: HallRecord): readonly FieldText[] {
  const all: readonly (readonly [FieldText['field'], string | null | undefined])[] = [
    ['name', hall.name],
    ['township', hall.township],
    ['village', hall.village],
    ['localName', hall.localName?.text],
    ['address', hall.address],
    ['position', hall.position?.note],
    ['arrival', hall.arrival?.landmark],
    ['arrival', hall.arrival?.floor],
    ['arrival', hall.arrival?.byCar],
    ['arrival', hall.arrival?.onFoot],
    ['hours', hall.hours?.words],
    ['phone', hall.phone],
    ['admission', hall.admission],
    ['booking', hall.booking],
    ['summary', hall.summary],
    ...hall.highlights.map(text => ['highlights', text] as const),
    ...hall.exhibits.flatMap(exhibit => [['exhibits', exhibit.title] as const, ['exhibits', exhibit.about] as const]),
    ...hall.photos.map(photo => ['photos', photo.caption] as const),
    ...hall.formerNames.map(text => ['formerNames', text] as const),
    ['status', hall.status?.words],
    ...hall.around.flatMap(fact => [
      ['around', typeof fact.value === 'string' ? fact.value : null] as const,
      ['around', fact.note] as const,
    ]),
    ['notes', hall.notes],
  ]
  return all.flatMap(([field, text]) => (text === null || text === undefined ? [] : [{ field, text }]))
}

/** As `textsOf`, of a title. */
export function textsOfTitle(title: TitleRecord): readonly { readonly field: string; readonly text: string }[] {
  const fields = ['title', 'series', 'place', 'compiler', 'publisher', 'edition', 'note'] as const
  return [...textsIn(title, fields), ...title.formerTitles.map(text => ({ field: 'formerTitles', text }))]
}

/** As `textsOf`, of a copy in a room. */
export function textsOfHolding(holding: HoldingRecord): readonly { readonly field: string; readonly text: string }[] {
  return textsIn(holding, ['extent', 'callNumber', 'shelf', 'note'])
}

function textsIn<Field extends string>(
  record: Readonly<Record<Field, string | null>>,
  fields: readonly Field[],
): readonly { readonly field: string; readonly text: string }[] {
  return fields.flatMap(field => {
    const text = record[field]
    return text === null ? [] : [{ field, text }]
  })
}
