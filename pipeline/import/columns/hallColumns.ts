import { DATUMS, PRECISIONS, type Datum, type HallRecord, type Precision } from '../../../src/domain/hall/hall.ts'
import { HALL_KINDS, HALL_KIND_NAMES, HALL_KIND_SHORT_NAMES, type HallKind } from '../../../src/domain/hall/hallKind.ts'
import type { Cell } from '../table.ts'
import { parseChoice, parseYesNo, type Choice } from '../values/parseChoice.ts'
import { parseDate } from '../values/parseDate.ts'
import { parseDegrees, parseNumber } from '../values/parseNumber.ts'
import { parsePhone } from '../values/parsePhone.ts'
import { parseList, showList } from '../values/parseList.ts'
import { tidyText } from '../values/tidyText.ts'
import { column, type Column } from './column.ts'
import { HALL_REST_FIELDS, type HallDraft } from './hallDraft.ts'
import { parseRest } from './parseRest.ts'
import { line, parseUrl, sourceColumns } from './sourceColumns.ts'

const KIND_ALIASES: Readonly<Record<HallKind, readonly string[]>> = {
  gazetteer: ['地方志馆', '史志馆', '方志馆（史志馆）', '市县方志馆'],
  township: ['乡镇情馆', '镇情馆', '乡情馆', '街道情馆', '乡镇馆', '乡（镇、街道）情馆'],
  village: ['村史馆', '社区史馆', '村（社区）史馆', '村史', '村社区史馆'],
  digital: ['数字馆', '网上方志馆', '数字方志馆（网）'],
  'reading-room': ['阅览室', '方志阅览室', '地情阅览室', '史志阅览室（角）'],
  university: ['高校馆', '大学分馆', '高校方志馆'],
  related: ['乡村记忆', '乡愁馆', '乡村记忆馆', '其他', '相关场馆'],
}

export const HALL_KIND_CHOICES: readonly Choice<HallKind>[] = HALL_KINDS.map(value => ({
  value,
  name: HALL_KIND_NAMES[value],
  aliases: [HALL_KIND_SHORT_NAMES[value], ...KIND_ALIASES[value]],
}))

export const DATUM_CHOICES: readonly Choice<Datum>[] = DATUMS.map(value => ({
  value,
  name: { WGS84: 'WGS84', CGCS2000: 'CGCS2000', GCJ02: 'GCJ02', BD09: 'BD09', unknown: '不明' }[value],
  aliases: {
    WGS84: ['WGS-84', 'GPS'],
    CGCS2000: ['2000国家大地坐标系', '国家2000', '天地图'],
    GCJ02: ['GCJ-02', '火星坐标', '高德', '腾讯', '高德地图', '腾讯地图'],
    BD09: ['BD-09', '百度', '百度地图', 'BD09LL'],
    unknown: ['不知道', '未知'],
  }[value],
}))

export const PRECISION_CHOICES: readonly Choice<Precision>[] = PRECISIONS.map(value => ({
  value,
  name: { entrance: '大门', building: '馆舍', village: '村', township: '乡镇', county: '县' }[value],
  aliases: {
    entrance: ['门口', '入口'],
    building: ['建筑', '房屋', '楼'],
    village: ['村（社区）', '社区'],
    township: ['乡（镇、街道）', '镇', '街道'],
    county: ['县（市、区）'],
  }[value],
}))

type State = NonNullable<HallDraft['state']>
export const STATE_CHOICES: readonly Choice<State>[] = [
  { value: 'open', name: '开放', aliases: ['正常开放', '在用'] },
  { value: 'closed-until', name: '暂停开放', aliases: ['闭馆', '暂停', '维修', '升级改造'] },
  { value: 'gone', name: '已撤销', aliases: ['撤销', '拆除', '已拆除', '停办'] },
]

const nameIn = <T extends string>(choices: readonly Choice<T>[], value: T | null | undefined): string | null =>
  choices.find(choice => choice.value === value)?.name ?? null
