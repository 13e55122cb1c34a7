import { describe, expect, it } from 'vitest'
import { isTrustedLink } from './outsideLink.ts'
import type { Source } from './source.ts'

const repost: Source = {
  url: 'http://www.mirror.example/page',
  title: '转载',
  publisher: null,
  date: null,
  reliability: 'repost',
}

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
})
