import type { Table, TableRow } from '../table.ts'
import { foldLabel } from '../values/tidyText.ts'
import { HALL_COLUMNS } from './hallColumns.ts'
import { HOLDING_COLUMNS } from './holdingColumns.ts'
import type { ListKind } from './listKind.ts'
import { TITLE_COLUMNS } from './titleColumns.ts'

/** How far down a sheet its heading row may stand, below titles and notes. */
const HEADING_SEARCH_ROWS = 30
const IGNORED_LABELS = new Set(['序号', '编次', '行号', 'no', '序'])

/** As much of a column as recognising needs. */
interface Labelled {
  readonly field: string
  readonly header: string
  readonly aliases: readonly string[]
}

const COLUMNS: Readonly<Record<ListKind, readonly Labelled[]>> = {
  halls: HALL_COLUMNS,
  titles: TITLE_COLUMNS,
  holdings: HOLDING_COLUMNS,
}
/** Headings without which a table is not such a list: one of each group. */
const ESSENTIAL: Readonly<Record<ListKind, readonly (readonly string[])[]>> = {
  halls: [['馆名', '编号']],
  titles: [['题名', '题名编号']],
  holdings: [
    ['题名', '题名编号'],
    ['阅览室', '阅览室编号', '登录号', '索书号', '架位', '复本数', '借阅方式', '所藏卷册'],
  ],
}

/** What a table was taken for. */
export interface Recognition {
  readonly kind: ListKind
  /** Sheet row of the headings (the lower one of two). */
  readonly headingRow: number
  /** Column number → canonical heading. */
  readonly headers: ReadonlyMap<number, string>
  /** Filled headings that mean nothing to us. */
  readonly unrecognised: readonly { readonly column: number; readonly text: string }[]
  /** Columns whose heading repeats one already taken. */
  readonly repeated: readonly { readonly column: number; readonly header: string }[]
  readonly rows: readonly TableRow[]
}

/**
 * Finds the heading row and the kind of list: the row and kind with most recognised headings win. Headings may stand
 * in two rows (位置 over 经度 and 纬度).
 * @returns null when no row of the first thirty looks like headings
 */
export function recogniseTable(table: Table, forced: ListKind | null): Recognition | null {
  const kinds: readonly ListKind[] = forced === null ? ['holdings', 'halls', 'titles'] : [forced]
  let best: (Recognition & { readonly score: number }) | null = null
  const candidates = table.rows.slice(0, HEADING_SEARCH_ROWS)
  candidates.forEach((row, index) => {
    for (const kind of kinds) {
      for (const lower of [null, candidates[index + 1] ?? null]) {
        const found = readHeadings(kind, row, lower)
        if (!isSuch(kind, found.headers)) continue
        // A row of data below the headings may add a chance match; two rows must win by more than one.
        const score = found.headers.size - (lower === null ? 0 : 1.5)
        if (best !== null && score <= best.score) continue
        const rows = table.rows.slice(index + (lower === null ? 1 : 2))
        best = { ...found, kind, headingRow: (lower ?? row).row, rows, score }
      }
    }
  })
  return best === null ? null : withHoursColumn(best)
}

function isSuch(kind: ListKind, headers: ReadonlyMap<number, string>): boolean {
  const present = new Set(headers.values())
  return present.size >= 2 && ESSENTIAL[kind].every(group => group.some(header => present.has(header)))
}

function readHeadings(
  kind: ListKind,
  upper: TableRow,
  lower: TableRow | null,
): Pick<Recognition, 'headers' | 'unrecognised' | 'repeated'> {
  const labels = labelsOf(kind)
  const headers = new Map<number, string>()
  const unrecognised: { column: number; text: string }[] = []
  const repeated: { column: number; header: string }[] = []
  const columns = new Set([...upper.cells.keys(), ...(lower?.cells.keys() ?? [])])
  for (const column of [...columns].sort((a, b) => a - b)) {
    const texts = [lower?.cells.get(column)?.text, upper.cells.get(column)?.text].filter(text => text !== undefined)
    const header = texts
      .flatMap(formsOf)
      .map(form => labels.get(form))
      .find(found => found !== undefined)
    if (header === undefined) {
      const text = texts.at(-1) ?? ''
      if (!formsOf(text).some(form => IGNORED_LABELS.has(form))) unrecognised.push({ column, text })
    } else if ([...headers.values()].includes(header)) repeated.push({ column, header })
    else headers.set(column, header)
  }
  return { headers, unrecognised, repeated }
}

const labelCache = new Map<ListKind, ReadonlyMap<string, string>>()

function labelsOf(kind: ListKind): ReadonlyMap<string, string> {
  const cached = labelCache.get(kind)
  if (cached !== undefined) return cached
  const labels = new Map<string, string>()
  for (const { header } of COLUMNS[kind]) for (const form of formsOf(header)) labels.set(form, header)
  for (const { header, aliases } of COLUMNS[kind]) {
    for (const form of aliases.flatMap(formsOf)) if (!labels.has(form)) labels.set(form, header)
  }
  labelCache.set(kind, labels)
  return labels
}

/** A heading without punctuation, whole and without what stands in brackets: 县(市、区) → 县市区, 县. */
function formsOf(text: string): readonly string[] {
  const folded = foldLabel(text)
  const whole = folded.replace(/[^\p{L}\p{N}_]/gu, '')
  const bare = folded.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '').replace(/[^\p{L}\p{N}_]/gu, '')
  return [...new Set([whole, bare])].filter(form => form !== '')
}

/** 开馆时间 may mean the year of opening or the daily hours; its cells tell. */
function withHoursColumn(found: Recognition): Recognition {
  const column = [...found.headers].find(([, header]) => header === '开馆时间')?.[0]
  if (found.kind !== 'halls' || column === undefined || [...found.headers.values()].includes('开放时间')) return found
  const texts = found.rows.slice(0, 50).flatMap(row => row.cells.get(column)?.text ?? [])
  const hourLike = texts.filter(text => /\d\s*[:：点]\s*\d{0,2}|周|星期|每天|每日|全天|工作日/.test(text)).length
  if (hourLike * 2 <= texts.length) return found
  return { ...found, headers: new Map(found.headers).set(column, '开放时间') }
}
