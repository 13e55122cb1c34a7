import { HALL_COLUMNS } from './hallColumns.ts'
import { HOLDING_COLUMNS } from './holdingColumns.ts'
import { LIST_KINDS, type ListKind } from './listKind.ts'
import { TITLE_COLUMNS } from './titleColumns.ts'

/** Fields that are made of several columns, or of none. */
const COMPOUND: Readonly<Record<string, string>> = {
  province: '省',
  localName: '民族文字馆名',
  position: '坐标',
  arrival: '到馆提示',
  hours: '开放时间',
  access: '无障碍设施',
  status: '现状',
  exhibits: '展品',
  photos: '照片',
  around: '周边资料',
  cites: '各栏出处',
  confirmedFields: '核实过的栏目',
  sources: '来源',
  room: '阅览室',
}

const COLUMNS = { halls: HALL_COLUMNS, titles: TITLE_COLUMNS, holdings: HOLDING_COLUMNS } as const
const NAMES: Readonly<Record<ListKind, ReadonlyMap<string, string>>> = {
  halls: namesIn('halls'),
  titles: namesIn('titles'),
  holdings: namesIn('holdings'),
}

/**
 * What a clerk calls a field: the heading of its column in the template. A path within it stands in brackets.
 * @param path - such as `openedOn` or `position.lng`; given back as it is when no column has such a field
 */
export function fieldName(kind: ListKind, path: string): string {
  const [top = ''] = path.split('.')
  const name = COMPOUND[top] ?? NAMES[kind].get(top)
  if (name === undefined) return path
  return top === path ? name : `${name}（${path}）`
}

/** As `fieldName`, for a field of a record in a file such as `halls/5101.ndjson`. */
export function fieldNameIn(file: string, path: string): string {
  const kind = LIST_KINDS.find(kind => file.startsWith(`${kind}/`))
  return kind === undefined ? path : fieldName(kind, path)
}

function namesIn(kind: ListKind): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { field, header } of COLUMNS[kind]) if (!names.has(field)) names.set(field, header)
  return names
}
