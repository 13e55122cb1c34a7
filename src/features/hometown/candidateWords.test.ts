import { describe, expect, it } from 'vitest'
import type { Adcode } from '../../domain/place/adcode.ts'
import type { PlaceCandidate } from '../../domain/place/placeCandidate.ts'
import { explainCandidate } from './candidateWords.ts'

const candidate = (changes: Partial<PlaceCandidate>): PlaceCandidate => ({
  matchedName: '柏合镇',
  matched: 'old-township',
  adcode: '510112' as Adcode,
  divisionName: '龙泉驿区',
  township: '柏合街道',
  village: null,
  certainty: 'certain',
  sharePercent: null,
  oldPlace: null,
  oldTownship: null,
  ...changes,
})

describe('explainCandidate', () => {
  it.each([
    ['a source says it', {}, '“柏合镇”已经撤并，今天属柏合街道（有来源）。'],
    [
      'villages were counted',
      { certainty: 'likely', sharePercent: 78 },
      '“柏合镇”已经撤并，可能并入柏合街道：它原来的村名有 78% 今天在柏合街道。',
    ],
    ['nobody knows', { certainty: 'likely', township: null }, '“柏合镇”已经撤并，并到了哪里没有可靠来源。'],
    ['it is today’s name', { matched: 'township', matchedName: '唐昌镇' }, '今天的名录里就有。'],
    [
      'only the ending differs',
      { matched: 'township', matchedName: '唐昌镇', certainty: 'likely' },
      '名录里叫“唐昌镇”，可能就是它。',
    ],
    [
      'the village is gone',
      { matched: 'gone-village', matchedName: '某村', township: '唐昌镇' },
      '今天的名录里没有“某村”了，可能并入唐昌镇的邻村。',
    ],
  ] as const)('when %s', (_what, changes, words) => expect(explainCandidate(candidate(changes))).toBe(words))

  it.each(['likely', 'possible'] as const)('never states a %s heir as a fact', certainty => {
    expect(explainCandidate(candidate({ certainty, sharePercent: 40 }))).toContain('可能')
  })
})
