import type { CitableField } from '../../domain/hall/hall.ts'

/** A digital hall has no door, no floor space and no ticket; asking for them would only look like missing facts. */
const DIGITAL_FACTS: ReadonlySet<CitableField> = new Set(['name', 'kind', 'status', 'phone', 'openedOn', 'formerNames'])

/** True for a fact that makes sense for a digital hall. */
export function isDigitalFact(field: CitableField): boolean {
  return DIGITAL_FACTS.has(field)
}
