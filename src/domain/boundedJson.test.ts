import { describe, expect, it } from 'vitest'
import { parseBoundedJson } from './boundedJson.ts'

const LIMITS = { length: 40, depth: 3 }

describe('parseBoundedJson', () => {
  it.each<[string, string, unknown]>([
    ['a value', ' {"a": [1]} ', { a: [1] }],
    ['a text after a byte order mark', '\uFEFF"a"', 'a'],
    ['a text of just the length', `"${'a'.repeat(38)}"`, 'a'.repeat(38)],
    ['a text just as deep as allowed', '[{"a":[]}]', [{ a: [] }]],
    ['brackets one after another', '[[],[],{},{},[[]]]', [[], [], {}, {}, [[]]]],
    ['brackets in a string', '["[[[{{{"]', ['[[[{{{']],
    ['brackets after a quote in a string', '["\\"[[[["]', ['"[[[[']],
    ['brackets after a backslash and the end of a string', '["\\\\",[[]]]', ['\\', [[]]]],
  ])('reads %s', (_what, text, value) => {
    expect(parseBoundedJson(text, LIMITS)).toEqual({ isRead: true, value })
  })

  it.each([
    ['one character too many', `"${'a'.repeat(39)}"`, 'too-large'],
    ['lists nested too deep', '[[[[]]]]', 'too-deep'],
    ['objects nested too deep', '{"a":{"a":{"a":{}}}}', 'too-deep'],
    ['depth behind a string that ends in a backslash', '["\\\\",[[[]]]]', 'too-deep'],
    ['depth behind closed lists', '[[],[],[[[]]]]', 'too-deep'],
    ['a text cut off', '{"a":', 'not-json'],
    ['nothing', '', 'not-json'],
    ['a byte order mark inside', '[\uFEFF1]', 'not-json'],
  ])('refuses %s', (_what, text, why) => {
    expect(parseBoundedJson(text, LIMITS)).toEqual({ isRead: false, why })
  })
})
