import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isHttpUrl } from '../../src/domain/httpUrl.ts'
import { isPartialDate } from '../../src/domain/partialDate.ts'
import type { Source } from '../../src/domain/source.ts'
import { DATUM_CHOICES, HALL_KIND_CHOICES, PRECISION_CHOICES } from './columns/hallChoices.ts'
import { LIST_KINDS } from './columns/listKind.ts'
import { TITLE_KIND_CHOICES } from './columns/titleColumns.ts'
import { TEXT_ENCODINGS } from './csv/decodeText.ts'
import { formatPlan } from './formatPlan.ts'
import { ImportFailure } from './importFailure.ts'
import { parseHoldingsMap } from './marc/holdingsMap.ts'
import { planJson } from './planJson.ts'
import { runImport, type ImportResult } from './runImport.ts'
import { textCell } from './table.ts'
import { parseChoice, type Choice } from './values/parseChoice.ts'

export const IMPORT_HELP = `用法：npm run records -- import 文件 [选项]

把 .xlsx、.csv、CNMARC(.iso/.mrc)或 .geojson 与 records/ 比较，列出新增、修改、冲突和要改正的格；加 --write 才写入。

  --write                 写入（没有要改正的格时）
  --skip-faulty           跳过有误的行，写入其余的行
  --as halls|titles|holdings   指明是馆表、题名表还是馆藏表（平常由列名认出）
  --source-url 网址       整份表的来源；还有 --source-title、--source-publisher、--source-date、
                          --source-reliability original|repost
  --datum 坐标系          整份表的坐标系，如 GCJ02、CGCS2000
  --precision 精度        整份表坐标标的是哪里，如 馆舍、村
  --kind 类别             整份表的类别，如 村史馆、县志
  --room 编号             整份馆藏表所在的阅览室
  --map-905 对照          905 字段各子字段的意思，如 索书号=d/e，架位=c，登录号=b，卷册=v
  --encoding 编码         utf-8、gb18030、utf-16le（平常能认出）
  --prefer-file           表与较新的现有内容不同时，以表为准
  --keep-ids              编号不在 records/ 里时，按这个编号新建（从导出的表重建时用）
  --json 文件             把全部结果写成 JSON
  --records 文件夹        记录所在，平常是 records
  --today 日期            当作今天的日期（测试用）`

const OPTIONS = {
  write: { type: 'boolean', default: false },
  'skip-faulty': { type: 'boolean', default: false },
  as: { type: 'string' },
  'source-url': { type: 'string' },
  'source-title': { type: 'string' },
  'source-publisher': { type: 'string' },
  'source-date': { type: 'string' },
  'source-reliability': { type: 'string' },
  datum: { type: 'string' },
  precision: { type: 'string' },
  kind: { type: 'string' },
  room: { type: 'string' },
  'map-905': { type: 'string', default: '' },
  encoding: { type: 'string' },
  'prefer-file': { type: 'boolean', default: false },
  'keep-ids': { type: 'boolean', default: false },
  json: { type: 'string' },
  records: { type: 'string', default: 'records' },
  today: { type: 'string' },
} as const

/** Runs `import`; returns the process's exit code. */
export async function importCommand(args: readonly string[], today: string): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new ImportFailure('要写明一个文件', IMPORT_HELP)
  const result = await runImport({
    file,
    records: values.records,
    as: oneOf('--as', values.as, LIST_KINDS),
    encoding: oneOf('--encoding', values.encoding, TEXT_ENCODINGS),
    holdingsMap: parseHoldingsMap(values['map-905']),
    today: values.today ?? today,
    write: values.write,
    skipFaulty: values['skip-faulty'],
    defaults: {
      source: sourceOf(values),
      datum: choice('--datum', values.datum, DATUM_CHOICES),
      precision: choice('--precision', values.precision, PRECISION_CHOICES),
      ...kindOf(values.kind),
      room: values.room ?? null,
      keepIds: values['keep-ids'],
      preferFile: values['prefer-file'],
    },
  })
  console.log(formatPlan(file, result.plan, result.notes, result.faults, result.warnings))
  if (values.json !== undefined) writeFileSync(values.json, planJson(result))
  console.log(`\n${verdict(result, values.write)}`)
  return result.faults.count > 0 || result.plan.tables.every(table => table.found === null) ? 1 : 0
}

function verdict({ plan, faults, written }: ImportResult, write: boolean): string {
  if (plan.tables.every(table => table.found === null)) {
    return '没有一张表认得出来，什么也没有写。请用 npm run records -- template 生成模板，照它的列名改'
  }
  const open = plan.items.filter(item => item.outcome === 'conflict' || item.outcome === 'proposed').length
  const rest = open === 0 ? '' : `；冲突和待定的 ${open} 条没有写，请照上面的办法处理后再导入`
  if (written === null)
    return `有 ${faults.count} 处要改正，什么也没有写。改好再导入，或加 --skip-faulty 先写没有问题的行`
  if (!write) return `这是预览，什么也没有写${faults.count === 0 ? '；确认无误后加 --write' : ''}`
  return written.length === 0
    ? `没有要写的内容${rest}`
    : `已写入 ${written.join('、')}${rest}。请接着运行 npm run records -- check`
}

function sourceOf(values: {
  'source-url'?: string | undefined
  'source-title'?: string | undefined
  'source-publisher'?: string | undefined
  'source-date'?: string | undefined
  'source-reliability'?: string | undefined
}): Partial<Source> | null {
  const url = values['source-url']
  const date = values['source-date']
  if (url !== undefined && !isHttpUrl(url))
    throw new ImportFailure(`--source-url 不是网址：${url}`, '应以 http:// 或 https:// 开头')
  if (date !== undefined && !isPartialDate(date))
    throw new ImportFailure(`--source-date 不是日期：${date}`, '应如 2024-05-30')
  if (url === undefined) {
    const orphan = ['source-title', 'source-publisher', 'source-date'].find(
      key => values[key as keyof typeof values] !== undefined,
    )
    if (orphan !== undefined) throw new ImportFailure(`有 --${orphan} 而没有 --source-url`, '请补上登载这份表的网址')
    return null
  }
  const reliability = oneOf('--source-reliability', values['source-reliability'], ['original', 'repost'] as const)
  return {
    url,
    title: values['source-title'] ?? null,
    publisher: values['source-publisher'] ?? null,
    date: date ?? null,
    ...(reliability === null ? {} : { reliability }),
  }
}

function kindOf(text: string | undefined) {
  if (text === undefined) return { hallKind: null, titleKind: null }
  const hall = parseChoice(textCell(text), HALL_KIND_CHOICES)
  const title = parseChoice(textCell(text), TITLE_KIND_CHOICES)
  if ('fault' in hall && 'fault' in title)
    throw new ImportFailure(`--kind ${text} 不是馆的类别，也不是书类`, hall.fault)
  return { hallKind: 'value' in hall ? hall.value : null, titleKind: 'value' in title ? title.value : null }
}

function choice<T extends string>(option: string, text: string | undefined, choices: readonly Choice<T>[]): T | null {
  if (text === undefined) return null
  const parsed = parseChoice(textCell(text), choices)
  if ('fault' in parsed) throw new ImportFailure(`${option} ${parsed.fault}`, '见 npm run records -- import --help')
  return parsed.value
}

function oneOf<T extends string>(option: string, text: string | undefined, allowed: readonly T[]): T | null {
  if (text === undefined) return null
  const found = allowed.find(value => value === text)
  if (found === undefined) throw new ImportFailure(`${option} 不能是 ${text}`, `应为 ${allowed.join('、')} 之一`)
  return found
}
