import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { readCsv } from './csv/readCsv.ts'
import type { TextEncoding } from './csv/decodeText.ts'
import type { FaultList } from './faultList.ts'
import { readGeoJson } from './geojson/readGeoJson.ts'
import { ImportFailure } from './importFailure.ts'
import { IMPORT_LIMITS, type ImportLimits } from './limits.ts'
import type { HoldingsMap } from './marc/holdingsMap.ts'
import { marcTables } from './marc/marcTables.ts'
import { readMarc } from './marc/readMarc.ts'
import type { Table } from './table.ts'
import { readXlsx } from './xlsx/readXlsx.ts'

export interface ReadOptions {
  /** null: guessed from the bytes. */
  readonly encoding: TextEncoding | null
  readonly holdingsMap: HoldingsMap
}

/** A file's tables, and in Chinese what a reader should know about how it was read. */
export interface FileTables {
  readonly tables: readonly Table[]
  readonly notes: readonly string[]
}

/**
 * Reads a file by its ending: .xlsx, .csv/.tsv/.txt, .iso/.mrc/.marc, .geojson/.json.
 * @throws ImportFailure when there is no reading it
 */
export async function readTables(
  path: string,
  options: ReadOptions,
  faults: FaultList,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<FileTables> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) throw new ImportFailure(`没有这个文件：${path}`, '请检查路径和文件名')
  if (!stat.isFile()) throw new ImportFailure(`不是文件：${path}`, '请写文件名，不是文件夹')
  if (stat.size === 0) throw new ImportFailure('文件是空的', '请重新导出')
  if (stat.size > limits.fileBytes) {
    const megabytes = Math.round(limits.fileBytes / 1024 / 1024)
    throw new ImportFailure(`文件有 ${Math.round(stat.size / 1024 / 1024)} MB，最大 ${megabytes} MB`, '请拆成几个文件')
  }
  return readBytes(readFileSync(path), extname(path).toLowerCase(), options, faults, limits)
}

/** As `readTables`, for bytes already at hand. */
export async function readBytes(
  bytes: Buffer,
  extension: string,
  { encoding, holdingsMap }: ReadOptions,
  faults: FaultList,
  limits: ImportLimits = IMPORT_LIMITS,
): Promise<FileTables> {
  switch (extension) {
    case '.xlsx':
    case '.xlsm': {
      const { tables, hiddenSheets } = await readXlsx(bytes, limits)
      return { tables, notes: hiddenSheets.map(name => `隐藏的工作表“${name}”没有读`) }
    }
    case '.xls':
    case '.et':
      throw new ImportFailure('读不了旧版 .xls 或 .et 文件', '请在 Excel 或 WPS 里“另存为 .xlsx”')
    case '.csv':
    case '.tsv':
    case '.txt': {
      const content = readCsv(bytes, encoding, limits)
      return { tables: [content.table], notes: [`文字编码：${content.encoding.toUpperCase()}`] }
    }
    case '.iso':
    case '.mrc':
    case '.marc': {
      const { titles, holdings } = marcTables(readMarc(bytes, encoding, faults), holdingsMap)
      return { tables: [titles, holdings].filter(table => table.rows.length > 1), notes: [] }
    }
    case '.geojson':
    case '.json':
      return { tables: [readGeoJson(bytes, encoding, limits)], notes: [] }
    default:
      throw new ImportFailure(
        `不认识的文件类型 ${extension === '' ? '（没有后缀名）' : extension}`,
        '可以导入 .xlsx、.csv、.iso/.mrc、.geojson',
      )
  }
}
