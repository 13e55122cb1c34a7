import { beforeAll, describe, expect, it } from 'vitest'
import { aHall, aHolding, aTitle } from '../../tests/fixtures/records.ts'
import type { HallRecord } from '../../src/domain/hall/hall.ts'
import { RECORD_RULES } from './allRules.ts'
import { checkHtml } from './checkHtml.ts'
import { checkRecords } from './checkRecords.ts'
import type { HallRule, RuleContext } from './rule.ts'
import { readRuleContext } from './ruleContext.ts'

let context: RuleContext
beforeAll(() => {
  context = readRuleContext('records', '2026-01-01')
})

const source = {
  url: 'https://www.pidu.gov.cn/a',
  title: '测试',
  publisher: null,
  date: '2024',
  reliability: 'original',
}
const sound = { township: '唐昌镇', sources: [source] }
const point = (lng: number, lat: number, datum = 'WGS84', precision = 'building') => ({
  position: { lng, lat, datum, precision, note: null },
})
const withPhoto = (photo: object) => ({
  photos: [{ file: 'a.jpg', caption: '大门', credit: '测试单位', licence: 'CC BY 4.0', ...photo }],
})

interface Case {
  readonly rule: string
  readonly says: string
  readonly severity?: 'warning'
  readonly bad: Record<string, unknown>
  readonly good: Record<string, unknown>
}

/** Every hall rule: a record that breaks it, the words of the finding, and a near miss that passes. */
const HALL_CASES: readonly Case[] = [
  {
    rule: 'hall-sources-present',
    says: '示例网址',
    bad: { sources: [{ ...source, url: 'https://example.com/' }] },
    good: {},
  },
  { rule: 'hall-sources-present', says: '没有来源', bad: { sources: [] }, good: {} },
  { rule: 'hall-sources-present', says: '写了两次', severity: 'warning', bad: { sources: [source, source] }, good: {} },
  {
    rule: 'kind-has-place',
    says: '没有写县',
    severity: 'warning',
    bad: { county: null },
    good: { county: null, kind: 'gazetteer' },
  },
  { rule: 'position-in-county', says: '填反', bad: point(30.81, 103.88), good: point(103.88, 30.81) },
  {
    rule: 'position-in-county',
    says: '不在所写的郫都区',
    bad: point(104.08, 30.66),
    good: point(103.88, 30.81, 'BD09'),
  },
  {
    rule: 'position-in-county',
    says: '请核对',
    severity: 'warning',
    bad: point(104.08, 30.66, 'unknown'),
    good: point(103.88, 30.81, 'unknown'),
  },
  { rule: 'township-exists', says: '从前也没有', bad: { township: '子虚乌有镇' }, good: { township: '三道堰镇' } },
  {
    rule: 'township-exists',
    says: '旧名',
    severity: 'warning',
    bad: { township: '古城镇' },
    good: { township: '犀浦街道' },
  },
  { rule: 'dates-not-in-future', says: '还没有到', bad: { openedOn: '2026-01-02' }, good: { openedOn: '2026-01-01' } },
  {
    rule: 'dates-not-in-future',
    says: '来源日期',
    bad: { sources: [{ ...source, date: '2027' }] },
    good: { openedOn: '2026' },
  },
  {
    rule: 'hours-parse',
    says: '读不懂',
    bad: { hours: { rule: '每天开门', words: null } },
    good: { hours: { rule: 'Tu-Su 09:00-17:00', words: null } },
  },
  {
    rule: 'hours-parse',
    says: '只有原话',
    severity: 'warning',
    bad: { hours: { rule: null, words: '农闲时' } },
    good: { hours: null },
  },
  {
    rule: 'phone-is-office',
    says: '手机号',
    bad: { phone: '138 0013 8000' },
    good: { phone: '028-87721234转8001、12345、400-123-4567' },
  },
  { rule: 'phone-is-office', says: '不像电话', bad: { phone: '找村长' }, good: { phone: '0816-2345678' } },
  {
    rule: 'phone-is-office',
    says: '区号',
    severity: 'warning',
    bad: { phone: '87721234' },
    good: { phone: '028-87721234' },
  },
  {
    rule: 'no-private-data',
    says: '身份证',
    bad: { notes: '馆员 51012419900101123X' },
    good: { notes: '编号 51012419901301123X' },
  },
  {
    rule: 'no-private-data',
    says: '手机号',
    bad: { booking: '请打 13800138000' },
    good: { booking: '请打 028-87721234' },
  },
  { rule: 'no-private-data', says: '私人邮箱', bad: { notes: 'somebody@qq.com' }, good: { notes: 'fzb@pidu.gov.cn' } },
  { rule: 'no-private-data', says: '联系人', bad: { booking: '联系人:某某某' }, good: { booking: '联系村委会' } },
  {
    rule: 'no-markup',
    says: '网页代码',
    bad: { summary: '好<script>x</script>' },
    good: { summary: '面积 < 100 平方米' },
  },
  {
    rule: 'links-are-http',
    says: '内网',
    bad: { website: 'http://192.168.1.5/' },
    good: { website: 'https://www.pidu.gov.cn/' },
  },
  {
    rule: 'datum-known-at-door',
    says: '坐标系不明',
    bad: { position: { lng: 103.88, lat: 30.81, datum: 'unknown', precision: 'building', note: null } },
    good: { position: { lng: 103.88, lat: 30.81, datum: 'unknown', precision: 'village', note: null } },
  },
  { rule: 'photo-has-licence', says: '许可', bad: withPhoto({ licence: '网络' }), good: withPhoto({}) },
  { rule: 'photo-has-licence', says: '署名', bad: withPhoto({ credit: '不详' }), good: withPhoto({}) },
  {
    rule: 'chinese-punctuation',
    says: '村中，有',
    severity: 'warning',
    bad: { summary: '馆在村中,有三间' },
    good: { summary: '馆在村中，共 1,200 件' },
  },
  { rule: 'text-lengths', says: '最多 40', bad: { name: '馆'.repeat(41) }, good: { name: '馆'.repeat(40) } },
]

