import { describe, expect, it } from 'vitest'
import { printedWords } from './001-printed-words.ts'

describe('migration 001', () => {
  it('prints notes in Chinese words and marks, at any depth', () => {
    const hall = {
      notes: 'areaM2为馆舍面积(来源称600平方米),故prefecture为null。opened为授牌日期。',
      highlights: ['甲,乙'],
      around: [{ note: '故精度只记county(沙坪坝区)。' }],
    }
    expect(printedWords(hall)).toEqual({
      notes: '面积为馆舍面积（来源称600平方米），故市州空着。开馆日期为授牌日期。',
      highlights: ['甲，乙'],
      around: [{ note: '故精度只记县级（沙坪坝区）。' }],
    })
  })

  it('leaves names, sources and the words of a source alone, and changes nothing the second time', () => {
    const hall = { name: '馆(旧址)', hours: { words: '周一,休' }, sources: [{ title: '某某,开馆' }], notes: '好，的' }
    expect(printedWords(hall)).toEqual(hall)
  })
})
