import { describe, expect, it } from 'vitest'
import { chooseLanguage, isEnglishOffered, type LanguageWishes } from './language.ts'

const wishes = (some: Partial<LanguageWishes>): LanguageWishes => ({
  address: null,
  kept: null,
  preferred: [],
  ...some,
})

describe('chooseLanguage', () => {
  it.each([
    ['zh-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-MO', 'zh-Hant'],
    ['ZH-hk', 'zh-Hant'],
    ['zhx-TW', 'zh-Hans'],
    ['en-zh-TW', 'zh-Hans'],
    ['en-GB', 'zh-Hans'],
  ])('opens a browser set to %s in %s', (tag, language) =>
    expect(chooseLanguage(wishes({ preferred: [tag] }))).toBe(language),
  )

  it('goes by the first Chinese of several languages', () =>
    expect(chooseLanguage(wishes({ preferred: ['en', 'zh-TW', 'zh-CN'] }))).toBe('zh-Hant'))

  it('lets the address win over the earlier choice, and that over the browser', () => {
    expect(chooseLanguage({ address: 'en', kept: 'zh-Hant', preferred: ['zh-CN'] })).toBe('en')
    expect(chooseLanguage({ address: 'xx', kept: 'zh-Hant', preferred: ['zh-CN'] })).toBe('zh-Hant')
  })
})

describe('isEnglishOffered', () => {
  it('holds for a browser without Chinese and no choice made', () =>
    expect(isEnglishOffered(wishes({ preferred: ['fr', 'en'] }))).toBe(true))

  it.each([
    ['a browser that reads Chinese, too', wishes({ preferred: ['en', 'zh-CN'] })],
    ['a language in the address', wishes({ preferred: ['en'], address: 'zh-Hant' })],
    ['a choice made before', wishes({ preferred: ['en'], kept: 'zh-Hans' })],
    ['a browser that says nothing', wishes({})],
  ])('does not hold for %s', (_case, given) => expect(isEnglishOffered(given)).toBe(false))
})
