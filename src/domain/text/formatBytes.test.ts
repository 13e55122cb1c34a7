import { expect, it } from 'vitest'
import { countNoun, englishNumber } from './countNoun.ts'
import { formatBytes } from './formatBytes.ts'
import english from './formatBytes.en.ts'
import { PUNCTUATION } from './punctuation.ts'
import englishMarks from './punctuation.en.ts'

it.each([
  [0, '0 字节'],
  [999, '999 字节'],
  [1_000, '1 KB'],
  [86_400, '86 KB'],
  [999_499, '999 KB'],
  [999_500, '1 MB'],
  [1_440_000, '1.4 MB'],
  [9_999_999, '10 MB'],
  [10_400_000, '10 MB'],
  [999_499_999, '999 MB'],
  [999_500_000, '1 GB'],
  [2_500_000_000, '2.5 GB'],
])('%i bytes are written %s', (sizeBytes, words) => expect(formatBytes(sizeBytes)).toBe(words))

it('English counts one thing apart from many', () => {
  expect([0, 1, 2].map(count => english.size.bytes(count))).toEqual(['0 bytes', '1 byte', '2 bytes'])
  expect(countNoun(1831, 'county', 'counties')).toBe('1,831 counties')
  expect(countNoun(1, 'county', 'counties')).toBe('1 county')
  expect(englishNumber(1831)).toBe('1,831')
})

it('marks are those of each script', () => {
  expect([PUNCTUATION.inBrackets('甲'), PUNCTUATION.labelled('馆', '甲')]).toEqual(['（甲）', '馆：甲'])
  const { inBrackets, labelled } = englishMarks.punctuation
  expect(['Hall', inBrackets('A'), labelled('Hall', 'A')]).toEqual(['Hall', ' (A)', 'Hall: A'])
})
