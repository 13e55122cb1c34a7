import fc from 'fast-check'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FaultList } from '../../pipeline/import/faultList.ts'
import { importTables } from '../../pipeline/import/importTables.ts'
import { NO_DEFAULTS, type ImportContext } from '../../pipeline/import/plan/importContext.ts'
import { PlaceFinder } from '../../pipeline/import/place/placeFinder.ts'
import { faultCell, textCell, type Cell, type Table } from '../../pipeline/import/table.ts'
import { readReadings } from '../../pipeline/pinyin/readReadings.ts'
import { readRecords } from '../../pipeline/records/readRecords.ts'
import { readRuleContext } from '../../pipeline/rules/ruleContext.ts'
import { holdingRecordSchema } from '../../src/domain/catalog/holding.ts'
import { titleRecordSchema } from '../../src/domain/catalog/title.ts'
import { hallRecordSchema } from '../../src/domain/hall/hall.ts'
import { aHall, aTitle, toLines } from '../fixtures/records.ts'
import { recordsFolder } from '../fixtures/recordsFolder.ts'
import { fuzz, must, RUNS } from './fuzz.ts'
import { anyValue, spoiledText } from './hostile.ts'

const never = () => false
const SOURCE = 'https://www.pidu.gov.cn/a'

/** A list as an office writes it: headings, a sound row, the row that gets spoiled. */
const LISTS = {
  halls: {
    headings: [
      '编号',
      '县（市、区）',
      '乡镇',
      '馆名',
      '类别',
      '开馆时间',
      '面积',
      '经度',
      '纬度',
      '坐标系',
      '定位精度',
      '联系电话',
    ].concat('开放时间', '有厕所', '网址', '展品', '其余资料', '来源网址'),
    sound: [
      '',
      '郫都区',
      '唐昌镇',
      '甲村村史馆',
      '村史馆',
      '2018',
      '120',
      '103.85',
      '30.85',
      'WGS84',
      '村',
      '028-87721234',
    ].concat('周二至周日 9:00—17:00', '有', 'https://www.pidu.gov.cn/', '', '', SOURCE),
  },
  titles: {
    headings: ['题名', '书类', '地域', '断限', '责任者', '出版社', '出版年', 'ISBN', '全套册数', '来源网址'],
    sound: ['测试村志', '村志', '郫都区', '1911—2005', '编委会', '方志出版社', '2010', '', '2', SOURCE],
  },
  holdings: {
    headings: ['阅览室编号', '题名', '索书号', '架位', '复本数', '借阅方式', '所藏卷册', '来源网址'],
    sound: ['ceshi-cunshiguan', '测试县志', 'K297.1/12', '3架', '1', '可借', '1986—2005', SOURCE],
  },
} as const
type Kind = keyof typeof LISTS
const SCHEMAS = { halls: hallRecordSchema, titles: titleRecordSchema, holdings: holdingRecordSchema }

const odd = fc.oneof(
  fc
    .constantFrom(
      '清空',
      'ceshi-cunshiguan',
      '测试村村史馆',
      '不详',
      '合计',
      '示例',
      '新馆',
      '2018.13',
      '二〇二一年十三月',
      '13812345678',
      '<b>x</b>',
    )
    .map(textCell),
  anyValue.map(value => textCell(String(value).slice(0, 400))),
  fc.double().map((number): Cell => ({ text: String(number), number, date: null, fault: null })),
  fc.constant(faultCell('#N/A', '这一格是错误值')),
)
const rowOf = (kind: Kind): fc.Arbitrary<Map<number, Cell>> => {
  const texts: readonly string[] = LISTS[kind].sound
  return fc
    .array(fc.tuple(fc.nat(texts.length - 1), fc.oneof(odd, spoiledText(texts).map(textCell))), {
      minLength: 1,
      maxLength: 3,
    })
    .map(changes => new Map([...toCells(texts), ...changes.map(([at, cell]) => [at + 1, cell] as const)]))
}

const toCells = (texts: readonly string[]) =>
  texts.flatMap((text, at) => (text === '' ? [] : [[at + 1, textCell(text)] as const]))

describe(`a row of an office's list, spoiled in ${RUNS} ways`, () => {
  function contextOf(): Omit<ImportContext, 'faults' | 'warnings'> {
    const folder = recordsFolder({ 'halls/5101.ndjson': toLines([aHall()]), 'titles.ndjson': toLines([aTitle()]) })
    for (const file of ['townships.json', 'old-divisions.json'])
      cpSync(join('records/places', file), join(folder, 'places', file))
    const records = readRecords(folder)
    const oldPlaces = records.oldPlaces.map(({ record }) => record)
    return {
      records,
      places: new PlaceFinder(records.prefectures, records.counties, oldPlaces),
      rules: readRuleContext(folder, '2026-01-01'),
      readings: readReadings(folder),
      defaults: NO_DEFAULTS,
    }
  }

  it('becomes a sound record or a fault; the row above it stays', () => {
    const context = contextOf()
    const records = { halls: 0, titles: 0, holdings: 0 }
    const kinds = fc.constantFrom(...(Object.keys(LISTS) as Kind[]))
    fuzz(
      kinds.chain(kind => rowOf(kind).map(cells => ({ kind, cells }))),
      ({ kind, cells }) => {
        const { headings, sound } = LISTS[kind]
        const [faults, warnings] = [new FaultList(), new FaultList()]
        const rows = [new Map(toCells(headings)), new Map(toCells(sound)), cells]
        const table: Table = { name: '表', rows: rows.map((row, at) => ({ row: at + 1, cells: row, place: null })) }
        const { items } = importTables([table], kind, { ...context, faults, warnings })
        // Copies of one book in one room are one holding, which a second row may change.
        const isAboveKept = items.some(({ place, outcome }) => place.row === 2 && outcome === 'new')
        must(kind === 'holdings' || isAboveKept, 'the sound row is gone', faults.faults)
        for (const { place, message } of [...faults.faults, ...warnings.faults])
          must((place.sheet ?? place.words) !== null && message !== '', 'a fault without place or words', place)
        for (const { kind: list, outcome, record } of items)
          must(outcome !== 'new' || v.is(SCHEMAS[list], record), 'not a record', record)
        records[kind] += items.length
        return items.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').map(({ record }) => record)
      },
      never,
    )
    for (const count of Object.values(records)) expect(count).toBeGreaterThan(RUNS / 10)
  })
})
