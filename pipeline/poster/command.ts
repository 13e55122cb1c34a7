import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isHttpUrl } from '../../src/domain/httpUrl.ts'
import { DivisionIndex } from '../../src/domain/place/division.ts'
import { ImportFailure } from '../import/importFailure.ts'
import { exactKey } from '../import/match/nearName.ts'
import { PlaceFinder } from '../import/place/placeFinder.ts'
import { readRecords, type Records } from '../records/readRecords.ts'
import { countyPoster } from './countyPoster.ts'
import { hallPoster } from './hallPoster.ts'
import { findChromium, printPdf } from './printPdf.ts'

export const POSTER_HELP = `用法：npm run records -- poster 馆|县 --base-url 网址 [选项]

生成贴在门口或公示栏的一页纸（A4）：大字要点和二维码，SVG 和 PDF 各一份。

  馆|县           馆的编号或馆名，或县（市、区）名、六位代码
  --base-url 网址  应用的网址，如 https://fz.example.cn，二维码指向它
  --out 文件夹    写到哪里，平常是当前文件夹
  --records 文件夹  记录所在，平常是 records`

/** Runs `poster`; returns the process's exit code. */
export async function posterCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      'base-url': { type: 'string' },
      out: { type: 'string', default: '.' },
      records: { type: 'string', default: 'records' },
    },
    allowPositionals: true,
  })
  const [wanted, ...others] = positionals
  if (wanted === undefined || others.length > 0) throw new ImportFailure('要写明一家馆或一个县', POSTER_HELP)
  const baseUrl = values['base-url']?.replace(/\/+$/, '')
  if (baseUrl === undefined || !isHttpUrl(baseUrl)) {
    throw new ImportFailure('缺少应用的网址', '请加 --base-url，如 --base-url https://fz.example.cn；二维码要指向它')
  }
  const { name, svg } = drawPoster(wanted, readRecords(values.records), baseUrl)
  mkdirSync(values.out, { recursive: true })
  const path = join(values.out, name)
  writeFileSync(`${path}.svg`, svg)
  const executable = findChromium()
  if (executable === null) {
    console.log(
      `已写 ${path}.svg。没有找到 Chromium，没有写 PDF：请用浏览器打开 SVG 打印成 PDF，或用环境变量 CHROMIUM_PATH 指明`,
    )
    return 0
  }
  writeFileSync(`${path}.pdf`, await printPdf([svg], executable))
  console.log(`已写 ${path}.svg 和 ${path}.pdf`)
  return 0
}

/** @throws ImportFailure when nothing, or more than one hall, is called that */
export function drawPoster(wanted: string, records: Records, baseUrl: string): { name: string; svg: string } {
  const divisions = new DivisionIndex(records.prefectures, records.counties)
  const halls = records.halls.map(({ record }) => record)
  const byId = halls.find(hall => hall.id === wanted)
  const named = byId === undefined ? halls.filter(hall => exactKey(hall.name) === exactKey(wanted)) : [byId]
  const [hall] = named
  if (named.length > 1) {
    throw new ImportFailure(
      `叫“${wanted}”的馆有 ${named.length} 家`,
      `请写编号：${named.map(each => each.id).join('、')}`,
    )
  }
  if (hall !== undefined) {
    const place = divisions.placeName(hall.county, hall.prefecture, hall.province)
    return { name: hall.id, svg: hallPoster(hall, place, baseUrl) }
  }
  const finding = new PlaceFinder(records.prefectures, records.counties, []).find(null, wanted)
  const code = finding.kind === 'found' ? finding.place.county : null
  if (code === null)
    throw new ImportFailure(`没有叫“${wanted}”的馆，也没有这个县`, '请写馆的编号、全名，或县（市、区）名')
  const inCounty = halls.filter(each => each.county === code)
  if (inCounty.length === 0) throw new ImportFailure(`${divisions.nameOf(code) ?? code}还没有登记的馆`, '请先导入')
  return { name: code, svg: countyPoster(code, divisions.nameOf(code) ?? code, inCounty, baseUrl) }
}
