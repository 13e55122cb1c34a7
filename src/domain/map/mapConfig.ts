import * as v from 'valibot'
import { isHttpUrl } from '../httpUrl.ts'

/** One thing wrong in the operator's map settings: where (`map.layers[1].url`), and in words. */
export interface MapConfigProblem {
  readonly at: string
  readonly words: string
}

/** Longest text of a setting; longer is a mistake or an attack. */
const MAX_TEXT = 300
/** More layers than anyone can choose from. */
const MAX_LAYERS = 8

const text = v.pipe(v.string('应为文字'), v.trim(), v.nonEmpty('不能为空'), v.maxLength(MAX_TEXT, '文字太长'))
const textOrNull = v.optional(v.nullable(text), null)
const zoom = v.pipe(
  v.number('应为级别数'),
  v.integer('级别应为整数'),
  v.minValue(0, '级别不小于 0'),
  v.maxValue(22, '级别不大于 22'),
)

/** Hosts whose tiles an app in China may not show, whatever the operator writes. */
const isRefusedHost = (url: string) => /(?:^|\.)openstreetmap\.(?:org|fr|de)$/i.test(new URL(url).hostname)

/** The address with every `{…}` filled in, so that it can be checked as an address. */
const filled = (template: string) => template.replace(/\{[a-z]\}/g, '0')

const tileUrl = v.pipe(
  text,
  v.check(url => isHttpUrl(filled(url)), '应为 http:// 或 https:// 开头的网址'),
  v.check(url => ['{z}', '{x}', '{y}'].every(part => url.includes(part)), '网址里应有 {z}、{x}、{y}'),
  v.check(url => !isHttpUrl(filled(url)) || !isRefusedHost(filled(url)), '不能用这家的瓦片'),
)

const archiveUrl = v.pipe(
  text,
  v.check(url => isHttpUrl(url) || /^[\w-]+(?:\/[\w-]+)*\.pmtiles$/.test(url), '应为网址,或本站内的 .pmtiles 文件'),
)

/** Words for an object with a wrong set of keys; `never` is what valibot expects in place of an unknown key. */
const objectWords = (issue: { expected: string | null; received: string }) => {
  if (issue.expected === 'never') return '不认识的设置'
  return issue.received === 'undefined' ? '缺少这一项' : '应为一个对象'
}

/** 天地图 vector map and its names, in web Mercator; CGCS2000, so no shift against WGS-84. */
const tianDiTuSchema = v.strictObject(
  {
    type: v.literal('tianditu'),
    name: v.optional(text, '天地图'),
    /** The operator's own browser-side key. */
    key: v.pipe(v.string('应为密钥'), v.regex(/^[0-9a-zA-Z]{16,64}$/, '密钥只含字母和数字')),
    attribution: v.optional(text, '国家地理信息公共服务平台 天地图'),
    reviewNumber: textOrNull,
  },
  objectWords,
)

/** The operator's own raster tiles, WGS-84 or CGCS2000 in web Mercator. */
const xyzSchema = v.strictObject(
  {
    type: v.literal('xyz'),
    name: text,
    url: tileUrl,
    /** What `{s}` stands for. */
    subdomains: v.optional(v.pipe(v.array(text, '应为列表'), v.maxLength(16, '太多了')), []),
    minZoom: v.optional(zoom, 0),
    maxZoom: v.optional(zoom, 18),
    attribution: text,
    reviewNumber: textOrNull,
  },
  objectWords,
)

/** The operator's own raster PMTiles file. */
const pmtilesSchema = v.strictObject(
  {
    type: v.literal('pmtiles'),
    name: text,
    url: archiveUrl,
    attribution: text,
    reviewNumber: textOrNull,
  },
  objectWords,
)

const layerSchema = v.variant('type', [tianDiTuSchema, xyzSchema, pmtilesSchema], '类型应为 tianditu、xyz 或 pmtiles')

/** One online layer of `public/config.json`. */
export type MapLayer = v.InferOutput<typeof layerSchema>

/** The part of `public/config.json` that the map reads. */
export interface MapConfig {
  /** 审图号 of the outline map itself; null: none has been granted. */
  readonly reviewNumber: string | null
  readonly layers: readonly MapLayer[]
}

/** What could be used of the settings, and what could not. */
export interface ParsedMapConfig {
  readonly config: MapConfig
  readonly problems: readonly MapConfigProblem[]
}

const NO_CONFIG: MapConfig = { reviewNumber: null, layers: [] }

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads the map's settings; never throws. A layer with a fault is left out and named among the problems, the others
 * still work. No `map` entry means no settings.
 * @param raw - the whole of config.json, any JSON value
 */
export function parseMapConfig(raw: unknown): ParsedMapConfig {
  if (!isObject(raw)) return { config: NO_CONFIG, problems: [{ at: 'config.json', words: '应为一个对象' }] }
  const map = raw.map ?? {}
  if (!isObject(map)) return { config: NO_CONFIG, problems: [{ at: 'map', words: '应为一个对象' }] }
  const problems: MapConfigProblem[] = []
  const read = <Schema extends v.GenericSchema>(schema: Schema, value: unknown, at: string) => {
    const result = v.safeParse(schema, value)
    if (result.success) return result.output
    for (const issue of result.issues) {
      const path = v.getDotPath(issue)
      problems.push({ at: path === null ? at : `${at}.${path}`, words: issue.message })
    }
    return null
  }
  const reviewNumber = read(textOrNull, map.reviewNumber, 'map.reviewNumber')
  const list = map.layers ?? []
  if (!Array.isArray(list)) problems.push({ at: 'map.layers', words: '应为列表' })
  const entries: readonly unknown[] = Array.isArray(list) ? list : []
  if (entries.length > MAX_LAYERS) problems.push({ at: 'map.layers', words: `最多 ${MAX_LAYERS} 个底图` })
  const layers = entries
    .slice(0, MAX_LAYERS)
    .map((entry, index) => read(layerSchema, entry, `map.layers[${index}]`))
    .filter(layer => layer !== null)
  return { config: { reviewNumber, layers }, problems }
}