const found = (hall: HallRecord) =>
  checkRecords({ halls: [{ file: 'halls/5101.ndjson', line: 1, record: hall }], titles: [], holdings: [] }, context)

describe('each hall rule', () => {
  it.each(HALL_CASES)('$rule finds “$says” and lets a sound record pass', ({ rule, says, severity, bad, good }) => {
    const broken = found(aHall({ ...sound, ...bad })).filter(finding => finding.rule === rule)
    expect(broken).toContainEqual(
      expect.objectContaining({ severity: severity ?? 'error', message: expect.stringContaining(says) as string }),
    )
    expect(found(aHall({ ...sound, ...good })).filter(finding => finding.rule === rule)).toEqual([])
  })

  it('has a case here', () => {
    const covered = new Set(HALL_CASES.map(({ rule }) => rule))
    const missing = RECORD_RULES.filter(rule => rule.scope === 'hall' && !covered.has(rule.id))
    expect(missing.map(rule => rule.id)).toEqual([])
  })
})

describe('each title and holding rule', () => {
  const cases: readonly (readonly [string, Record<string, unknown>, Record<string, unknown>])[] = [
    ['title-sources-present', { sources: [] }, {}],
    ['title-dates', { year: 2027 }, { year: 2027, kind: 'yearbook' }],
    ['title-dates', { period: { from: 2005, to: 1986 } }, {}],
    ['isbn-checksum', { isbn: '978-7-5144-0000-0' }, { isbn: '978-7-220-10000-0' }],
    ['isbn-checksum', { isbn: '7-220-00001-1' }, { isbn: '11118.92' }],
    ['no-markup-in-titles', { title: '<i>县志</i>' }, {}],
  ]
  it.each(cases)('%s', (rule, bad, good) => {
    const check = (changes: Record<string, unknown>) => {
      const record = aTitle({ sources: [source], ...changes })
      const titles = [{ file: 'titles/5100.ndjson', line: 3, record }]
      return checkRecords({ halls: [], titles, holdings: [] }, context).filter(finding => finding.rule === rule)
    }
    expect(check(bad)).toHaveLength(1)
    expect(check(good)).toEqual([])
  })

  it('holding-sources-present', () => {
    const holding = {
      room: 'a',
      title: 'b',
      extent: null,
      callNumber: null,
      shelf: null,
      copies: null,
      lending: null,
      note: null,
    }
    const check = (sources: unknown) =>
      checkRecords(
        { halls: [], titles: [], holdings: [{ file: 'f', line: 1, record: { ...holding, sources } as never }] },
        context,
      )
    expect(check([])).toHaveLength(1)
    expect(check([source])).toEqual([])
  })
})

