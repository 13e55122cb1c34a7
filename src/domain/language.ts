/**
 * Languages of the interface. `zh-Hans` is the source; the others replace its words. Records stay in the language of
 * their source.
 */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** The language the words are written in; nothing has to be fetched for it. */
export const SOURCE_LANGUAGE: Language = 'zh-Hans'

/** What the choice of a language depends on; null: not given. */
export interface LanguageWishes {
  /** `lang` in the address. */
  readonly address: string | null
  /** What the visitor chose before. */
  readonly kept: string | null
  /** The browser's languages, most wanted first (BCP 47). */
  readonly preferred: readonly string[]
}

/** @returns null for a word that names none of the languages */
export function parseLanguage(value: string | null): Language | null {
  return LANGUAGES.find(language => language === value) ?? null
}

const isChinese = (tag: string) => /^zh\b/i.test(tag)
const isTraditional = (tag: string) => /^zh\b(?!.*\bHans\b).*\b(?:Hant|TW|HK|MO)\b/i.test(tag)

/**
 * The language to open in: the address, then the earlier choice, then the script of the browser's first Chinese.
 * English is never chosen for anybody: it is offered (`isEnglishOffered`).
 */
export function chooseLanguage({ address, kept, preferred }: LanguageWishes): Language {
  const asked = parseLanguage(address) ?? parseLanguage(kept)
  if (asked !== null) return asked
  const chinese = preferred.find(isChinese)
  return chinese !== undefined && isTraditional(chinese) ? 'zh-Hant' : SOURCE_LANGUAGE
}

/** True for a visitor who has chosen nothing yet and whose browser asks for no Chinese at all. */
export function isEnglishOffered({ address, kept, preferred }: LanguageWishes): boolean {
  const hasAsked = parseLanguage(address) !== null || parseLanguage(kept) !== null
  return !hasAsked && preferred.length > 0 && !preferred.some(isChinese)
}
