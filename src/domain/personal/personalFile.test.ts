import { describe, expect, it } from 'vitest'
import { aReport } from '../../../tests/fixtures/report.ts'
import { toDoorReports } from '../report/toDoorReports.ts'
import { toOutboxRow, type OutboxRow } from '../report/outboxRow.ts'
import type { HallId } from '../hall/hall.ts'
import { mergePersonal } from './mergePersonal.ts'
import { EMPTY_PERSONAL_DATA, type PersonalData } from './personalData.ts'
import { parsePersonalFile, toPersonalFile } from './personalFile.ts'

const hallId = 'ceshi-cunshiguan' as HallId
const hallName = '测试村村史馆'
const data: PersonalData = {
  ...EMPTY_PERSONAL_DATA,
  favourites: [{ hallId, hallName, addedAtMs: 5 }],
  notes: [{ id: 'n1', hallId, hallName, text: '早的', updatedAtMs: 10 }],
  lists: [{ id: 'l1', name: '周末', hallIds: [hallId], updatedAtMs: 1 }],
  visits: [{ id: `${hallId}@2026-05-01`, hallId, hallName, day: '2026-05-01' }],
  values: [{ key: 'elder', value: { step: 2 } }],
}

describe('personal file', () => {
  it('reads back what it wrote', () => {
    expect(parsePersonalFile(toPersonalFile(data, '2026-05-01'))).toEqual({ isRead: true, data })
  })

  const text = toPersonalFile(data, '2026-05-01')
  it.each([
    ['cut off', text.slice(0, -20), 'not-json'],
    ['empty', '', 'not-json'],
    ['not ours', '{"format":"other","version":1}', 'not-personal'],
    ['of a newer app', text.replace('"version": 1', '"version": 2'), 'newer-version'],
    ['with a script for an id', text.replaceAll(hallId, '<script>'), 'damaged'],
    ['with an unknown column in a row', text.replace('"addedAtMs"', '"x": 1, "addedAtMs"'), 'damaged'],
    ['too deep', '['.repeat(50) + ']'.repeat(50), 'too-deep'],
  ])('is refused as a whole when %s', (_what, spoiled, why) => {
    expect(parsePersonalFile(spoiled)).toMatchObject({ isRead: false, why })
  })

  it('does not count brackets inside a note as depth', () => {
    const [note] = data.notes
    const noted = { ...data, notes: note === undefined ? [] : [{ ...note, text: '["\\'.repeat(100) }] }
    expect(parsePersonalFile(toPersonalFile(noted, '2026-05-01'))).toEqual({ isRead: true, data: noted })
  })

  it('keeps a later link only when it is http', () => {
    const later = [{ url: 'javascript:alert(1)', title: 'x', hallId, addedAtMs: 1 }]
    expect(parsePersonalFile(toPersonalFile({ ...data, later }, '2026-05-01'))).toMatchObject({ why: 'damaged' })
  })
})

describe('mergePersonal', () => {
  it('changes nothing when the same data comes again', () => {
    expect(mergePersonal(data, data)).toEqual(data)
    expect(mergePersonal(EMPTY_PERSONAL_DATA, data)).toEqual(data)
  })

  it('keeps both texts of a note that differs, the newer one in its place, however often it is repeated', () => {
    const own = { ...data, notes: [{ id: 'n1', hallId, hallName, text: '新的', updatedAtMs: 20 }] }
    const once = mergePersonal(own, data)
    expect(once.notes.map(note => [note.id, note.text])).toEqual([
      ['n1', '新的'],
      ['n1~10', '早的'],
    ])
    expect(mergePersonal(once, data)).toEqual(once)
    expect(mergePersonal(data, own).notes.map(note => note.text)).toEqual(['新的', '早的'])
  })

  it('unites lists and favourites', () => {
    const other = 'ling-yi-jia' as HallId
    const merged = mergePersonal(data, {
      ...EMPTY_PERSONAL_DATA,
      favourites: [{ hallId: other, hallName, addedAtMs: 1 }],
      lists: [{ id: 'l1', name: '改名', hallIds: [other], updatedAtMs: 9 }],
    })
    expect(merged.favourites.map(row => row.hallId)).toEqual([hallId, other])
    expect(merged.lists).toEqual([{ id: 'l1', name: '改名', hallIds: [other, hallId], updatedAtMs: 9 }])
  })
})

describe('reports that come with a file', () => {
  const shut = aReport({ kind: 'locked', hallId })
  const withReport = (changes: Partial<OutboxRow> = {}): PersonalData => ({
    ...data,
    outbox: [{ ...toOutboxRow(shut, 1), ...changes }],
  })
  const originsOf = ({ outbox }: PersonalData) => toDoorReports(outbox, hallId).map(({ origin }) => origin)

  it('are somebody else’s on a phone that has data of its own', () => {
    expect(originsOf(mergePersonal(data, withReport()))).toEqual(['imported'])
  })

  it('are the visitor’s again on a phone that was wiped', () => {
    expect(mergePersonal(EMPTY_PERSONAL_DATA, withReport())).toEqual(withReport())
    expect(originsOf(mergePersonal(EMPTY_PERSONAL_DATA, withReport()))).toEqual(['own'])
  })

  it('stay the visitor’s when the file only knows that they were sent', () => {
    const merged = mergePersonal(withReport(), withReport({ state: 'sent', sentAtMs: 5 }))
    expect(merged.outbox.map(({ state }) => state)).toEqual(['sent'])
    expect(originsOf(merged)).toEqual(['own'])
  })

  it('stay somebody else’s when the file comes a second time', () => {
    const once = mergePersonal(data, withReport())
    expect(mergePersonal(once, withReport({ attempts: 3 })).outbox).toEqual([
      { ...toOutboxRow(shut, 1), attempts: 3, isImported: true },
    ])
    expect(parsePersonalFile(toPersonalFile(once, '2026-05-01'))).toEqual({ isRead: true, data: once })
  })
})
