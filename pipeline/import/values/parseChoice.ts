import type { Cell } from '../table.ts'
import type { Parsed } from './parseDate.ts'
import { foldLabel } from './tidyText.ts'

/** One of a fixed list, by its Chinese name, an alias, or the record's own word. */
export interface Choice<T extends string> {
  readonly value: T
  readonly name: string
  readonly aliases: readonly string[]
}

export function parseChoice<T extends string>(cell: Cell, choices: readonly Choice<T>[]): Parsed<T> {
  const wanted = foldLabel(cell.text)
  const found = choices.find(({ value, name, aliases }) =>
    [value.toLowerCase(), name, ...aliases].some(word => foldLabel(word) === wanted),
  )
  if (found !== undefined) return { value: found.value }
  return { fault: `“${cell.text}”不在可选的词里，应为 ${choices.map(choice => choice.name).join('、')} 之一` }
}

const YES = ['是', '有', '√', '✓', 'y', 'yes', 'true', '1']
const NO = ['否', '无', '没有', '×', 'x', 'n', 'no', 'false', '0']

/** 有/无, 是/否, √/×. */
export function parseYesNo(cell: Cell): Parsed<boolean> {
  const text = foldLabel(cell.text)
  if (YES.includes(text)) return { value: true }
  if (NO.includes(text)) return { value: false }
  return { fault: `“${cell.text}”应填“有”或“无”，不知道请留空` }
}
