import { ConverterFactory } from 'opencc-js/core'
import { FULL_DICTIONARY, keepingTexts, smallDictionary, type DictionaryGroups } from './smallDictionary.ts'
import { recordRuns, wordRuns } from './wordFiles.ts'

/**
 * What the phone converts with. The interface is in 繁體 already and stands on the same page as the records' words: its
 * words pass a second time unchanged.
 */
export function phoneDictionary({ src, records }: { src: string; records: string }): DictionaryGroups {
  const full = ConverterFactory(...FULL_DICTIONARY)
  const words = wordRuns(src)
  const dictionary = smallDictionary([...recordRuns(records), ...words])
  const convert = ConverterFactory(...dictionary)
  const shown = words.map(full)
  return keepingTexts(
    dictionary,
    shown.filter(text => convert(text) !== text),
  )
}
