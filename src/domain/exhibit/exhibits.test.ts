import { describe, expect, it } from 'vitest'
import type { Exhibit } from '../hall/hall.ts'
import english from './exhibitNeeds.en.ts'
import { exhibitNeeds, formatSize, isHeavy } from './exhibitNeeds.ts'
import { exhibitPhase, exhibitsByTime } from './exhibitTime.ts'
import { findByNumber, hasNumbers, showcaseKey } from './findByNumber.ts'

const anExhibit = (changes: Partial<Exhibit>): Exhibit => ({
  title: '测试展',
  about: null,
  url: null,
  from: null,
  until: null,
  number: null,
  medium: null,
  sizeBytes: null,
  ...changes,
})

describe('exhibitPhase', () => {
  it.each([
    [null, null, 'always'],
    ['2026-03', '2026-06', 'running'],
    ['2026-06', null, 'running'],
    ['2026-07', null, 'upcoming'],
    [null, '2026-05', 'past'],
    [null, '2026', 'running'],
    ['2026-06-15', '2026-06-15', 'running'],
    ['2026-06-16', '2026-06-20', 'upcoming'],
    ['2025', '2026-06-14', 'past'],
    ['2026', null, 'running'],
  ])('from %s until %s is %s on 2026-06-15', (from, until, phase) => {
    expect(exhibitPhase({ from, until }, '2026-06-15')).toBe(phase)
  })

  it('folds past ones away and shows running ones first', () => {
    const exhibits = [
      anExhibit({ title: '常设' }),
      anExhibit({ title: '旧', until: '2025' }),
      anExhibit({ title: '正', from: '2026' }),
    ]
    const { shown, past } = exhibitsByTime(exhibits, '2026-06-15')
    expect([shown.map(e => e.title), past.map(e => e.title)]).toEqual([['正', '常设'], ['旧']])
  })
})

describe('number look-up', () => {
  it.each([
    ['12', '12'],
    ['012', '12'],
    ['１２', '12'],
    [' a-07 ', 'A7'],
    ['A 7', 'A7'],
    ['A007', 'A7'],
    ['105', '105'],
    ['1A05', '1A05'],
    ['0', '0'],
    ['—', '—'],
  ])('takes %s for %s', (typed, key) => {
    expect(showcaseKey(typed)).toBe(key)
  })

  it('finds every showcase of that number and none for blanks', () => {
    const exhibits = [anExhibit({ title: '甲', number: '07' }), anExhibit({ title: '乙', number: '7' }), anExhibit({})]
    expect(findByNumber(exhibits, '7').map(e => e.title)).toEqual(['甲', '乙'])
    expect(findByNumber(exhibits, '70')).toEqual([])
    expect(findByNumber([...exhibits, anExhibit({ number: '—' }), anExhibit({ number: '-' })], ' - ')).toEqual([])
  })

  it('is offered where at least one showcase has a number', () => {
    expect(hasNumbers([anExhibit({}), anExhibit({ number: '7' })])).toBe(true)
    expect(hasNumbers([anExhibit({}), anExhibit({})])).toBe(false)
  })
})

describe('what opening an exhibit takes', () => {
  it('names network, app and WeChat', () => {
    expect(exhibitNeeds({ url: null, medium: 'page' })).toEqual([])
    expect(exhibitNeeds({ url: 'https://example.org', medium: 'wechat' })).toEqual(['network', 'wechat'])
    expect(exhibitNeeds({ url: 'https://example.org', medium: 'app' })).toEqual(['network', 'app'])
    expect(exhibitNeeds({ url: 'https://example.org', medium: null })).toEqual(['network'])
  })

  it('warns of weight, measured or usual', () => {
    const usual = (['page', 'wechat', 'app', 'panorama', 'video', null] as const).filter(medium =>
      isHeavy({ sizeBytes: null, medium }),
    )
    expect(usual).toEqual(['panorama', 'video'])
    expect(isHeavy({ sizeBytes: 6_000_000, medium: 'panorama' })).toBe(false)
    expect(isHeavy({ sizeBytes: 6_000_001, medium: 'page' })).toBe(true)
  })

  it.each([
    [999, '999 B'],
    [1_000, '约 1 KB'],
    [300_000, '约 300 KB'],
    [999_499, '约 999 KB'],
    [999_500, '约 1 MB'],
    [1_200_000, '约 1.2 MB'],
    [62_400_000, '约 62 MB'],
  ])('gives %i bytes as %s', (sizeBytes, words) => {
    expect(formatSize(sizeBytes)).toBe(words)
  })

  it('says about in English', () => expect(english.exhibitSize.about('62 MB')).toBe('about 62 MB'))
})
