import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseReadings, readReadings } from './readReadings.ts'
import { toPinyin, toSyllables } from './toPinyin.ts'

const reviewed = readReadings(fileURLToPath(new URL('../../records', import.meta.url)))

/** Names that a dictionary alone reads wrongly, or did at some time. */
const NAMES: readonly (readonly [name: string, pinyin: string])[] = [
  ['乐山市', 'le shan shi'],
  ['都江堰市', 'du jiang yan shi'],
  ['犍为县', 'qian wei xian'],
  ['郫都区', 'pi du qu'],
  ['新都区', 'xin du qu'],
  ['阆中市', 'lang zhong shi'],
  ['邛崃市', 'qiong lai shi'],
  ['筠连县', 'jun lian xian'],
  ['珙县', 'gong xian'],
  ['荥经县', 'ying jing xian'],
  ['什邡市', 'shi fang shi'],
  ['丹棱县', 'dan ling xian'],
  ['重庆市', 'chong qing shi'],
  ['崇庆县', 'chong qing xian'],
  ['长宁县', 'chang ning xian'],
  ['会理市', 'hui li shi'],
  ['涪城区', 'fu cheng qu'],
  ['璧山区', 'bi shan qu'],
  ['理番县', 'li fan xian'],
  ['懋功县', 'mao gong xian'],
  ['甘孜藏族自治州', 'gan zi zang zu zi zhi zhou'],
  ['四川大学图书馆馆藏目录', 'si chuan da xue tu shu guan guan cang mu lu'],
  ['绿水村', 'lv shui cun'],
]

describe('toPinyin', () => {
  it.each(NAMES)('reads %s as %s', (name, pinyin) => expect(toPinyin(name, reviewed).pinyin).toBe(pinyin))

  it('gives initials, and keeps letters and numbers as words of their own', () => {
    expect(toPinyin('战旗村', reviewed)).toEqual({ pinyin: 'zhan qi cun', initials: 'zqc' })
    expect(toPinyin('Rolxi村(2020)', reviewed)).toEqual({ pinyin: 'rolxi cun 2020', initials: 'rc2' })
  })

  it('lines up with code points, whatever else the text holds', () => {
    expect(toSyllables('a😀乐山\ud800', reviewed)).toEqual(['', '', 'le', 'shan', ''])
  })
})

describe('parseReadings', () => {
  const line = (text: string, reading: string) => JSON.stringify({ text, reading, why: 'a test' })

  it('keeps the longer of two readings that overlap', () => {
    const readings = parseReadings(`${line('都', 'du')}\n${line('都会', 'dou hui')}\n`)
    expect(toSyllables('都会都', readings)).toEqual(['dou', 'hui', 'du'])
  })

  it.each([
    ['a syllable too few', line('乐山', 'le')],
    ['tones', line('乐', 'lè')],
    ['a text given twice', `${line('乐', 'le')}\n${line('乐', 'yue')}`],
    ['a broken line', '{'],
  ])('refuses %s, naming the line', (_why, ndjson) =>
    expect(() => parseReadings(ndjson)).toThrow(/readings\.ndjson:\d/),
  )
})
