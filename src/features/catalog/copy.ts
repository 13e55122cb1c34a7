import { defineMessages } from '../../domain/messages.ts'
import type { CoverageMode, Shade } from '../../domain/catalog/coverageShade.ts'
import { ERA_SHORT_NAMES } from '../../domain/catalog/era.ts'
import type { TitleStage } from '../../domain/catalog/title.ts'
import type { TitleSort } from '../../domain/catalog/titleQuery.ts'

/** Words of the list of titles. */
export const CATALOG_COPY = defineMessages('catalog', {
  count: (count: number) => `${count} 种`,
  limited: (shown: number, count: number) => `共 ${count} 种，只列出最相关的 ${shown} 种`,
  placeUnknown: '来源没有写明地方',
  yearUnknown: '年份不详',
  period: (from: number, to: number) => `记述 ${from}—${to} 年`,
  volumeOf: (year: number) => `${year} 年卷`,
  publishedIn: (year: number) => `${year} 年出版`,
  dated: (year: number) => `${year} 年`,
  noList: '没有公布馆藏',
  more: (count: number) => `再看 ${count} 种`,
  none: '没有符合条件的题名',
  noneText: '去掉一两个条件再试；没有收录不等于没有这本书。',
  clear: '清除全部条件',
  unpublished: '还没有出版的',
  unpublishedNote: '来源只说到这一步，书架上还找不到。',
  listsPublished: (rooms: number) =>
    rooms === 0
      ? '还没有一家阅览室公布馆藏目录。'
      : `目前只有 ${rooms} 家阅览室有可查的馆藏目录；其余写着“没有公布馆藏”，不等于没有这本书。`,
  coverageMap: '志书覆盖图',
  hometown: '回老家',
  wanted: '我要找的书',
  wantedNone: '还没有要找的书',
  wantedNoneText: '在书的页面点“加入我要找的书”，打开“附近”时若离藏本不远会告诉您。',
  toTitles: '去找志书',
})

/** Words of the choices beside the list. */
export const FACET_COPY = defineMessages('catalog.facet', {
  filters: '筛选',
  more: '更多条件：类别、地方、年份',
  era: '志书与年鉴',
  kind: '类别',
  place: '覆盖地方',
  anyPlace: '全部地方',
  wholeProvince: '四川省（全省）',
  wholePrefecture: (name: string) => `${name}（全部）`,
  year: '内容含某一年',
  yearHint: '如 1986',
  yearWrong: '请填三位或四位年份',
  sort: '排序',
})

export const SORT_COPY = defineMessages('catalog.sort', {
  relevance: '相关',
  near: '离我最近的藏本',
  year: '年份（新到旧）',
} satisfies Record<TitleSort, string>)

/** Words about copies of wanted books near the visitor. */
export const NEAR_COPY = defineMessages('catalog.near', {
  label: '要找的书就在附近',
  near: (title: string) => `《${title}》的藏本离您不远`,
})

/** Words about copies and rooms. */
export const COPY_COPY = defineMessages('catalog.copy', {
  sameCounty: '就在本县',
  lend: '可借',
  readOnly: '仅阅览',
  lendingUnknown: '能否外借没有说明',
  callNumber: '索书号',
  shelf: '架位',
  extent: '所藏',
  copies: (count: number) => `${count} 册（套）`,
  noCallNumber: '目录没有给出索书号',
  gaps: (words: string) => `缺 ${words}`,
  ask: '问一声再去',
  loading: '正在读取这家馆的目录',
  notLoaded: '这家馆的目录还没有存到手机，连上网络后再看',
  heading: '哪里有藏本',
  nobody: '没有公布馆藏',
  nobodyText: '目前没有一家阅览室在公布的目录里列出这本书。可以先问离您近的阅览室。',
  locate: '按离我远近排',
  locateFailed: '没有取得位置，可以手选一个县（市、区）',
  pickCounty: '从哪里出发',
  noCounty: '不选',
})

/** Words of a title's own page. */
export const TITLE_COPY = defineMessages('catalog.title', {
  facts: '题名信息',
  kind: '类别',
  era: '轮次',
  place: '地方',
  period: '记述年代',
  year: '出版年份',
  volumeYear: '卷次年份',
  compiler: '编纂者',
  publisher: '出版者',
  edition: '版本',
  volumes: '册数',
  volumeCount: (count: number) => `${count} 册`,
  isbn: '书号',
  series: '丛书',
  formerTitles: '曾用名',
  note: '附注',
  fullText: '网上全文',
  run: '历年各卷',
  runNote: '只列出有来源的卷；收录里缺的年份不等于没有出版。',
  runGap: (words: string) => `收录缺 ${words}`,
  runWhole: '全刊',
  seriesTitles: '同一丛书',
  sources: '资料来源',
  missing: '没有这个题名',
  missingText: '链接可能有误，或资料已更新。',
  back: '回到找志书',
  want: '加入我要找的书',
  wanted: '在我要找的书里',
  rooms: '看看有哪些阅览室',
  kept: '没有存下，手机不让保存',
  from: (from: number, to: number) => `${from}—${to} 年`,
  yearOf: (year: number) => `${year} 年`,
})

