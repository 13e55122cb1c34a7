import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Twin } from './messages.ts'

/** The registry holds the language in use, so each test takes a fresh one. */
const fresh = async () => await import('./messages.ts')
const loaded = await fresh()
export const SOURCE = loaded.defineMessages('test.a', {
  call: '打电话',
  halls: (count: number) => `${count} 家`,
  turns: ['左'],
})

beforeEach(() => vi.resetModules())

describe('defineMessages', () => {
  it('holds the source until a language is put in use, then that language', async () => {
    const { applyTranslation, currentLanguage, defineMessages } = await fresh()
    const copy = defineMessages('test.b', { call: '打电话' })
    expect([copy.call, currentLanguage()]).toEqual(['打电话', 'zh-Hans'])
    applyTranslation('en', { 'test.b': { call: 'Call' } })
    expect([copy.call, currentLanguage()]).toEqual(['Call', 'en'])
  })

  it('gives the language in use to a table that is loaded later', async () => {
    const { applyTranslation, defineMessages } = await fresh()
    applyTranslation('en', { late: { call: 'Call' } })
    expect(defineMessages('late', { call: '打电话' }).call).toBe('Call')
  })

  it('leaves a table alone that the language does not know', async () => {
    const { applyTranslation, defineMessages } = await fresh()
    applyTranslation('en', {})
    expect(defineMessages('other', { call: '打电话' }).call).toBe('打电话')
  })
})

describe('a twin', () => {
  interface Source {
    A: typeof SOURCE
  }

  it('has the same keys and parameters', () => {
    const twin = {
      'test.a': { call: 'Call', halls: count => `${count} halls`, turns: ['left'] },
    } satisfies Twin<Source>
    expect(twin['test.a'].halls(2)).toBe('2 halls')
  })

  it('with a key missing or too many is a type error', () => {
    // @ts-expect-error `call` is missing
    const missing = { 'test.a': { halls: count => `${count}`, turns: [] } } satisfies Twin<Source>
    // @ts-expect-error `extra` is not in the source
    const extra = { 'test.a': { call: '', halls: count => `${count}`, turns: [], extra: '' } } satisfies Twin<Source>
    expect([missing, extra]).toHaveLength(2)
  })
})
