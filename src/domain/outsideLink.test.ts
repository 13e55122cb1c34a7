import { describe, expect, it } from 'vitest'
import { hostOf, isTrustedLink } from './outsideLink.ts'
import type { Source } from './source.ts'

const repost: Source = {
  url: 'http://www.mirror.example/page',
  title: '转载',
  publisher: null,
  date: null,
  reliability: 'repost',
}

describe('hostOf', () => {
  it.each([
    ['https://www.hall.example/a', 'hall.example'],
    ['https://hall.example:8080', 'hall.example'],
    ['https://awww.hall.example', 'awww.hall.example'],
    ['http://hall.www.example', 'hall.www.example'],
    ['hall.example', null],
  ])('of %s is %s', (url, host) => expect(hostOf(url)).toBe(host))
})

describe('isTrustedLink', () => {
  it.each([
    ['https://hall.example/', true],
    ['https://mirror.example/other', false],
    ['http://www.mirror.example', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['//hall.example', false],
    ['', false],
  ])('answers for %s: %s', (url, expected) => expect(isTrustedLink(url, [repost])).toBe(expected))

  it('trusts the host of an original source', () =>
    expect(isTrustedLink('http://mirror.example', [{ ...repost, reliability: 'original' }])).toBe(true))

  it('distrusts the host of any of several sources', () =>
    expect(isTrustedLink('http://mirror.example', [{ ...repost, url: 'http://hall.example' }, repost])).toBe(false))
})
