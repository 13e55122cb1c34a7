import type { Cell } from '../table.ts'
import { tidyText } from './tidyText.ts'

/** Items of a cell: one a line where it has lines, else parted by semicolons. */
export function parseList(cell: Cell): { readonly value: readonly string[] } {
  const separator = cell.text.includes('\n') ? /\n/ : /[;；]/
  return {
    value: cell.text
      .split(separator)
      .map(tidyText)
      .filter(item => item !== ''),
  }
}

/** The opposite of `parseList`; a break keeps an item whole that holds a semicolon itself. */
export function showList(items: readonly string[]): string | null {
  if (items.length === 0) return null
  return items.some(item => /[;；]/.test(item)) ? `${items.join('\n')}\n` : items.join('；')
}
