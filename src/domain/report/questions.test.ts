import { describe, expect, it } from 'vitest'
import { aHall } from '../../../tests/fixtures/records.ts'
import english from './questions.en.ts'
import { missingAnswerOf, missingQuestions, QUESTION_WORDS } from './questions.ts'

const door = { lng: 103.9, lat: 30.8, datum: 'WGS84', precision: 'entrance', note: null }
const known = {
  hours: '每天 09:00-17:00',
  phone: '028-0000000',
  position: door,
  arrival: { landmark: '牌坊', floor: null, byCar: null, onFoot: null, position: null },
  address: '战旗路1号',
  access: { stepFree: true, toilet: false, parking: true },
  admission: '免费',
  booking: '不用',
  exhibits: [{}],
}
const fieldsOf = (changes: Record<string, unknown>) => missingQuestions(aHall(changes)).map(({ field }) => field)

describe('missingQuestions', () => {
  it('asks for everything a bare record lacks, the most useful first', () => {
    expect(fieldsOf({})).toEqual([
      ...['hours', 'phone', 'position', 'arrival', 'address'],
      ...['access.stepFree', 'access.toilet', 'access.parking'],
      ...['admission', 'booking', 'exhibits'],
    ])
  })

  it('asks nothing when all is known, a no included', () => expect(fieldsOf(known)).toEqual([]))

  it.each(['hours', 'phone', 'position', 'arrival', 'address', 'admission', 'booking'])('asks for %s alone', field => {
    expect(fieldsOf({ ...known, [field]: null })).toEqual([field])
  })

  it.each(['stepFree', 'toilet', 'parking'])('asks for access.%s alone', field => {
    expect(fieldsOf({ ...known, access: { ...known.access, [field]: null } })).toEqual([`access.${field}`])
  })

  it('asks for the door where only the building is known', () => {
    expect(fieldsOf({ ...known, position: { ...door, precision: 'building' } })).toEqual(['position'])
  })

  it('does not ask what is on show where highlights are known', () => {
    expect(fieldsOf({ ...known, exhibits: [] })).toEqual(['exhibits'])
    expect(fieldsOf({ ...known, exhibits: [], highlights: ['老照片'] })).toEqual([])
  })

  it('asks nobody about a hall that has no door', () => expect(fieldsOf({ kind: 'digital' })).toEqual([]))

  it('asks in words, and says how it is answered', () => {
    const questions = missingQuestions(aHall())
    expect(questions.every(({ text }) => text !== '')).toBe(true)
    expect(questions.find(({ field }) => field === 'access.toilet')).toEqual({
      field: 'access.toilet',
      answer: 'yes-no',
      text: '馆里或旁边有卫生间吗？',
    })
    expect(questions.find(({ field }) => field === 'position')?.answer).toBe('position')
    expect(Object.keys(english.questions)).toEqual(Object.keys(QUESTION_WORDS))
  })
})

describe('missingAnswerOf', () => {
  it('finds the question an answer belongs to', () => {
    expect(missingAnswerOf({ kind: 'answer', field: 'phone' })).toMatchObject({ field: 'phone', answer: 'words' })
  })

  it('finds none for other reports and for facts that are not asked for', () => {
    expect(missingAnswerOf({ kind: 'correction', field: 'phone' })).toBeNull()
    expect(missingAnswerOf({ kind: 'answer', field: 'summary' })).toBeNull()
    expect(missingAnswerOf({ kind: 'answer', field: null })).toBeNull()
  })
})