describe('rules about the texts of titles and holdings', () => {
  const rulesOf = (title: Record<string, unknown>, holding: Record<string, unknown>) =>
    checkRecords(
      {
        halls: [],
        titles: [{ file: 'titles/a.ndjson', line: 1, record: aTitle({ sources: [source], ...title }) }],
        holdings: [{ file: 'holdings/a.ndjson', line: 1, record: aHolding({ sources: [source], ...holding }) }],
      },
      context,
    ).map(({ rule, field }) => [rule, field])

  it.each([
    ['no-markup-in-titles', 'compiler', { compiler: '<i>甲</i>' }, {}],
    ['no-markup-in-titles', 'formerTitles', { formerTitles: ['甲&nbsp;志'] }, {}],
    ['no-private-data-in-titles', 'note', { note: '电话 13812345678' }, {}],
    ['no-markup-in-holdings', 'shelf', {}, { shelf: '<td>2 架</td>' }],
    ['no-private-data-in-holdings', 'note', {}, { note: '联系人：王某某' }],
  ])('%s looks at %s', (rule, field, title, holding) => {
    expect(rulesOf(title, holding)).toEqual([[rule, field]])
  })

  it('leave a call number that looks like a telephone number, and plain words, alone', () => {
    expect(rulesOf({ note: '2 < 3' }, { callNumber: '13812345678', note: '第 2 册缺封面' })).toEqual([])
  })
})

describe('rules about all halls together', () => {
  const both = (changes: Record<string, unknown>) =>
    [
      aHall({ ...sound, ...point(103.88, 30.81), id: 'a', name: '甲村村史馆' }),
      aHall({ ...sound, id: 'b', name: '乙村村史馆', ...changes }),
    ].map((record, index) => ({ file: 'halls/5101.ndjson', line: index + 1, record }))
  const rulesOf = (changes: Record<string, unknown>) =>
    checkRecords({ halls: both(changes), titles: [], holdings: [] }, context).map(({ rule, line }) => [rule, line])

  it('find the same name in one county and township, and leave two townships alone', () => {
    expect(rulesOf({ name: '甲村 村史馆' })).toContainEqual(['no-duplicate-names', 2])
    expect(rulesOf({ name: '甲村村史馆', township: '友爱镇' })).toEqual([])
  })

  it('find two halls of one kind at one spot, and leave a reading room in a village hall alone', () => {
    expect(rulesOf(point(103.8801, 30.8101))).toContainEqual(['no-duplicate-positions', 2])
    expect(rulesOf({ ...point(103.8801, 30.8101), kind: 'reading-room' })).toEqual([])
    expect(rulesOf(point(103.89, 30.81))).toEqual([])
  })
})

describe('exceptions', () => {
  const rule: HallRule = {
    id: 'test-rule',
    why: '',
    scope: 'hall',
    check: (hall, report) => (hall.phone === null ? report.error('phone', '没有电话') : undefined),
    exceptions: ['a', 'b'],
  }
  it('silence their record, and are reported once it no longer fails', () => {
    const halls = [aHall({ id: 'a' }), aHall({ id: 'b', phone: '12345' }), aHall({ id: 'c' })]
    const located = halls.map((record, index) => ({ file: 'f', line: index, record }))
    const findings = checkRecords({ halls: located, titles: [], holdings: [] }, context, [rule])
    expect(findings.map(({ id, severity }) => [id, severity])).toEqual([
      ['c', 'error'],
      ['b', 'warning'],
    ])
  })
})

describe('the page for clerks', () => {
  it('groups findings by reason, errors first, and shows names as text', () => {
    const findings = found(aHall({ ...sound, name: '<b>测试馆</b>', township: '古城镇' }))
    const html = checkHtml({ today: '2026-01-01', counts: { halls: 1, titles: 0, holdings: 0 }, findings })
    expect(html).toContain('&lt;b&gt;测试馆&lt;/b&gt;')
    expect(html).not.toContain('<b>')
    expect(html.indexOf('no-markup')).toBeLessThan(html.indexOf('township-exists'))
  })
})
