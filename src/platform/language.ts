import { parseLanguage, type Language, type LanguageWishes } from '../domain/language.ts'
import { readFlag, writeFlag } from './localFlag.ts'
import { isOnline } from './online.ts'
import { isServedFromPhone } from './serviceWorker.ts'

const FLAG = 'language'
const PARAMETER = 'lang'

/** What address, earlier choice and browser say about the language. */
export function readLanguageWishes(): LanguageWishes {
  return {
    address: new URLSearchParams(location.search).get(PARAMETER),
    kept: readFlag(FLAG),
    preferred: navigator.languages,
  }
}

/** A language named in the address holds for the pages after it, too. */
export function keepAddressLanguage(): void {
  const language = parseLanguage(readLanguageWishes().address)
  if (language !== null) writeFlag(FLAG, language)
}

/**
 * Remembers the choice and opens the present page anew in it; where nothing can be remembered, the address says it.
 * @returns false when the page could not be opened again, without a network and without a copy on the phone: the choice
 * then holds from the next visit on
 */
export function reopenIn(language: Language): boolean {
  const isKept = writeFlag(FLAG, language)
  const address = new URL(location.href)
  if (isKept) address.searchParams.delete(PARAMETER)
  else address.searchParams.set(PARAMETER, language)
  history.replaceState(history.state, '', address)
  if (!isOnline() && !isServedFromPhone()) return false
  location.reload()
  return true
}

/** Keeps the present language and stops offering another. */
export function keepLanguage(language: Language): void {
  writeFlag(FLAG, language)
}

/** Tells the browser the language of the words, for fonts, hyphens and screen readers. */
export function setDocumentLanguage(language: Language): void {
  document.documentElement.lang = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-Hant', en: 'en' }[language]
}
