import type { HoldingRecord } from '../../../src/domain/catalog/holding.ts'
import type { HallRecord } from '../../../src/domain/hall/hall.ts'
import type { TitleRecord } from '../../../src/domain/catalog/title.ts'
import { parseChoice, type Choice } from '../values/parseChoice.ts'
import { parseNumber } from '../values/parseNumber.ts'
import { tidyText } from '../values/tidyText.ts'
import { column, type Column } from './column.ts'
import { line, sourceColumns } from './sourceColumns.ts'
import { parseSources, TITLE_COLUMNS, type TitleDraft } from './titleColumns.ts'

/** What one row says about a copy in a room; it may describe its title as well. */
export interface HoldingDraft extends TitleDraft {
  roomId?: string | null
  room?: string | null
  prefectureWords?: string | null
  countyWords?: string | null
  barcode?: string | null
  extent?: string | null
  callNumber?: string | null
  shelf?: string | null
  copies?: number | null
  lending?: NonNullable<HoldingRecord['lending']> | null
  holdingNote?: string | null
}

/** A holding with the room and title it points at, as export shows it. */
export interface ShownHolding extends HoldingRecord {
  readonly hall: HallRecord | null
  readonly book: TitleRecord | null
}

type Lending = NonNullable<HoldingRecord['lending']>
export const LENDING_CHOICES: readonly Choice<Lending>[] = [
  { value: 'lend', name: '可借', aliases: ['外借', '可外借', '借阅', '可借阅'] },
  { value: 'read-only', name: '仅阅览', aliases: ['阅览', '室内阅览', '馆内阅览', '不外借', '只供阅览', '仅供阅览'] },
]

/** Title columns whose headings say the same in a list of copies; export of holdings leaves them to the title list. */
const DESCRIPTION = TITLE_COLUMNS.filter(
  ({ header }) => !['题名编号', '题名', '题名备注', '其余来源'].includes(header) && !isSourceHeader(header),
).map(titleColumn => ({
  ...titleColumn,
  aliases: titleColumn.aliases.filter(alias => !['备注', '说明', '附注', '册数', '地区', '所属地区'].includes(alias)),
  show: () => null,
}))

function isSourceHeader(header: string): boolean {
  return sourceColumns().some(source => source.header === header)
}

/** Every column of a list of holdings, in the order of the template. */
export const HOLDING_COLUMNS: readonly Column<HoldingDraft, ShownHolding>[] = [
  column(
    'roomId',
    {
      field: 'room',
      header: '阅览室编号',
      aliases: ['馆编号', '收藏馆编号'],
      help: '见导出的馆表；填了它就不必填阅览室名',
      width: 28,
    },
    line,
    holding => holding.room,
  ),
  column(
    'room',
    {
      header: '阅览室',
      aliases: ['馆名', '收藏单位', '阅览室名称', '馆室', '所在馆', '收藏馆', '藏书单位'],
      help: '与馆表里的名称一致',
      example: '示例村史志阅览室',
      width: 26,
    },
    line,
    holding => holding.hall?.name ?? null,
  ),
  column(
    'prefectureWords',
    { field: 'room', header: '市（州）', aliases: ['市州', '所属市州'], width: 14 },
    line,
    (holding, { places }) => (holding.hall?.prefecture ? places.nameOf(holding.hall.prefecture) : null),
  ),
  column(
    'countyWords',
    {
      field: 'room',
      header: '县（市、区）',
      aliases: ['县市区', '区县', '所属县市区', '所在县'],
      example: '郫都区',
      width: 14,
    },
    line,
    (holding, { places }) => (holding.hall?.county ? places.nameOf(holding.hall.county) : null),
  ),
  column(
    'titleId',
    { field: 'title', header: '题名编号', aliases: [], help: '见导出的题名表', width: 26 },
    line,
    holding => holding.title,
  ),
  ...TITLE_COLUMNS.filter(({ header }) => header === '题名').map(titleColumn => ({
    ...titleColumn,
    show: (holding: ShownHolding) => holding.book?.title ?? null,
  })),
  column(
    'barcode',
    {
      field: 'copies',
      header: '登录号',
      aliases: ['条码号', '条码', '财产号', '登记号', '图书条码'],
      help: '一册一个；同书几行自动合计复本数',
      width: 14,
    },
    line,
    () => null,
  ),
  column(
    'extent',
    {
      header: '所藏卷册',
      aliases: ['卷册', '卷册号', '存卷', '所藏年份', '卷次'],
      help: '不全时写明有哪几册、哪几年',
      example: '2018—2022',
      width: 18,
    },
    line,
    holding => holding.extent,
  ),
  column(
    'callNumber',
    { header: '索书号', aliases: ['书号排架号', '索取号', '排架号'], example: 'K297.1/12', width: 16 },
    line,
    holding => holding.callNumber,
  ),
  column(
    'shelf',
    {
      header: '架位',
      aliases: ['馆藏位置', '书架', '架号', '存放位置', '排架位置', '柜号', '位置'],
      example: '3 架 2 层',
      width: 16,
    },
    line,
    holding => holding.shelf,
  ),
  column(
    'copies',
    { header: '复本数', aliases: ['复本', '数量', '册数', '本数', '套数'], example: '1' },
    parseNumber,
    holding => holding.copies,
  ),
  column(
    'lending',
    {
      header: '借阅方式',
      aliases: ['流通类型', '可借', '借阅', '是否可借', '是否外借', '流通方式'],
      choices: LENDING_CHOICES.map(choice => choice.name),
      example: '仅阅览',
    },
    cell => parseChoice(cell, LENDING_CHOICES),
    holding => LENDING_CHOICES.find(choice => choice.value === holding.lending)?.name ?? null,
  ),
  column(
    'holdingNote',
    { field: 'note', header: '备注', aliases: ['馆藏备注', '说明', '附注'], width: 24 },
    cell => ({ value: tidyText(cell.text) }),
    holding => holding.note,
  ),
  ...DESCRIPTION,
  ...sourceColumns<HoldingDraft, ShownHolding>(),
  column(
    'titleRest',
    { field: 'sources', header: '其余来源', help: '由导出写成，请勿手改', width: 12 },
    parseSources,
    holding => (holding.sources.length > 1 ? JSON.stringify(holding.sources) : null),
  ),
]
