import { pinyin } from 'pinyin-pro'
import { buildSearchSet } from '../../../src/domain/text/searchSet.ts'

/** A made-up title for measuring; none of them exists. */
export interface BenchTitle {
  readonly title: string
  readonly place: string
}

/** Characters that names of places are made of, most used first; the draw below favours the beginning. */
const NAME_CHARACTERS = Array.from(
  '山河龙水石新大安平金沙坪坝溪桥江海林天双青云红阳兴和三华东南西北长永高乐白马黄柏观竹泉井塘湾庙寺场店沟岭城关口' +
    '合宁福德仁义太古文武明光玉清凤凰鹤鹿牛羊虎麟松柳桂梅杨桃李槐枫荷莲兰菊茶盐铁铜银珠宝灵仙佛神王张陈刘罗何曾邓' +
    '谢唐向蒋万元丰康庆顺利胜昌盛荣富贵吉祥善良忠孝礼智信勇刚强健春夏秋冬晨晓星月日风雨雪霜雾露虹霞峰岩崖洞谷峡滩',
)
const KINDS = [
  '县志',
  '镇志',
  '村志',
  '年鉴',
  '简史',
  '概况',
  '水利志',
  '人物志',
  '教育志',
  '地名录',
  '大事记',
  '民俗志',
]
const PREFECTURES = [
  '成都市',
  '自贡市',
  '攀枝花市',
  '泸州市',
  '德阳市',
  '绵阳市',
  '广元市',
  '遂宁市',
  '内江市',
  '乐山市',
]

/** Titles in the shape of real ones; the same for the same count. */
export function makeTitles(count: number): readonly BenchTitle[] {
  const random = seeded(20_240_501)
  const draw = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const name = () =>
    Array.from({ length: 2 }, () => NAME_CHARACTERS[Math.floor(random() ** 1.7 * 200)] ?? '山').join('')
  return Array.from({ length: count }, () => {
    const [place, from] = [name(), 1980 + Math.floor(random() * 30)]
    const years = random() < 0.5 ? `(${from}—${from + 20})` : random() < 0.4 ? '(民国)' : ''
    return {
      title: `${place}${random() < 0.3 ? name() : ''}${draw(KINDS)}${years}`,
      place: `${draw(PREFECTURES)}${place}县`,
    }
  })
}

const syllables = new Map<string, string>()

/** Readings character by character: a bench needs their number and shape, not their truth. */
export function readingsOf(text: string): readonly string[] {
  return Array.from(text, character => {
    const known = syllables.get(character)
    if (known !== undefined) return known
    const read = /\p{Script=Han}/u.test(character) ? pinyin(character, { toneType: 'none', v: true }) : ''
    syllables.set(character, read)
    return read
  })
}

/** Our wire form. */
export function toSet(titles: readonly BenchTitle[]): string {
  return buildSearchSet(
    titles.map(({ title, place }) => [title, place]),
    readingsOf,
  )
}

/** What a rival needs to answer the same queries, as JSON: `[name, place, pinyin of the name, initials]` a title. */
export function toDocuments(titles: readonly BenchTitle[]): string {
  return JSON.stringify(
    titles.map(({ title, place }) => {
      const read = readingsOf(title).filter(syllable => syllable !== '')
      return [title, place, read.join(''), read.map(syllable => syllable.charAt(0)).join('')]
    }),
  )
}

/** Texts as they grow under a thumb: characters, pinyin, initials, mixed, several words, and slips. */
export function typedTexts(titles: readonly BenchTitle[], perKind: number): readonly string[] {
  const step = Math.floor(titles.length / (perKind * 6))
  const pick = (index: number) => titles[index * step]?.title.slice(0, 6) ?? '山河'
  const read = (text: string) => readingsOf(text).filter(syllable => syllable !== '')
  const kinds: readonly ((name: string, index: number) => string)[] = [
    name => name,
    name => read(name).join(''),
    name =>
      read(name)
        .map(syllable => syllable.charAt(0))
        .join(''),
    name => name.slice(0, 2) + read(name.slice(2)).join(''),
    (name, index) => `${name.slice(0, 2)} ${PREFECTURES[index % 10] ?? ''}`,
    name =>
      read(name)
        .join('')
        .replace(/(.)(.)$/, '$2$1'),
  ]
  return kinds.flatMap((write, kind) =>
    Array.from({ length: perKind }, (_, index) => write(pick(kind * perKind + index), index)),
  )
}

/** Mulberry32, so that every run measures the same titles. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
