import type { PartialDate } from '../../../src/domain/partialDate.ts'
import type { FieldChange } from './importItem.ts'
import { isUnknown, sameValue } from './sameValue.ts'

interface Comparison {
  /** Date of the row's source; null when it carries none. */
  readonly importedOn: PartialDate | null
  /** Day the record's knowledge of a field is of; null when nothing tells. */
  knownOn(field: string): PartialDate | null
  readonly preferFile: boolean
}

/** Field by field: what a row would change in a record, and which of it must not be overwritten unasked. */
export function compareFacts<Item extends object>(
  existing: Item,
  facts: Partial<Item>,
  { importedOn, knownOn, preferFile }: Comparison,
): readonly FieldChange[] {
  const changes: FieldChange[] = []
  for (const [field, to] of Object.entries(facts)) {
    const from: unknown = (existing as Readonly<Record<string, unknown>>)[field]
    if (sameValue(field, from, to)) continue
    const conflict = preferFile || isUnknown(from) ? null : conflictOf(importedOn, knownOn(field))
    changes.push({ field, from, to, conflict })
  }
  return changes
}

function conflictOf(importedOn: PartialDate | null, knownOn: PartialDate | null): string | null {
  if (knownOn === null) return null
  if (importedOn === null) return `现有内容是 ${knownOn} 的，表的来源没有日期`
  return importedOn < knownOn ? `现有内容（${knownOn}）比表的来源（${importedOn}）新` : null
}

/** The newest of some days; null when there is none. */
export function newest(dates: readonly (PartialDate | null | undefined)[]): PartialDate | null {
  let best: PartialDate | null = null
  for (const date of dates) if (date && (best === null || date > best)) best = date
  return best
}
