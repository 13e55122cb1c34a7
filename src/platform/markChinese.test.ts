// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { markChinese } from './markChinese.ts'

const PINYIN: Readonly<Record<string, string>> = {
  战旗村村史馆: 'Zhanqi Cun Cunshiguan',
  战旗: 'Zhanqi',
  郫都区: 'Pidu Qu',
}
let stop: () => void

beforeEach(() => {
  document.body.innerHTML = `
    <h1>战旗村村史馆</h1>
    <p id="found"><span><mark>战旗</mark>村村史馆</span></p>
    <p id="mixed">Nearest: 郫都区</p>
    <p id="bo" lang="bo">郫都区</p>
    <textarea>郫都区</textarea>`
  stop = markChinese(text => PINYIN[text] ?? null)
})
afterEach(() => stop())

const at = (selector: string) => document.querySelector<HTMLElement>(selector)
const marked = () =>
  [...document.querySelectorAll<HTMLElement>('[data-pinyin]')].map(({ id, localName }) => id || localName)

it('a name is given its pinyin where it stands whole, also when a part of it is marked as found', () => {
  expect(at('h1')?.dataset['pinyin']).toBe('Zhanqi Cun Cunshiguan')
  expect(marked()).toEqual(['h1', 'found', 'bo'])
})

it('Chinese is said to be Chinese, unless it stands in a sentence or says its language itself', () => {
  expect(['h1', '#mixed', '#bo', 'textarea'].map(selector => at(selector)?.lang)).toEqual(['zh-CN', '', 'bo', ''])
})

it('a text that changes is marked anew', async () => {
  const text = at('h1')?.firstChild
  if (!text) throw new Error('the heading has no text')
  text.nodeValue = 'Halls nearby'
  at('#mixed')?.replaceChildren('郫都区')
  await new Promise(resolve => setTimeout(resolve))
  expect(at('h1')?.outerHTML).toBe('<h1>Halls nearby</h1>')
  expect(at('#mixed')?.dataset['pinyin']).toBe('Pidu Qu')
})
