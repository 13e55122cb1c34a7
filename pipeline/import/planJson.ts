import type { FaultList } from './faultList.ts'
import { columnLetters, formatPlace } from './place.ts'
import type { ImportResult } from './runImport.ts'

/** The result of an import for other programs: every item and every listed fault with its place. */
export function planJson({ plan, notes, faults, warnings, written }: ImportResult): string {
  const tables = plan.tables.map(({ name, found, skipped, rows }) => ({
    sheet: name,
    kind: found?.kind ?? null,
    headingRow: found?.headingRow ?? null,
    recognised:
      found === null ? [] : [...found.headers].map(([column, header]) => ({ column: columnLetters(column), header })),
    unrecognised: found?.unrecognised.map(({ column, text }) => ({ column: columnLetters(column), text })) ?? [],
    skipped: skipped.map(({ place, reason }) => ({ place: formatPlace(place), reason })),
    rows,
  }))
  const items = plan.items.map(({ kind, outcome, place, label, id, changes, reason, record }) => ({
    kind,
    outcome,
    place: formatPlace(place),
    id,
    label,
    changes,
    reason,
    record,
  }))
  const result = {
    notes,
    tables,
    faultCount: faults.count,
    faults: listed(faults),
    warnings: listed(warnings),
    items,
    written,
  }
  return `${JSON.stringify(result, null, 2)}\n`
}

function listed(list: FaultList): readonly unknown[] {
  return list.faults.map(({ place, field, message }) => ({
    sheet: place.sheet,
    row: place.row,
    cell: place.row !== null && place.column !== null ? `${columnLetters(place.column)}${place.row}` : null,
    byteOffset: place.byteOffset,
    place: formatPlace(place),
    field,
    message,
  }))
}
