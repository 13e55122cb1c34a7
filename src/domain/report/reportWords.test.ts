import { describe, expect, it } from 'vitest'
import { aReport } from '../../../tests/fixtures/report.ts'
import { formatAnswer, formatReport } from './formatReport.ts'
import type { Report } from './report.ts'
import { REPORT_FIELDS } from './reportField.ts'
import english from './reportWords.en.ts'
import { ANSWER_WORDS, REPORT_FIELD_WORDS, summariseReport } from './reportWords.ts'

describe('formatReport', () => {
  it('tells a shut door as plain text', () => {
    expect(formatReport(aReport())).toBe(
      [
        '【到了没开门】测试馆',
        '地点：成都市郫都区',
        '看到的：门关着，没有人',
        '说明：门口贴了通知',
        '时间：2026-05-01 10:30（北京时间）',
        '编号：11111111-1111-4111-8111-111111111111',
      ].join('\n'),
    )
  })

  it('tells a fact, its answer and the place the visitor added', () => {
    const report = aReport({
      kind: 'answer',
      field: 'access.toilet',
      sight: null,
      isTrue: false,
      words: '',
      position: { lng: 103.9, lat: 30.8123456789, accuracyM: 12.4 },
    })
    expect(formatReport(report)).toBe(
      [
        '【补一笔】测试馆',
        '地点：成都市郫都区',
        '栏目：卫生间',
        '回答：没有',
        '时间：2026-05-01 10:30（北京时间）',
        '位置：30.812346, 103.900000（WGS-84，误差约 12 米）',
        '编号：11111111-1111-4111-8111-111111111111',
      ].join('\n'),
    )
    expect(formatReport({ ...report, isTrue: true })).toContain('\n回答：有\n')
  })
})

const answers: readonly [Partial<Report>, string | null][] = [
  [{ isTrue: true, words: '' }, '有'],
  [{ isTrue: false, words: '在二楼' }, '没有，在二楼'],
  [{ isTrue: null, words: '在二楼' }, '在二楼'],
  [{ isTrue: null, words: '' }, null],
]

describe('formatAnswer', () => {
  it.each(answers)('gives %j as %s', (changes, words) => {
    expect(formatAnswer(aReport(changes))).toBe(words)
  })
})

describe('summariseReport', () => {
  it('is one line: kind, fact, sight, answer, whichever there are', () => {
    expect(summariseReport(aReport())).toBe('到了没开门 · 门关着，没有人 · 门口贴了通知')
    expect(summariseReport(aReport({ words: '' }))).toBe('到了没开门 · 门关着，没有人')
  })

  it.each(answers)('ends a fact’s line with the answer to %j: %s', (changes, words) => {
    const report = aReport({ kind: 'correction', field: 'phone', sight: null, ...changes })
    expect(summariseReport(report)).toBe(words === null ? '纠错 · 办公电话' : `纠错 · 办公电话 · ${words}`)
  })
})

it('every fact has a name in both languages', () => {
  for (const field of REPORT_FIELDS) {
    expect(REPORT_FIELD_WORDS[field], field).toMatch(/\p{Script=Han}/u)
    expect(english['report.fields'][field], field).toMatch(/^[A-Z]/)
  }
  expect(Object.keys(english['report.answers'])).toEqual(Object.keys(ANSWER_WORDS))
})
