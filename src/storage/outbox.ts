import type { OutboxPort } from '../domain/report/deliverReports.ts'
import type { OutboxRow } from '../domain/report/outboxRow.ts'
import type { ReportId } from '../domain/report/report.ts'
import { guarded } from './personalRows.ts'

/** The queue of reports as the page reaches it. */
export const outboxPort: OutboxPort = {
  listWaiting: () =>
    guarded(async db => {
      const rows = await db.outbox.where('state').equals('waiting').toArray()
      return rows.sort((a, b) => a.createdAtMs - b.createdAtMs)
    }),
  change: (id, changes) =>
    guarded(db =>
      db.transaction('rw', db.outbox, async () => {
        const row = await db.outbox.get(id)
        if (row?.state !== 'waiting') return null
        const changed = { ...row, ...changes }
        await db.outbox.put(changed)
        return changed
      }),
    ),
}

/**
 * Puts an edited report in place of a queued one. One that was never tried keeps its id; one that may have arrived gets
 * the new id and names the old one, because a receiver takes each id once only.
 * @returns the row now in the queue; null when the old one is gone or was sent in the meantime
 */
export async function replaceReport(id: ReportId, edit: (row: OutboxRow) => OutboxRow): Promise<OutboxRow | null> {
  return guarded(db =>
    db.transaction('rw', db.outbox, async () => {
      const row = await db.outbox.get(id)
      if (row === undefined || row.state === 'sent') return null
      const next = edit(row)
      if (next.id !== id) await db.outbox.delete(id)
      await db.outbox.put(next)
      return next
    }),
  )
}

/** Every report on the phone, newest first. @throws Failure S01 */
export async function readOutbox(): Promise<readonly OutboxRow[]> {
  const rows = await guarded(db => db.outbox.toArray())
  return rows.sort((a, b) => b.createdAtMs - a.createdAtMs)
}
