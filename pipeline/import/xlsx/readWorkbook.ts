import { ImportFailure } from '../importFailure.ts'
import type { ImportLimits } from '../limits.ts'
import type { ZipParts } from './openZip.ts'
import { parseXml } from './parseXml.ts'
import { dateFormatOf, type DateFormat } from './dateFormat.ts'

export interface SheetPart {
  readonly name: string
  readonly part: string
}

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly SheetPart[]
  readonly hiddenSheets: readonly string[]
  readonly date1904: boolean
  readonly sharedStrings: readonly string[]
  /** By the `s` attribute of a cell. */
  readonly dateFormats: readonly DateFormat[]
}

/** @throws ImportFailure when the zip is not a workbook */
export async function readWorkbook(zip: ZipParts, limits: ImportLimits): Promise<Workbook> {
  const targets = await readRelations(zip, limits)
  const listed: { name: string; id: string; hidden: boolean }[] = []
  let date1904 = false
  const stream = await zip.open('xl/workbook.xml')
  if (stream === null) throw new ImportFailure('这不是 Excel 工作簿（.xlsx）', '请确认文件没有改过后缀名')
  await parseXml(
    stream,
    'xl/workbook.xml',
    {
      open(name, attributes) {
        if (name === 'workbookPr') date1904 = isTrue(attributes.date1904)
        if (name !== 'sheet') return
        if (listed.length >= limits.sheets) {
          throw new ImportFailure(`工作表超过 ${limits.sheets} 个`, '请把要导入的表另存为一个文件')
        }
        const id = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
        const hidden = attributes.state !== undefined && attributes.state !== 'visible'
        listed.push({ name: attributes.name ?? '', id, hidden })
      },
    },
    limits,
  )
  return {
    sheets: listed.flatMap(({ name, id, hidden }) => {
      const part = targets.get(id)
      return hidden || part === undefined ? [] : [{ name, part }]
    }),
    hiddenSheets: listed.filter(sheet => sheet.hidden).map(sheet => sheet.name),
    date1904,
    sharedStrings: await readSharedStrings(zip, targets.get('sharedStrings') ?? 'xl/sharedStrings.xml', limits),
    dateFormats: await readDateFormats(zip, targets.get('styles') ?? 'xl/styles.xml', limits),
  }
}

/** Relation id → part, and under `sharedStrings` and `styles` the parts of these types. */
async function readRelations(zip: ZipParts, limits: ImportLimits): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  const part = 'xl/_rels/workbook.xml.rels'
  const stream = await zip.open(part)
  if (stream === null) return targets
  await parseXml(
    stream,
    part,
    {
      open(name, attributes) {
        const { Id: id, Target: target, Type: type = '' } = attributes
        if (name !== 'Relationship' || id === undefined || target === undefined) return
        const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
        targets.set(id, path)
        if (type.endsWith('/sharedStrings')) targets.set('sharedStrings', path)
        if (type.endsWith('/styles')) targets.set('styles', path)
      },
    },
    limits,
  )
  return targets
}

/** Texts in index order; phonetic guides (`rPh`) are left out. */
async function readSharedStrings(zip: ZipParts, part: string, limits: ImportLimits): Promise<readonly string[]> {
  const strings: string[] = []
  const stream = await zip.open(part)
  if (stream === null) return strings
  let pieces: string[] = []
  let inText = false
  let inGuide = false
  await parseXml(
    stream,
    part,
    {
      open(name) {
        if (name === 'si') pieces = []
        if (name === 'rPh') inGuide = true
        if (name === 't') inText = !inGuide
      },
      text(text) {
        if (inText) pieces.push(text)
      },
      close(name) {
        if (name === 't') inText = false
        if (name === 'rPh') inGuide = false
        if (name !== 'si') return
        if (strings.length >= limits.cells) {
          throw new ImportFailure(`不同的文字超过 ${limits.cells} 条`, '请把表拆成几个文件')
        }
        strings.push(pieces.join(''))
      },
    },
    limits,
  )
  return strings
}

async function readDateFormats(zip: ZipParts, part: string, limits: ImportLimits): Promise<readonly DateFormat[]> {
  const codes = new Map<number, string>()
  const formatIds: number[] = []
  const stream = await zip.open(part)
  if (stream === null) return []
  let inCellFormats = false
  await parseXml(
    stream,
    part,
    {
      open(name, attributes) {
        if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
        if (name === 'cellXfs') inCellFormats = true
        if (name === 'xf' && inCellFormats) formatIds.push(Number(attributes.numFmtId ?? 0))
      },
      close(name) {
        if (name === 'cellXfs') inCellFormats = false
      },
    },
    limits,
  )
  return formatIds.map(id => dateFormatOf(id, codes.get(id)))
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'
