import * as v from 'valibot'
import type { TextEncoding } from '../csv/decodeText.ts'
import { decodeText } from '../csv/decodeText.ts'
import { ImportFailure } from '../importFailure.ts'
import { IMPORT_LIMITS, type ImportLimits } from '../limits.ts'
import { NOWHERE } from '../place.ts'
import { faultCell, textCell, type Cell, type Table, type TableRow } from '../table.ts'

const collectionSchema = v.object({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) })
const featureSchema = v.object({
  type: v.literal('Feature'),
  geometry: v.nullable(v.looseObject({ type: v.string(), coordinates: v.optional(v.unknown()) })),
  properties: v.nullable(v.record(v.string(), v.unknown())),
})
const pointSchema = v.pipe(v.array(v.number()), v.minLength(2))
const POINT_HEADINGS = ['经度', '纬度', '坐标系'] as const

/**
 * A FeatureCollection as rows: properties are columns. A point counts as 经度, 纬度 in WGS-84 (RFC 7946 §4) unless the
 * properties state a coordinate of their own.
 * @throws ImportFailure when the file is no such collection
 */
export function readGeoJson(bytes: Buffer, encoding: TextEncoding | null, limits: ImportLimits = IMPORT_LIMITS): Table {
  const { text } = decodeText(bytes, encoding)
  const { features } = parseCollection(text.replace(/^\uFEFF/, ''))
  if (features.length > limits.rows) throw new ImportFailure(`要素超过 ${limits.rows} 个`, '请拆成几个文件')
  const columns = new Map<string, number>()
  const columnOf = (name: string): number => {
    const known = columns.get(name)
    if (known !== undefined) return known
    if (columns.size >= limits.columns) throw new ImportFailure(`属性超过 ${limits.columns} 种`, '请删去用不着的属性')
    columns.set(name, columns.size + 1)
    return columns.size
  }
  const rows = features.map((raw, index) => toRow(raw, index, columnOf, limits))
  const headings = new Map([...columns].map(([name, column]) => [column, textCell(name)]))
  return { name: null, rows: [{ row: 0, cells: headings, place: null }, ...rows] }
}

function parseCollection(text: string): v.InferOutput<typeof collectionSchema> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    throw new ImportFailure(
      `不是完好的 JSON（${error instanceof Error ? error.message.slice(0, 120) : ''}）`,
      '请重新导出 GeoJSON 文件',
      { cause: error },
    )
  }
  const result = v.safeParse(collectionSchema, raw)
  if (!result.success) throw new ImportFailure('不是 GeoJSON 要素集（FeatureCollection）', '请导出为 GeoJSON 要素集')
  return result.output
}

function toRow(raw: unknown, index: number, columnOf: (name: string) => number, limits: ImportLimits): TableRow {
  const place = { ...NOWHERE, words: `第 ${index + 1} 个要素` }
  const cells = new Map<number, Cell>()
  const result = v.safeParse(featureSchema, raw)
  if (!result.success)
    return { row: 0, cells: new Map([[columnOf('馆名'), faultCell('', '不是要素（Feature）')]]), place }
  const { properties, geometry } = result.output
  for (const [name, value] of Object.entries(properties ?? {})) {
    const cell = toCell(value, limits)
    if (cell !== null) cells.set(columnOf(name), cell)
  }
  const hasOwn = POINT_HEADINGS.slice(0, 2).some(heading => cells.has(columnOf(heading)))
  if (geometry === null || hasOwn) return { row: 0, cells, place }
  const point = v.safeParse(pointSchema, geometry.coordinates)
  if (geometry.type !== 'Point' || !point.success) {
    cells.set(columnOf('经度'), faultCell('', `位置应为点（Point），这里是 ${geometry.type.slice(0, 30)}`))
    return { row: 0, cells, place }
  }
  const [lng = 0, lat = 0] = point.output
  cells.set(columnOf('经度'), { text: String(lng), number: lng, date: null, fault: null })
  cells.set(columnOf('纬度'), { text: String(lat), number: lat, date: null, fault: null })
  if (!cells.has(columnOf('坐标系'))) cells.set(columnOf('坐标系'), textCell('WGS84'))
  return { row: 0, cells, place }
}

function toCell(value: unknown, limits: ImportLimits): Cell | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return { text: String(value), number: value, date: null, fault: null }
  if (typeof value === 'boolean') return textCell(value ? '有' : '无')
  if (typeof value !== 'string') return faultCell('', '属性应为文字或数字')
  return value.length > limits.cellCharacters
    ? faultCell(value.slice(0, 20), `文字超过 ${limits.cellCharacters} 个字`)
    : textCell(value)
}