const namesOf = (choices: readonly Choice<string>[]): readonly string[] => choices.map(choice => choice.name)
const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? '有' : '无')
const paragraph = (cell: Cell): { readonly value: string } => ({ value: tidyText(cell.text) })
/** Every column of a list of halls, in the order of the template. */
export const HALL_COLUMNS: readonly Column<HallDraft, HallRecord>[] = [
  column(
    'id',
    {
      header: '编号',
      aliases: ['馆编号', '场馆编号', '记录编号', 'id'],
      help: '已有馆的编号（见导出的表）；新馆留空。与已有馆名相近但确是新馆的，填“新馆”',
      width: 30,
    },
    line,
    hall => hall.id,
  ),
  column(
    'name',
    {
      header: '馆名',
      aliases: [
        '名称',
        '场馆名称',
        '馆名称',
        '方志馆名称',
        '村史馆名称',
        '馆室名称',
        '单位名称',
        '阅览室名称',
        '场馆',
        '展馆名称',
        'name',
      ],
      help: '全称',
      example: '示例村村史馆',
      required: true,
      width: 28,
    },
    line,
    hall => hall.name,
  ),
  column(
    'kind',
    {
      header: '类别',
      aliases: ['类型', '场馆类型', '馆别', '种类', '场馆类别', 'kind'],
      help: '从下拉表里选',
      example: '村（社区）史馆',
      choices: namesOf(HALL_KIND_CHOICES),
      required: true,
      width: 16,
    },
    cell => parseChoice(cell, HALL_KIND_CHOICES),
    hall => nameIn(HALL_KIND_CHOICES, hall.kind),
  ),
  column(
    'prefectureWords',
    {
      field: 'prefecture',
      header: '市（州）',
      aliases: ['市州', '所属市州', '所在市州', '地市', '市', '市级', '所在市', '地级市'],
      help: '今名',
      example: '成都市',
      width: 18,
    },
    line,
    (hall, { places }) =>
      hall.prefecture === null ? places.nameOf(hall.province) : (places.nameOf(hall.prefecture) ?? hall.prefecture),
  ),
  column(
    'countyWords',
    {
      field: 'county',
      header: '县（市、区）',
      aliases: [
        '县市区',
        '区县',
        '县区',
        '区市县',
        '所属县市区',
        '所在县',
        '所在县市区',
        '所属区县',
        '所在区县',
        '县',
        '行政区划',
        '所属地区',
        '地区',
        '行政区划代码',
        'county',
      ],
      help: '今名或六位代码',
      example: '郫都区',
      required: true,
      width: 16,
    },
    line,
    (hall, { places }) => (hall.county === null ? null : (places.nameOf(hall.county) ?? hall.county)),
  ),
  column(
    'township',
    {
      header: '乡镇（街道）',
      aliases: ['乡镇', '镇街', '乡镇街道', '所属乡镇', '所在乡镇', '镇乡街道', '街道', '镇', '乡', 'township'],
      help: '今名',
      example: '示例镇',
      width: 16,
    },
    line,
    hall => hall.township,
  ),
  column(
    'village',
    {
      header: '村（社区）',
      aliases: ['村社区', '村', '社区', '所在村', '行政村', '所属村社区', 'village'],
      example: '示例村',
      width: 16,
    },
    line,
    hall => hall.village,
  ),
  column('nameBo', { field: 'localName', header: '藏文名', aliases: ['藏语名', '藏文名称'] }, line, hall =>
    hall.localName?.lang === 'bo' ? hall.localName.text : null,
  ),
  column('nameIi', { field: 'localName', header: '彝文名', aliases: ['彝语名', '彝文名称'] }, line, hall =>
    hall.localName?.lang === 'ii' ? hall.localName.text : null,
  ),
  column(
    'address',
    {
      header: '地址',
      aliases: ['详细地址', '馆址', '场馆地址', '所在地址', '具体地址', '地点', 'address'],
      help: '门牌或能找到的说法',
      example: '示例镇示例村 1 组 8 号',
      width: 36,
    },
    line,
    hall => hall.address,
  ),
  column(
    'lng',
    {
      field: 'position',
      header: '经度',
      aliases: ['东经', 'lng', 'lon', 'longitude', 'x'],
      help: '小数度数，如 103.85',
      example: '103.85',
    },
    cell => parseDegrees(cell, 180),
    hall => hall.position?.lng ?? null,
  ),
  column(
    'lat',
    {
      field: 'position',
      header: '纬度',
      aliases: ['北纬', 'lat', 'latitude', 'y'],
      help: '小数度数，如 30.85',
      example: '30.85',
    },
    cell => parseDegrees(cell, 90),
    hall => hall.position?.lat ?? null,
  ),
  column(
    'datum',
    {
      field: 'position',
      header: '坐标系',
      aliases: ['坐标类型', '坐标来源', 'datum'],
      help: '坐标取自哪里：高德、腾讯选 GCJ02，百度选 BD09，天地图选 CGCS2000，GPS 选 WGS84',
      example: 'GCJ02',
      choices: namesOf(DATUM_CHOICES),
    },
    cell => parseChoice(cell, DATUM_CHOICES),
    hall => nameIn(DATUM_CHOICES, hall.position?.datum),
  ),
  column(
    'precision',
    {
      field: 'position',
      header: '定位精度',
      aliases: ['坐标精度', '精度', 'precision'],
      help: '这个点标的是哪里',
      example: '馆舍',
      choices: namesOf(PRECISION_CHOICES),
    },
    cell => parseChoice(cell, PRECISION_CHOICES),
    hall => nameIn(PRECISION_CHOICES, hall.position?.precision),
  ),
  column(
    'positionNote',
    { field: 'position', header: '坐标说明', aliases: ['坐标备注'] },
    line,
    hall => hall.position?.note ?? null,
  ),
  column(
    'landmark',
    {
      field: 'arrival',
      header: '附近标志',
      aliases: ['标志物', '地标', '附近标志物', '位置描述'],
      example: '村委会旁',
    },
    line,
    hall => hall.arrival?.landmark ?? null,
  ),
  column(
    'floor',
    { field: 'arrival', header: '楼层', aliases: ['所在楼层'], example: '二楼' },
    line,
    hall => hall.arrival?.floor ?? null,
  ),
  column(
    'byCar',
    { field: 'arrival', header: '驾车路线', aliases: ['自驾路线', '行车路线'] },
    line,
    hall => hall.arrival?.byCar ?? null,
  ),
  column(
    'onFoot',
    { field: 'arrival', header: '步行路线', aliases: ['步行到达', '公交路线'] },
    line,
    hall => hall.arrival?.onFoot ?? null,
  ),
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
  ...sourceColumns<HallDraft, HallRecord>(),
  column('rest', { header: '其余资料', help: '由导出写成，请勿手改', width: 12 }, parseRest, hall => showRest(hall)),
]

function showRest(hall: HallRecord): string | null {
  const filled = HALL_REST_FIELDS.filter(field => {
    const value = hall[field]
    if (field === 'sources') return hall.sources.length > 1
    return value !== null && Object.keys(value).length > 0
  })
  if (filled.length === 0) return null
  return JSON.stringify(Object.fromEntries(filled.map(field => [field, hall[field]])))
}
