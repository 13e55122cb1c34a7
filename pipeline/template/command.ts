import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { writeXlsx } from '../export/writeXlsx.ts'
import { LIST_KINDS } from '../import/columns/listKind.ts'
import { ImportFailure } from '../import/importFailure.ts'
import { guideSheet, templateSheet } from './templateSheets.ts'

export const TEMPLATE_HELP = `用法：npm run records -- template [文件.xlsx] [--kind halls|titles|holdings]

生成带示例和下拉表的填报表（平常写成 访志填报表.xlsx）。`

/** Runs `template`; returns the process's exit code. */
export function templateCommand(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { kind: { type: 'string' } },
    allowPositionals: true,
  })
  const [file = '访志填报表.xlsx'] = positionals
  const kind = LIST_KINDS.find(each => each === values.kind) ?? null
  if (values.kind !== undefined && kind === null) {
    throw new ImportFailure(`--kind 不能是 ${values.kind}`, `应为 ${LIST_KINDS.join('、')} 之一`)
  }
  const sheets = (kind === null ? LIST_KINDS : [kind]).map(templateSheet)
  try {
    writeFileSync(file, writeXlsx([guideSheet(), ...sheets]), { flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new ImportFailure(`${file} 已经有了`, '请换一个文件名，免得盖掉填好的表')
    }
    throw error
  }
  console.log(`已写 ${file}`)
  return 0
}
