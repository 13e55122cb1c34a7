import { ImportFailure } from '../importFailure.ts'
import type { ImportLimits } from '../limits.ts'
import type { SheetContent } from './readSheet.ts'

/**
 * Gives a merged range's content to each of its cells in rows that exist: a county merged over five halls is the
 * county of all five, and a merged title repeats across its row.
 * @throws ImportFailure when the ranges together are absurdly large
 */
export function fillMerges(sheet: SheetContent, name: string, limits: ImportLimits): void {
  let filled = 0
  for (const range of sheet.merges) {
    const cell = sheet.rows.get(range.top)?.get(range.left)
    if (cell === undefined) continue
    const right = Math.min(range.right, limits.columns)
    const rowCount = Math.min(range.bottom - range.top + 1, limits.rows)
    filled += rowCount * (right - range.left + 1)
    if (filled > limits.mergedCells) {
      throw new ImportFailure(`工作表“${name}”的合并单元格太大`, '请取消合并后再导入')
    }
    for (let row = range.top; row <= range.bottom; row += 1) {
      const cells = sheet.rows.get(row)
      if (cells === undefined) continue
      for (let column = range.left; column <= right; column += 1) if (!cells.has(column)) cells.set(column, cell)
    }
  }
}
