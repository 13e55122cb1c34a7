import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { httpUrlSchema, isHttpUrl, parseUrl } from './httpUrl.ts'

describe('isHttpUrl', () => {
  it.each(['https://example.org', 'http://example.org/a?b#c', 'HTTPS://例子.中国/馆'])('takes %s', url =>
    expect(isHttpUrl(url)).toBe(true),
  )

  it.each([
    'javascript:alert(1)//https://example.org',
    'data:text/html,x',
    'ftp://example.org',
    'example.org',
    '//example.org',
    'https://',
    'https:///a',
    'https://?a',
    'https://exa mple.org',
    'https://example.org/a b',
    ' https://example.org',
    'https://[',
  ])('refuses %s', url => expect(isHttpUrl(url)).toBe(false))
})

it('parseUrl gives the parts of an address and null for none', () => {
  expect(parseUrl('https://example.org/a')?.hostname).toBe('example.org')
  expect(parseUrl('no address')).toBeNull()
})

it('httpUrlSchema says in words what it wants', () => {
  const wordsFor = (raw: unknown) => v.safeParse(httpUrlSchema, raw).issues?.map(issue => issue.message)
  expect(wordsFor('https://example.org')).toBeUndefined()
  expect(wordsFor(7)).toEqual(['应为网址'])
  expect(wordsFor('ftp://example.org')).toEqual(['应为 http:// 或 https:// 开头的网址'])
})
