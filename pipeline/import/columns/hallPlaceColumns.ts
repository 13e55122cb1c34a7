import type { HallRecord } from '../../../src/domain/hall/hall.ts'
import { parseChoice } from '../values/parseChoice.ts'
import { parseDegrees } from '../values/parseNumber.ts'
import { column, type Column } from './column.ts'
import { DATUM_CHOICES, HALL_KIND_CHOICES, nameIn, namesOf, PRECISION_CHOICES } from './hallChoices.ts'
import type { HallDraft } from './hallDraft.ts'
import { line } from './sourceColumns.ts'

/** What a hall is called, where it stands and how one gets there. */
export const HALL_PLACE_COLUMNS: readonly Column<HallDraft, HallRecord>[] = [
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
]
