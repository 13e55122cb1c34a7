import type { HallRecord } from '../../../src/domain/hall/hall.ts'
import { parseChoice, parseYesNo } from '../values/parseChoice.ts'
import { parseDate } from '../values/parseDate.ts'
import { parseList, showList } from '../values/parseList.ts'
import { parseNumber } from '../values/parseNumber.ts'
import { parsePhone } from '../values/parsePhone.ts'
import { column, type Column } from './column.ts'
import { nameIn, namesOf, STATE_CHOICES } from './hallChoices.ts'
import type { HallDraft } from './hallDraft.ts'
import { line, paragraph, parseUrl } from './sourceColumns.ts'

const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? '有' : '无')

/** What a visitor wants to know of a hall: when it is open, whom to call, what is in it. */
export const HALL_FACT_COLUMNS: readonly Column<HallDraft, HallRecord>[] = [
  column(
    'openedOn',
    {
      header: '开馆时间',
      aliases: [
        '开馆日期',
        '建成时间',
        '建馆时间',
        '建成年份',
        '建成开放时间',
        '开放日期',
        '成立时间',
        '落成时间',
        '建成日期',
        '建成开馆时间',
        'openedon',
        'opened',
      ],
      help: '如 2021年5月',
      example: '2021年5月',
    },
    parseDate,
    hall => hall.openedOn,
  ),
  column(
    'areaM2',
    {
      header: '面积（平方米）',
      aliases: ['面积', '建筑面积', '展陈面积', '场馆面积', '使用面积', '馆舍面积', '展览面积', 'aream2', 'area'],
      example: '120',
    },
    parseNumber,
    hall => hall.areaM2,
  ),
  column(
    'hours',
    {
      header: '开放时间',
      aliases: ['开馆时段', '开放时段', '参观时间', '开放时间段', '每周开放时间', '对外开放时间', '营业时间', 'hours'],
      help: '照来源原话写',
      example: '周二至周日 9:00—17:00',
      width: 28,
    },
    line,
    hall => hall.hours?.words ?? null,
  ),
  column(
    'hoursRule',
    {
      field: 'hours',
      header: '开放时间规则',
      aliases: ['opening_hours', '开放规则'],
      help: 'OSM 写法，如 Tu-Su 09:00-17:00；不会写可留空',
      width: 28,
    },
    line,
    hall => hall.hours?.rule ?? null,
  ),
  column(
    'phone',
    {
      header: '联系电话',
      aliases: ['电话', '联系方式', '咨询电话', '办公电话', '服务电话', '固定电话', '座机', '预约电话', 'phone'],
      help: '办公室座机，不填个人手机',
      example: '028-00000000',
      width: 18,
    },
    parsePhone,
    hall => hall.phone,
  ),
  column(
    'admission',
    {
      header: '门票',
      aliases: ['票价', '收费情况', '是否免费', '参观费用', '是否收费'],
      example: '免费',
    },
    line,
    hall => hall.admission,
  ),
  column(
    'booking',
    {
      header: '预约',
      aliases: ['预约方式', '是否需要预约', '参观预约'],
      example: '团体请提前一天电话预约',
      width: 20,
    },
    line,
    hall => hall.booking,
  ),
  column(
    'stepFree',
    { field: 'access', header: '无障碍入口', aliases: ['无障碍', '无障碍通道', '无台阶入口'], choices: ['有', '无'] },
    parseYesNo,
    hall => yesNo(hall.access.stepFree),
  ),
  column(
    'toilet',
    { field: 'access', header: '厕所', aliases: ['卫生间', '洗手间'], choices: ['有', '无'] },
    parseYesNo,
    hall => yesNo(hall.access.toilet),
  ),
  column(
    'parking',
    { field: 'access', header: '停车', aliases: ['停车场', '停车位', '可否停车'], choices: ['有', '无'] },
    parseYesNo,
    hall => yesNo(hall.access.parking),
  ),
  column(
    'summary',
    {
      header: '简介',
      aliases: ['馆情简介', '基本情况', '场馆简介', '内容简介', '概况', '介绍', 'summary'],
      help: '200 字以内，用自己的话',
      example: '介绍本村历史的小馆。',
      width: 40,
    },
    paragraph,
    hall => hall.summary,
  ),
  column(
    'highlights',
    {
      header: '看点',
      aliases: ['特色', '亮点', '主要展品', '特色展陈', '展陈内容'],
      help: '几项用分号隔开',
      example: '老农具；村志手稿',
      width: 28,
    },
    parseList,
    hall => showList(hall.highlights),
  ),
  column(
    'volumes',
    {
      header: '藏书（册）',
      aliases: ['藏书', '藏书量', '馆藏量', '馆藏册数', '图书册数', '藏书册数', 'volumes'],
      example: '300',
    },
    parseNumber,
    hall => hall.volumes,
  ),
  column(
    'website',
    { header: '网址', aliases: ['网站', '官网', '官方网站', '链接', 'website', 'url'], width: 28 },
    parseUrl,
    hall => hall.website,
  ),
  column(
    'formerNames',
    { header: '曾用名', aliases: ['原名', '旧名', '别名', '又名'], help: '几个用分号隔开' },
    parseList,
    hall => showList(hall.formerNames),
  ),
  column(
    'state',
    {
      field: 'status',
      header: '现状',
      aliases: ['状态', '开放状态', '开放情况', '运行状态'],
      choices: namesOf(STATE_CHOICES),
      example: '开放',
    },
    cell => parseChoice(cell, STATE_CHOICES),
    hall => nameIn(STATE_CHOICES, hall.status?.state),
  ),
  column(
    'until',
    { field: 'status', header: '暂停至', aliases: ['恢复开放时间', '闭馆至'] },
    parseDate,
    hall => hall.status?.until ?? null,
  ),
  column(
    'statusWords',
    { field: 'status', header: '现状说明', aliases: ['状态说明', '暂停原因'] },
    line,
    hall => hall.status?.words ?? null,
  ),
  column(
    'notes',
    { header: '备注', aliases: ['说明', '其他说明', '备注说明', 'notes'], width: 28 },
    paragraph,
    hall => hall.notes,
  ),
  column(
    'confirmedOn',
    {
      header: '核实日期',
      aliases: ['核对日期', '最近核实', '更新日期', '更新时间'],
      help: '主管单位最近一次核实整条内容的日期',
    },
    parseDate,
    hall => hall.confirmedOn,
  ),
]
