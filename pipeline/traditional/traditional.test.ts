import { fileURLToPath } from 'node:url'
import { ConverterFactory } from 'opencc-js/core'
import { describe, expect, it } from 'vitest'
import { phoneDictionary } from './phoneDictionary.ts'
import { FULL_DICTIONARY } from './smallDictionary.ts'
import { recordRuns, wordRuns } from './wordFiles.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const records = fileURLToPath(new URL('../../records', import.meta.url))
const dictionary = phoneDictionary({ src, records })
const full = ConverterFactory(...FULL_DICTIONARY)
const convert = ConverterFactory(...dictionary)

describe('the dictionary on the phone', () => {
  it('converts every word of the records and of the app as the full one does', () => {
    const words = [...recordRuns(records), ...wordRuns(src)]
    expect(words.length).toBeGreaterThan(1000)
    expect(words.filter(word => convert(word) !== full(word))).toEqual([])
  })

  it('knows the words that have two traditional forms', () => {
    expect(convert('皇后在后面，头发发现，公里这里')).toBe('皇后在後面，頭髮發現，公里這裡')
  })

  it('keeps 志 in the names of books', () => {
    expect(convert('郫县志、四川省志、志书')).toBe('郫縣志、四川省志、志書')
  })

  it('leaves the words of the interface alone when the page is converted a second time', () => {
    expect(wordRuns(src).filter(word => convert(full(word)) !== full(word))).toEqual([])
  })

  it('is a quarter of the full one', () => {
    const length = (groups: readonly (readonly string[])[]) => groups.flat().join('').length
    expect(length(dictionary)).toBeLessThan(length(FULL_DICTIONARY) / 3)
  })
})
