import { describe, expect, it } from 'vitest'
import { textCell, type Table } from '../table.ts'
import { recogniseTable } from './recogniseTable.ts'

const table = (...rows: readonly (readonly string[])[]): Table => ({
  name: '表',
  rows: rows.map((texts, index) => ({
    row: index + 1,
    cells: new Map(
      texts.map((text, column) => [column + 1, textCell(text)] as const).filter(([, cell]) => cell.text !== ''),
    ),
    place: null,
  })),
})
const headers = (found: ReturnType<typeof recogniseTable>) => [...(found?.headers.values() ?? [])]

describe('recogniseTable', () => {
  it.each<[string, readonly string[], string, readonly string[]]>([
    ['halls', ['序号', '场馆名称', '县(市、区)', '类型'], 'halls', ['馆名', '县(市、区)', '类别']],
    ['halls in other words', ['名称*', '所属区县', '联系电话(座机)'], 'halls', ['馆名', '县(市、区)', '联系电话']],
    ['titles', ['书名', '作者', '出版社', '出版年份'], 'titles', ['题名', '责任者', '出版社', '出版年']],
    ['holdings', ['题名', '索书号', '条码', '册数'], 'holdings', ['题名', '索书号', '登录号', '复本数']],
  ])('knows %s', (_name, heading, kind, expected) => {
    const found = recogniseTable(
      table(
        heading,
        heading.map(() => '1'),
      ),
      null,
    )
    expect(found?.kind).toBe(kind)
    expect(headers(found).map(text => text.normalize('NFKC'))).toEqual(expected)
  })

  it('finds the headings below titles, and reads headings of two rows', () => {
    const found = recogniseTable(
      table(
        ['某县名录', '某县名录', '某县名录'],
        ['填报单位:某办'],
        ['馆名', '位置', '位置'],
        ['', '经度', '纬度'],
        ['甲馆', '103', '30'],
      ),
      null,
    )
    expect(found?.headingRow).toBe(4)
    expect(headers(found)).toEqual(['馆名', '经度', '纬度'])
    expect(found?.rows).toHaveLength(1)
  })

  it('tells daily hours under 开馆时间 from a year', () => {
    expect(headers(recogniseTable(table(['馆名', '开馆时间'], ['甲馆', '周二至周日9:00-17:00']), null))).toContain(
      '开放时间',
    )
    expect(headers(recogniseTable(table(['馆名', '开馆时间'], ['甲馆', '2021年5月']), null))).toContain('开馆时间')
  })

  it('reports headings that mean nothing and headings that come twice', () => {
    const found = recogniseTable(table(['馆名', '电话', '联系电话', '经办科室', '序号']), null)
    expect(found?.unrecognised.map(({ text }) => text)).toEqual(['经办科室'])
    expect(found?.repeated.map(({ column }) => column)).toEqual([3])
  })

  it('takes a sheet of notes for no list', () => {
    expect(recogniseTable(table(['请认真填写'], ['一、馆名要写全称']), null)).toBeNull()
  })
})
