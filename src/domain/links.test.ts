import { expect, it } from 'vitest'
import type { TitleId } from './catalog/title.ts'
import type { HallId } from './hall/hall.ts'
import { arrowLink, countyLink, hallLink, hometownLink, titleLink, titlesLink } from './links.ts'
import type { Adcode } from './place/adcode.ts'

it('links lead to the pages that are shared as addresses', () => {
  expect(hallLink('a-guan' as HallId)).toBe('/hall/a-guan')
  expect(arrowLink('a-guan' as HallId)).toBe('/hall/a-guan/arrow')
  expect(titleLink('a-zhi' as TitleId)).toBe('/title/a-zhi')
  expect(countyLink('510117' as Adcode)).toBe('/county/510117')
})

it('typed words survive the address', () => {
  for (const words of ['郫县', 'a&b=c', '50% #1']) {
    expect(new URL(hometownLink(words), 'https://example.org').searchParams.get('name')).toBe(words)
    expect(new URL(titlesLink(words), 'https://example.org').searchParams.get('q')).toBe(words)
  }
  expect(hometownLink('')).toBe('/hometown?name=')
  expect(titlesLink('')).toBe('/titles?q=')
})

it('half a character, which no address can hold, is left out', () => {
  expect(hometownLink('龙\ud83d')).toBe(hometownLink('龙'))
  expect(titlesLink('\ude00龙')).toBe(titlesLink('龙'))
})
