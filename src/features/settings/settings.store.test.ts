// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { TYPE_SIZES } from '../../domain/display/display.ts'
import { useSettingsStore } from './settings.store.ts'

const root = document.documentElement
/** The page as it is loaded anew on the same phone. */
function reload() {
  delete root.dataset['elder']
  delete root.dataset['theme']
  setActivePinia(createPinia())
  const settings = useSettingsStore()
  settings.apply()
  return settings
}

describe('the settings', () => {
  beforeEach(() => {
    localStorage.clear()
    document.head.innerHTML = `
      <meta name="theme-color" content="#f6f1e7" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#171411" media="(prefers-color-scheme: dark)" />`
  })

  it('leave everything to the phone until the visitor chooses', () => {
    const settings = reload()
    expect([settings.theme, settings.typeSize, settings.isElderView]).toEqual(['system', 'standard', false])
    expect([root.dataset['theme'], root.dataset['elder']]).toEqual([undefined, undefined])
  })

  it.each(TYPE_SIZES)('remember the step %s', size => {
    reload().chooseTypeSize(size)
    const again = reload()
    expect(again.typeSize).toBe(size)
    expect(root.dataset['elder']).toBe({ standard: undefined, elder: '', 'elder-large': 'large', 'elder-largest': 'largest' }[size]) // prettier-ignore
  })

  it('remember dark, and bring the browser’s own bar along', () => {
    reload().chooseTheme('dark')
    reload()
    expect(root.dataset['theme']).toBe('dark')
    const bars = [...document.querySelectorAll('meta')].map(meta => meta.content)
    expect(bars).toEqual(['#171411', '#171411'])
  })

  it('give the bar back to the system', () => {
    const settings = reload()
    settings.chooseTheme('dark')
    settings.chooseTheme('system')
    expect([...document.querySelectorAll('meta')].map(meta => meta.content)).toEqual(['#f6f1e7', '#171411'])
  })

  it('do not trust what is stored', () => {
    localStorage.setItem('fangzhi.theme', '"><script>')
    localStorage.setItem('fangzhi.type-size', '9000')
    expect([reload().theme, reload().typeSize]).toEqual(['system', 'standard'])
  })
})
