// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Source } from '../domain/source.ts'
import CoverageTable from './CoverageTable.vue'
import FactRow from './FactRow.vue'
import SourceList from './SourceList.vue'

describe('FactRow', () => {
  it('shows the value under its label', () => {
    const row = mount(FactRow, { props: { label: '地址', value: '某路一号' } })
    expect([row.get('dt').text(), row.get('dd').text()]).toEqual(['地址', '某路一号'])
  })

  it('says in words that a fact is missing', () => {
    expect(
      mount(FactRow, { props: { label: '电话', value: null } })
        .get('dd')
        .text(),
    ).toBe('来源没有说')
    expect(
      mount(FactRow, { props: { label: '电话', missing: '没有公布' } })
        .get('dd')
        .text(),
    ).toBe('没有公布')
  })
})

describe('SourceList', () => {
  const original: Source = {
    url: 'https://www.example.org/a',
    title: '开馆公告',
    publisher: '某单位',
    date: '2022-05',
    reliability: 'original',
  }

  it('links an original, saying where it leads, with its publisher and date', () => {
    const list = mount(SourceList, { props: { sources: [original] } })
    const link = list.get('a')
    expect(link.attributes()).toMatchObject({
      href: original.url,
      target: '_blank',
      rel: 'noopener noreferrer',
    })
    expect(list.text()).toContain('某单位')
    expect(list.text()).toContain('2022年5月')
    expect(list.text()).toContain('example.org')
  })

  it('names a page without a title by its site', () => {
    const list = mount(SourceList, { props: { sources: [{ ...original, title: null }] } })
    expect(list.get('a').text()).toContain('example.org')
  })

  it('names a repost without a link and says why', () => {
    const list = mount(SourceList, { props: { sources: [{ ...original, reliability: 'repost' }] } })
    expect(list.find('a').exists()).toBe(false)
    expect(list.text()).toContain('开馆公告')
    expect(list.text()).toContain('转载')
  })

  it('numbers its sources so that a fact can jump to one', () => {
    const sources = [original, { ...original, url: 'https://example.org/b' }]
    const list = mount(SourceList, { props: { sources, idPrefix: 's' } })
    expect(list.findAll('li').map(li => li.attributes('id'))).toEqual(['s-1', 's-2'])
  })
})

describe('CoverageTable', () => {
  it('puts recorded beside official, and says so when no figure is published', () => {
    const rows = [
      { name: '方志馆', recorded: 18, official: 51 },
      { name: '其他', recorded: 3, official: null },
    ]
    const table = mount(CoverageTable, { props: { caption: '收录情况', rows } })
    expect(table.get('caption').text()).toBe('收录情况')
    const lines = table.findAll('tbody tr').map(row => row.text().replace(/\s+/g, ' '))
    expect(lines[0]).toMatch(/方志馆.*18.*51/)
    expect(lines[1]).toMatch(/其他.*3.*未公布/)
  })
})
