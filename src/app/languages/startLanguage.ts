import { chooseLanguage, type Language } from '../../domain/language.ts'
import { applyTranslation, type Translation } from '../../domain/messages.ts'
import { keepAddressLanguage, readLanguageWishes, setDocumentLanguage } from '../../platform/language.ts'
import { logFailure } from '../../platform/log.ts'

/** Each language but the source is a chunk of its own. */
async function loadWords(language: Exclude<Language, 'zh-Hans'>): Promise<Translation> {
  if (language === 'en') return (await import('./english.ts')).ENGLISH
  const [words, { convertRecords }] = await Promise.all([
    import('virtual:fangzhi-traditional'),
    import('./convertRecords.ts'),
  ])
  convertRecords()
  return words.default
}

/**
 * Brings the words of the visitor's language before the app is drawn, then calls `draw`. 简体 waits for nothing. Without
 * network and without a kept copy the words stay in 简体.
 */
export function startLanguage(draw: () => void): void {
  const language = chooseLanguage(readLanguageWishes())
  keepAddressLanguage()
  if (language === 'zh-Hans') return draw()
  void loadWords(language)
    .then(tables => {
      applyTranslation(language, tables)
      setDocumentLanguage(language)
    })
    .catch((error: unknown) => logFailure(error, 'N01'))
    .finally(draw)
}
