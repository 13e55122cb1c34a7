import { ConverterFactory } from 'opencc-js/core'
import STCharacters from 'opencc-js/dict/STCharacters'
import STPhrases from 'opencc-js/dict/STPhrases'
import STRegional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'
import TWVariants from 'opencc-js/dict/TWVariants'
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases'

/** OpenCC's groups of dictionaries: each group is applied to what the one before made. */
export type DictionaryGroups = readonly (readonly string[])[]

/** 志 in the names of our books stays 志: OpenCC would write some of them 誌 and others not. */
const GLOSSARY =
  '方志 方志|史志 史志|县志 縣志|市志 市志|州志 州志|区志 區志|乡志 鄉志|镇志 鎮志|村志 村志|府志 府志|厅志 廳志|专志 專志|山志 山志|' +
  '志书 志書|志稿 志稿'

/** OpenCC's way from 简体 to the 繁體 written in Taiwan (s2tw), with the glossary. */
export const FULL_DICTIONARY: DictionaryGroups = [
  [GLOSSARY, STPhrases, STRegional, STCharacters],
  [TWVariantsPhrases, TWVariants],
]

/**
 * The same way, with only the phrases that change something: those which a character-by-character conversion gets wrong,
 * and those which keep such a phrase from matching inside them. A quarter of the bytes and of the memory.
 * @param texts - what has to come out exactly as with the full dictionary: the records and the words of the app
 */
export function smallDictionary(texts: readonly string[]): DictionaryGroups {
  const single = new Map(STCharacters.split('|').map(readEntry))
  const byCharacter = (text: string) => [...text].map(char => single.get(char) ?? char).join('')
  // Of two entries for one phrase the main list's counts, as in the full dictionary.
  const phrases = [...new Map([STRegional, STPhrases, GLOSSARY].flatMap(list => list.split('|').map(readEntry)))]
  const wrongSingly = new Set(phrases.flatMap(([from, to]) => (byCharacter(from) === to ? [] : from)))
  const needed = phrases.filter(([from]) => wrongSingly.has(from) || holdsOneOf(from, wrongSingly))
  const words: DictionaryGroups[number] = [GLOSSARY, needed.map(entry => entry.join(' ')).join('|'), STCharacters]
  return [withExceptions(words, texts), [TWVariantsPhrases, TWVariants]]
}

/** Adds whole texts that the fewer phrases split in another way. */
function withExceptions(words: DictionaryGroups[number], texts: readonly string[]): DictionaryGroups[number] {
  const full = ConverterFactory(FULL_DICTIONARY[0] ?? [])
  const small = ConverterFactory(words)
  return withPairs(
    words,
    texts.filter(text => small(text) !== full(text)).map(text => [text, full(text)]),
  )
}

/** The groups with texts added that are in 繁體 already and have to stay as they are. */
export function keepingTexts([words = [], ...later]: DictionaryGroups, texts: readonly string[]): DictionaryGroups {
  return [
    withPairs(
      words,
      texts.map(text => [text, text]),
    ),
    ...later,
  ]
}

function withPairs(
  words: DictionaryGroups[number],
  pairs: readonly (readonly [string, string])[],
): DictionaryGroups[number] {
  return pairs.length === 0 ? words : [pairs.map(pair => pair.join(' ')).join('|'), ...words]
}

function readEntry(entry: string): readonly [from: string, to: string] {
  const [from = '', to = ''] = entry.split(' ')
  return [from, to]
}

function holdsOneOf(text: string, shorter: ReadonlySet<string>): boolean {
  for (let from = 0; from < text.length; from++)
    for (let to = from + 2; to <= text.length; to++) if (shorter.has(text.slice(from, to))) return true
  return false
}
