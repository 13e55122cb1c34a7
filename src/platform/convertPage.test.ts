// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { convertPage } from './convertPage.ts'

const convert = (text: string) => text.replaceAll('馆', '館')
let stop: () => void
const settled = () => new Promise(resolve => setTimeout(resolve))

beforeEach(() => {
  document.body.innerHTML =
    '<p aria-label="馆名">方志馆</p><input value="馆"><textarea>馆</textarea><b translate="no">馆</b>'
  stop = convertPage(convert)
})
afterEach(() => stop())

describe('convertPage', () => {
  it('converts texts and labels that are there', () => {
    const paragraph = document.querySelector('p')
    expect([paragraph?.textContent, paragraph?.getAttribute('aria-label')]).toEqual(['方志館', '館名'])
  })

  it('leaves what the visitor types and what is marked alone', () => {
    expect(document.querySelector('input')?.value).toBe('馆')
    expect(document.querySelector('textarea')?.textContent).toBe('馆')
    expect(document.querySelector('b')?.textContent).toBe('馆')
  })

  it('converts what changes later', async () => {
    const paragraph = document.querySelector('p')
    paragraph?.setAttribute('aria-label', '村史馆')
    paragraph?.firstChild?.replaceWith('数字馆')
    document.body.append(Object.assign(document.createElement('i'), { textContent: '情馆' }))
    await settled()
    expect([paragraph?.textContent, paragraph?.getAttribute('aria-label')]).toEqual(['数字館', '村史館'])
    expect(document.querySelector('i')?.textContent).toBe('情館')
  })

  it('stops when told', async () => {
    stop()
    document.body.append('馆')
    await settled()
    expect(document.body.textContent).toContain('馆')
  })
})
