import { describe, expect, it } from 'vitest'
import { namePinyin, spellName } from './namePinyin.ts'
import { parseSearchSet, type SearchColumns } from './searchColumns.ts'
import { buildSearchSet } from './searchSet.ts'

const READINGS: Readonly<Record<string, string>> = Object.fromEntries(
  '乐le 山shan 战zhan 旗qi 村cun 史shi 馆guan 郫pi 都du 区qu 成cheng 市shi 三san 长chang/zhang'
    .split(' ')
    .map(entry => [entry.charAt(0), entry.slice(1)]),
)
const read = (text: string) =>
  Array.from(text, (character, at) => (text.startsWith('乐山', at) ? 'le' : (READINGS[character] ?? '')))

function columnsOf(rows: readonly (readonly string[])[]): SearchColumns {
  const steps = parseSearchSet(buildSearchSet(rows, read))
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

describe('namePinyin', () => {
  const pinyinOf = namePinyin(
    columnsOf([
      ['战旗村村史馆', '成都市郫都区'],
      ['乐山“三”馆', '乐山市'],
    ]),
  )

  it.each([
    ['战旗村村史馆', 'Zhanqi Cun Cunshiguan'],
    ['郫都区', 'Pidu Qu'],
    ['成都市郫都区', 'Chengdu Shi Pidu Qu'],
    ['乐山“三”馆', 'Leshansan Guan'],
  ])('reads %s as %s', (name, pinyin) => expect(pinyinOf(name)).toBe(pinyin))

  it.each(['旗村', '战旗村村史', '没有的馆', '馆', '', 'Zhanqi'])('does not take %s for a name', text =>
    expect(pinyinOf(text)).toBe(null),
  )
})

it('spellName joins the syllables of a word and parts the words', () => {
  expect(spellName('甘孜藏族自治州', ['gan', 'zi', 'zang', 'zu', 'zi', 'zhi', 'zhou'])).toBe('Ganzizangzu Zizhizhou')
})
