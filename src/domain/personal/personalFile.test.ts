import { describe, expect, it } from 'vitest'
import { aReport } from '../../../tests/fixtures/report.ts'
import { toDoorReports } from '../report/toDoorReports.ts'
import { toOutboxRow, type OutboxRow } from '../report/outboxRow.ts'
import type { HallId } from '../hall/hall.ts'
import { mergePersonal } from './mergePersonal.ts'
import { countPersonal, EMPTY_PERSONAL_DATA, type PersonalData } from './personalData.ts'
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
    ['no object', '3', 'not-personal'],
    ['without a version', '{"format":"fangzhi-personal"}', 'not-personal'],
    ['too deep', '['.repeat(50) + ']'.repeat(50), 'too-deep'],
  ])('is refused as a whole when %s', (_what, spoiled, why) => {
    expect(parsePersonalFile(spoiled)).toMatchObject({ isRead: false, why })
  })

  it('names the place of the first fault', () => {
    const spoiled = text.replace('"addedAtMs": 5', '"addedAtMs": -5')
    expect(parsePersonalFile(spoiled)).toEqual({ isRead: false, why: 'damaged', at: 'favourites.0.addedAtMs' })
  })

  it('takes a table that is missing for an empty one', () =>
    expect(parsePersonalFile('{"format":"fangzhi-personal","version":1}')).toEqual({
      isRead: true,
      data: EMPTY_PERSONAL_DATA,
    }))

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

describe('mergePersonal, row by row', () => {
  const url = 'https://example.org/a'
  const day = '2026-05-01'
  const merge = (own: Partial<PersonalData>, imported: Partial<PersonalData>) =>
    mergePersonal({ ...EMPTY_PERSONAL_DATA, ...own }, { ...EMPTY_PERSONAL_DATA, ...imported })

  it.each([
    [9, 5],
    [5, 9],
  ])('remembers the first day a hall was marked, %i here and %i there', (here, there) => {
    const merged = merge(
      { favourites: [{ hallId, hallName, addedAtMs: here }] },
      { favourites: [{ hallId, hallName, addedAtMs: there }] },
    )
    expect(merged.favourites).toEqual([{ hallId, hallName, addedAtMs: 5 }])
  })

  it('keeps this phone’s visits, links and settings and adds those it lacks', () => {
    const visit = { id: `${hallId}@${day}`, hallId, hallName, day }
    const link = { url, title: '这里的', hallId, addedAtMs: 1 }
    const elder = { key: 'elder', value: 'here' }
    const merged = merge(
      { visits: [visit], later: [link], values: [elder] },
      {
        visits: [
          { ...visit, hallName: '那里的' },
          { ...visit, id: 'v2' },
        ],
        later: [
          { ...link, title: '那里的' },
          { ...link, url: `${url}b` },
        ],
        values: [
          { key: 'elder', value: 'there' },
          { key: 'theme', value: 'dark' },
        ],
      },
    )
    expect(merged.visits).toEqual([visit, { ...visit, id: 'v2' }])
    expect(merged.later).toEqual([link, { ...link, url: `${url}b` }])
    expect(merged.values).toEqual([elder, { key: 'theme', value: 'dark' }])
  })

  it('leaves a note with the same text as it stands', () => {
    const note = { id: 'n1', hallId, hallName, text: '一样', updatedAtMs: 10 }
    expect(merge({ notes: [note] }, { notes: [{ ...note, updatedAtMs: 20 }] }).notes).toEqual([note])
  })

  it('keeps this phone’s note in its place when both are of one moment', () => {
    const note = { id: 'n1', hallId, hallName, text: '这里', updatedAtMs: 10 }
    expect(merge({ notes: [note] }, { notes: [{ ...note, text: '那里' }] }).notes.map(({ text }) => text)).toEqual([
      '这里',
      '那里',
    ])
  })

  it('writes the copy of a note with the longest id so that it can be read again', () => {
    const note = { id: 'n'.repeat(100), hallId, hallName, text: '早的', updatedAtMs: 10 }
    const merged = merge({ notes: [note] }, { notes: [{ ...note, text: '新的', updatedAtMs: 20 }] })
    expect(parsePersonalFile(toPersonalFile(merged, day))).toEqual({ isRead: true, data: merged })
  })

  it.each([
    ['this phone’s, edited last', 9, 1, '这里'],
    ['this phone’s, edited at the same moment', 5, 5, '这里'],
    ['the other, edited last', 1, 9, '那里'],
  ])('takes the name of a list from %s', (_whose, here, there, name) => {
    const list = { id: 'l1', hallIds: [hallId] }
    const merged = merge(
      { lists: [{ ...list, name: '这里', updatedAtMs: here }] },
      { lists: [{ ...list, name: '那里', updatedAtMs: there }] },
    )
    expect(merged.lists).toEqual([{ ...list, name, updatedAtMs: Math.max(here, there) }])
  })
})

describe('countPersonal', () => {
  it('counts what the visitor made and not the settings', () => expect(countPersonal(data)).toBe(4))
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

  it.each<[string, Partial<OutboxRow>, Partial<OutboxRow>, Partial<OutboxRow>]>([
    ['a sent one', { state: 'sent', sentAtMs: 5 }, { attempts: 9 }, { state: 'sent', sentAtMs: 5 }],
    [
      'the one sent first',
      { state: 'sent', sentAtMs: 5 },
      { state: 'sent', sentAtMs: 7 },
      { state: 'sent', sentAtMs: 5 },
    ],
    ['more attempts', { attempts: 3 }, { attempts: 2 }, { attempts: 3 }],
    ['its own of equal attempts', { attempts: 2, nextTryAtMs: 5 }, { attempts: 2, nextTryAtMs: 9 }, { nextTryAtMs: 5 }],
  ])('do not take %s back', (_what, own, imported, kept) => {
    expect(mergePersonal(withReport(own), withReport(imported)).outbox).toMatchObject([kept])
  })

  it('stay somebody else’s when the file comes a second time', () => {
    const once = mergePersonal(data, withReport())
    expect(mergePersonal(once, withReport({ attempts: 3 })).outbox).toEqual([
      { ...toOutboxRow(shut, 1), attempts: 3, isImported: true },
    ])
    expect(parsePersonalFile(toPersonalFile(once, '2026-05-01'))).toEqual({ isRead: true, data: once })
  })
})
