import { fieldNameIn } from '../import/columns/fieldName.ts'
import { printable } from '../import/formatPlan.ts'
import type { Finding } from './finding.ts'

/** A terminal holds no more at a glance; the JSON and the page of `records check` have everything. */
const SHOWN = 200

/** Lists findings in a terminal, a line each, under a heading with their number; nothing when there are none. */
export function printFindings(heading: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return
  console.log(`${heading}（${findings.length} 处）`)
  for (const { file, line, name, field, message, rule } of findings.slice(0, SHOWN)) {
    console.log(
      printable(`  ${file}${line > 0 ? `:${line}` : ''} 「${name}」 ${fieldNameIn(file, field)}：${message} [${rule}]`),
    )
  }
  if (findings.length > SHOWN) {
    console.log(`  ……还有 ${findings.length - SHOWN} 处，用 npm run records -- check --html 文件 看全部`)
  }
  console.log('')
}
