import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { HallId } from '../domain/hall/hall.ts'
import { EMPTY_PERSONAL_DATA } from '../domain/personal/personalData.ts'
import { toOutboxRow, type OutboxRow } from '../domain/report/outboxRow.ts'
import type { Report, ReportId } from '../domain/report/report.ts'
import { outboxPort, readOutbox, replaceReport } from './outbox.ts'
import { personalDb, reopenPersonalDb } from './personalDb.ts'
import { importPersonal, putPersonal, readPersonal } from './personalRows.ts'

const hallId = 'ceshi-cunshiguan' as HallId
const favourite = { hallId, hallName: '测试村村史馆', addedAtMs: 1 }
const id = '11111111-1111-4111-8111-111111111111' as ReportId
const otherId = '22222222-2222-4222-8222-222222222222' as ReportId
const report = { id, hallId, words: '' } as Report

beforeEach(async () => {
  await personalDb().delete()
  reopenPersonalDb()
})

describe('the personal database', () => {
  it('gives back what was put, also after the connection was lost', async () => {
    await putPersonal('favourites', favourite)
    personalDb().close({ disableAutoOpen: true })
    expect((await readPersonal()).favourites).toEqual([favourite])
  })

  it('changes nothing when one row of an import is refused by the database', async () => {
    await putPersonal('favourites', favourite)
    const bad = { ...EMPTY_PERSONAL_DATA, visits: [{ hallId, hallName: '', day: '2026-05-01' } as never] }
    const other = { ...favourite, hallId: 'ling-yi-jia' as HallId }
    await expect(importPersonal({ ...bad, favourites: [other] })).rejects.toMatchObject({ code: 'S01' })
    expect((await readPersonal()).favourites).toEqual([favourite])
  })
})

describe('the queue of reports', () => {
  const edit = (row: OutboxRow): OutboxRow =>
    row.attempts === 0
      ? { ...row, report: { ...row.report, words: '改' } }
      : toOutboxRow({ ...row.report, id: otherId, replaces: row.id, words: '改' }, row.createdAtMs)

  it('lists waiting reports, oldest first, and changes only those', async () => {
    await putPersonal('outbox', toOutboxRow(report, 2))
    await putPersonal('outbox', toOutboxRow({ ...report, id: otherId }, 1))
    expect((await outboxPort.listWaiting()).map(row => row.id)).toEqual([otherId, id])
    expect((await outboxPort.change(id, { state: 'sent' }))?.state).toBe('sent')
    expect(await outboxPort.change(id, { state: 'waiting' })).toBeNull()
    expect(await outboxPort.change('gone' as ReportId, { attempts: 1 })).toBeNull()
  })

  it('keeps the id of an edited report that was never tried, and gives a new one to one that may have arrived', async () => {
    await putPersonal('outbox', toOutboxRow(report, 1))
    expect((await replaceReport(id, edit))?.id).toBe(id)
    await outboxPort.change(id, { attempts: 1 })
    expect((await replaceReport(id, edit))?.report.replaces).toBe(id)
    expect((await readOutbox()).map(row => row.id)).toEqual([otherId])
  })

  it('does not edit a report that was sent in the meantime', async () => {
    await putPersonal('outbox', { ...toOutboxRow(report, 1), state: 'sent' })
    expect(await replaceReport(id, edit)).toBeNull()
  })
})
