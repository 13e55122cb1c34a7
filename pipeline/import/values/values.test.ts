import { describe, expect, it } from 'vitest'
import { textCell, type Cell } from '../table.ts'
import { parseDate } from './parseDate.ts'
import { parseList, showList } from './parseList.ts'
import { parseDegrees, parseNumber } from './parseNumber.ts'
import { foldPhone, parsePhone } from './parsePhone.ts'
import { tidyLine, tidyText } from './tidyText.ts'

const number = (value: number): Cell => ({ text: String(value), number: value, date: null, fault: null })

describe('parseDate', () => {
  it.each<[string | number, string]>([
    ['2021年5月', '2021-05'],
    ['2021年5月3日', '2021-05-03'],
    ['2021.5', '2021-05'],
    ['2021.5.3', '2021-05-03'],
    ['2021/05/03', '2021-05-03'],
    ['2021-5', '2021-05'],
    ['2021', '2021'],
    ['2021年', '2021'],
    ['20210503', '2021-05-03'],
    ['\uff12\uff10\uff12\uff11年\uff15月', '2021-05'],
    ['二〇二一年五月', '2021-05'],
    ['二○一九年十二月三十一日', '2019-12-31'],
    ['2021-05-03 00:00:00', '2021-05-03'],
    [2021, '2021'],
    [2021.5, '2021-05'],
    [44319, '2021-05-03'],
    [20210503, '2021-05-03'],
  ])('reads %j as %s', (raw, date) => {
    expect(parseDate(typeof raw === 'number' ? number(raw) : textCell(raw))).toEqual({ value: date })
  })

  it.each(['去年', '2021年13月', '2023-02-29', '5月', '21年', '2021-2023', ''])('refuses %j', raw => {
    expect(parseDate(textCell(raw))).toHaveProperty('fault')
  })

  it('refuses 2021.1 stored as a number: January and October look the same', () => {
    expect(parseDate(number(2021.1))).toEqual({ fault: expect.stringContaining('2021-10') as string })
  })
})

describe('parsePhone', () => {
  it.each([
    ['028-8772 1234', '028-87721234'],
    ['\uff08028\uff0987721234', '028-87721234'],
    ['02887721234', '028-87721234'],
    ['08162345678', '0816-2345678'],
    ['+86 28 87721234', '2887721234'],
    ['028-87721234\uff0c12345', '028-87721234、12345'],
    ['028-87721234 转 8001', '028-87721234转8001'],
    ['4001234567', '400-123-4567'],
  ])('writes %s as %s', (raw, phone) => expect(parsePhone(textCell(raw))).toEqual({ value: phone }))

  it('tells that a number lost its leading zero', () => {
    expect(parsePhone(number(2887721234))).toHaveProperty('fault')
  })

  it('compares numbers, not hyphens', () => expect(foldPhone('(028)87721234')).toBe(foldPhone('028 87721234')))
})

describe('parseNumber', () => {
  it.each<[string, number]>([
    ['约120平方米', 120],
    ['1,200', 1200],
    ['1\uff0c200㎡', 1200],
    ['1.2万册', 12000],
    ['300余册', 300],
    ['\uff11\uff12\uff10', 120],
  ])('reads %s as %d', (raw, value) => expect(parseNumber(textCell(raw))).toEqual({ value }))
  it.each(['很大', '100-200', '3亩', '-5'])('refuses %s', raw =>
    expect(parseNumber(textCell(raw))).toHaveProperty('fault'),
  )
})

describe('parseDegrees', () => {
  it.each<[string, number]>([
    ['104.0657', 104.0657],
    ['东经104.0657°', 104.0657],
    ['104°3′57″', 104.065833],
    ['104\uff0e0657', 104.0657],
  ])('reads %s', (raw, value) => expect(parseDegrees(textCell(raw), 180)).toEqual({ value }))
  it('suspects swapped columns', () => {
    expect(parseDegrees(textCell('104.1'), 90)).toEqual({ fault: expect.stringContaining('填反') as string })
  })
})

describe('tidying', () => {
  it('takes out what cannot be seen and keeps punctuation', () => {
    expect(tidyText('\ufeff\u3000战旗\u200b村\uff0c\uff12 号\u0007\r\n二段 ')).toBe('战旗村\uff0c2 号\n二段')
    expect(tidyLine('战旗村\n村 史馆 A 座')).toBe('战旗村村史馆 A 座')
  })

  it('keeps list items that hold a semicolon whole', () => {
    for (const items of [['甲', '乙'], ['甲;乙'], ['甲\uff1b乙', '丙']]) {
      expect(parseList(textCell(showList(items) ?? ''))).toEqual({ value: items })
    }
  })
})
