import type { OutboxRow } from '../report/outboxRow.ts'
import { countPersonal, type PersonalData } from './personalData.ts'
import type { HallList, Note } from './personalRows.ts'

/**
 * Joins imported data with what the phone has, losing neither: sets are united, a note that differs is kept beside the
 * newer one, and a report that either side knows as sent counts as sent. Importing the same file twice changes nothing.
 * A phone with nothing on it gets the visitor's own data back; on any other, reports it does not know are somebody else's.
 */
export function mergePersonal(own: PersonalData, imported: PersonalData): PersonalData {
  return {
    favourites: union(
      own.favourites,
      imported.favourites,
      row => row.hallId,
      (a, b) => (a.addedAtMs <= b.addedAtMs ? a : b),
    ),
    notes: mergeNotes(own.notes, imported.notes),
    lists: union(own.lists, imported.lists, row => row.id, mergeLists),
    visits: union(
      own.visits,
      imported.visits,
      row => row.id,
      a => a,
    ),
    later: union(
      own.later,
      imported.later,
      row => row.url,
      a => a,
    ),
    outbox: union(own.outbox, asTheyAre(own, imported), row => row.id, furtherAlong),
    values: union(
      own.values,
      imported.values,
      row => row.key,
      a => a,
    ),
  }
}

function union<T>(own: readonly T[], imported: readonly T[], keyOf: (row: T) => string, join: (a: T, b: T) => T): T[] {
  const rows = new Map(own.map(row => [keyOf(row), row]))
  for (const row of imported) {
    const known = rows.get(keyOf(row))
    rows.set(keyOf(row), known === undefined ? row : join(known, row))
  }
  return [...rows.values()]
}

function mergeNotes(own: readonly Note[], imported: readonly Note[]): Note[] {
  const notes = new Map(own.map(note => [note.id, note]))
  for (const note of imported) {
    const known = notes.get(note.id)
    if (known === undefined || known.text === note.text) {
      if (known === undefined) notes.set(note.id, note)
      continue
    }
    const [newer, older] = known.updatedAtMs >= note.updatedAtMs ? [known, note] : [note, known]
    notes.set(newer.id, newer)
    // The id is made from the older note, so that a second import finds the same copy.
    const copyId = `${older.id}~${older.updatedAtMs}`.slice(0, 100)
    if (!notes.has(copyId)) notes.set(copyId, { ...older, id: copyId })
  }
  return [...notes.values()]
}

function mergeLists(own: HallList, imported: HallList): HallList {
  const newer = own.updatedAtMs >= imported.updatedAtMs ? own : imported
  const older = newer === own ? imported : own
  return { ...newer, hallIds: [...new Set([...newer.hallIds, ...older.hallIds])] }
}

/** Reports a phone does not know are somebody else's, unless it has nothing of its own. */
function asTheyAre(own: PersonalData, { outbox }: PersonalData): readonly OutboxRow[] {
  if (countPersonal(own) === 0) return outbox
  const known = new Set(own.outbox.map(row => row.id))
  return outbox.map(row => (known.has(row.id) ? row : { ...row, isImported: true }))
}

/** `sent` beats everything; otherwise the row with more attempts, so that an attempt is never forgotten. */
function furtherAlong(own: OutboxRow, other: OutboxRow): OutboxRow {
  const isFurther = other.state === 'sent' ? own.state !== 'sent' : other.attempts > own.attempts
  if (own.state === 'sent' || !isFurther) return own
  const { report, state, attempts, nextTryAtMs, problem, sentAtMs, handedOverAtMs } = other
  return { ...own, report, state, attempts, nextTryAtMs, problem, sentAtMs, handedOverAtMs }
}