/** Words of 问一声再去. */
export const ASK_COPY = defineMessages('catalog.ask', {
  title: '问一声再去',
  day: '哪天去',
  dayUnknown: '还没定',
  message: '可以这样问',
  share: '转发',
  copy: '复制',
  sms: '发短信',
  call: '打电话',
  copied: '已复制',
  copyFailed: '没有复制成功，请长按文字自己复制',
  noPhone: '没有公开的办公电话。可以把这段话发给当地地方志工作机构或村（社区）办公室。',
})

/** Words of a room's shelf. */
export const SHELF_COPY = defineMessages('catalog.shelf', {
  heading: '馆藏目录',
  search: '在这家馆里找书',
  placeholder: '书名或索书号',
  count: (count: number) => `目录共 ${count} 条`,
  found: (count: number) => `找到 ${count} 条`,
  none: '这家馆的目录里没有',
  noneText: '换个词再试；也可以问一声。',
  unclassed: '没有分类号的',
  noCatalog: '这家馆还没有公布馆藏目录',
  noCatalogText: '书多半在架上，只是没有公布目录。去之前先问一声。',
  titleUnknown: '题名没有收录',
})

/** Words of the coverage map. */
export const COVERAGE_COPY = defineMessages('catalog.coverage', {
  lead: '按县（市、区）自己的志书和年鉴着色；市州和全省的书不算在内。空白是我们的收录还空着，不等于没有修过志。',
  mode: '看什么',
  all: '有几类',
  near: '最近藏本',
  mapLabel: (mode: string) => `四川省县（市、区）志书覆盖图：${mode}。图下有同样内容的表格。`,
  legend: '图例',
  kinds: (count: number) => (count === 0 ? '空白' : count === 4 ? '4 类以上' : `${count} 类`),
  has: '有收录',
  gap: '空白',
  held: '有公布的藏本',
  heldWithin: (words: string) => `${words}以内有藏本`,
  notHeld: '没有公布藏本',
  table: '同样内容的表格',
  county: '县（市、区）',
  nearest: '最近藏本',
  none: '空白',
  noHeld: '没有公布',
  others: '专志、乡镇志、村志和读物',
  ofPrefecture: (name: string) => `${name}一级的`,
  unpublished: '还没有出版的',
  emptyCounty: '还没有收录这个县（市、区）自己的志书和年鉴。',
  seeAll: '在找志书里看全部',
  needPlace: '要知道“最近”，请先定位或选一个出发的县。',
  near100: '100 公里',
  near30: '30 公里',
  roundUnknown: '新志（轮次不明）',
})

/** What the coverage map can show, for its chips. */
export function coverageModeWords(mode: CoverageMode): string {
  if (mode === 'all' || mode === 'near') return COVERAGE_COPY[mode]
  return mode === 'round-unknown' ? COVERAGE_COPY.roundUnknown : ERA_SHORT_NAMES[mode]
}

/** Words of the map's patterns, by what it shows. */
export function coverageLegend(mode: CoverageMode): readonly { readonly shade: Shade; readonly words: string }[] {
  const { gap, has, held, heldWithin, kinds, near100, near30, notHeld } = COVERAGE_COPY
  if (mode === 'all') return ([0, 1, 2, 3, 4] as const).map(shade => ({ shade, words: kinds(shade) }))
  if (mode !== 'near')
    return [
      { shade: 0, words: gap },
      { shade: 2, words: has },
    ]
  return [
    { shade: 0, words: notHeld },
    { shade: 1, words: held },
    { shade: 2, words: heldWithin(near100) },
    { shade: 3, words: heldWithin(near30) },
  ]
}

/** Said of a title that cannot be looked for on a shelf yet; null: published, nothing to say. */
export const STAGE_COPY = defineMessages('catalog.stage', {
  published: null,
  forthcoming: '来源称即将出版',
  draft: '来源时为志稿',
  compiling: '来源时在编纂',
} satisfies Record<TitleStage, string | null>)
