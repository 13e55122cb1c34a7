import { fieldName } from './columns/fieldName.ts'
import { LIST_KIND_NAMES } from './columns/listKind.ts'
import type { FaultList } from './faultList.ts'
import type { ImportPlan, TableSummary } from './importTables.ts'
import { columnLetters, formatPlace } from './place.ts'
import type { ImportItem, Outcome } from './plan/importItem.ts'

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  new: '新增',
  changed: '修改',
  same: '相同',
  conflict: '冲突',
  proposed: '待定',
}
const OUTCOMES: readonly Outcome[] = ['new', 'changed', 'same', 'conflict', 'proposed']
/** A terminal holds no more at a glance; the JSON file has everything. */
const SHOWN = 200
const SHOWN_LENGTH = 60

// A file must not steer the terminal it is printed on.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Text of unknown origin, safe to print on one line. */
export function printable(text: string): string {
  return text.replace(CONTROL, ' ')
}

/** The preview a clerk reads before writing. */
export function formatPlan(
  file: string,
  plan: ImportPlan,
  notes: readonly string[],
  faults: FaultList,
  warnings: FaultList,
): string {
  const lines = [`读取 ${file}`, ...notes.map(note => `  ${note}`), ...plan.tables.flatMap(formatTable)]
  lines.push(...formatFaults('要改正', faults), ...formatFaults('请留意', warnings))
  const counts = OUTCOMES.map(outcome => [outcome, plan.items.filter(item => item.outcome === outcome).length] as const)
  lines.push('', `与现有记录相比：${counts.map(([outcome, count]) => `${OUTCOME_NAMES[outcome]} ${count}`).join('，')}`)
  const notable = plan.items.filter(item => item.outcome !== 'same')
  lines.push(...notable.slice(0, SHOWN).flatMap(formatItem))
  if (notable.length > SHOWN) lines.push(`  ……还有 ${notable.length - SHOWN} 条，用 --json 文件名 看全部`)
  return lines.map(printable).join('\n')
}

function formatTable({ name, found, skipped, rows }: TableSummary): readonly string[] {
  const table = name === null ? '表' : `工作表“${name}”`
  if (found === null) return [`  ${table}：没有认出表头，跳过（${rows} 行）。要导入它，请把列名改成模板里的写法`]
  const heading = found.headingRow > 0 ? `表头在第 ${found.headingRow} 行，` : ''
  const lines = [
    `  ${table}：认作${LIST_KIND_NAMES[found.kind]}表，${heading}认出 ${found.headers.size} 列：${[...found.headers.values()].join('、')}`,
  ]
  if (found.unrecognised.length > 0) {
    const columns = found.unrecognised.map(({ column, text }) => `${columnLetters(column)} 列“${text.slice(0, 20)}”`)
    lines.push(`    没有认出（不导入）：${columns.join('、')}`)
  }
  for (const { place, reason } of skipped.slice(0, 10)) lines.push(`    跳过${formatPlace(place)}：${reason}`)
  if (skipped.length > 10) lines.push(`    ……共跳过 ${skipped.length} 行`)
  return lines
}

function formatFaults(heading: string, list: FaultList): readonly string[] {
  if (list.count === 0) return []
  const lines = ['', `${heading}（${list.count} 处）`]
  for (const { place, field, message } of list.faults.slice(0, SHOWN)) {
    lines.push(`  ${formatPlace(place)}${field === null ? '' : ` ${field}`}：${message}`)
  }
  if (list.count > SHOWN) lines.push(`  ……还有 ${list.count - SHOWN} 处没有列出`)
  return lines
}

function formatItem(item: ImportItem): readonly string[] {
  const lines = [`  ${OUTCOME_NAMES[item.outcome]} ${item.label}(${item.id}) ${formatPlace(item.place)}`]
  if (item.reason !== null) lines.push(`      ${item.reason}`)
  for (const { field, from, to, conflict } of item.changes) {
    lines.push(
      `      ${fieldName(item.kind, field)}：${shown(from)} → ${shown(to)}${conflict === null ? '' : `（不改：${conflict}）`}`,
    )
  }
  return lines
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '（没有）'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
}
