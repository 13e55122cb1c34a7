import type { Column } from '../import/columns/column.ts'
import { HALL_COLUMNS } from '../import/columns/hallColumns.ts'
import { HOLDING_COLUMNS } from '../import/columns/holdingColumns.ts'
import { LIST_KIND_NAMES, type ListKind } from '../import/columns/listKind.ts'
import { TITLE_COLUMNS } from '../import/columns/titleColumns.ts'
import { toSheetColumn } from '../export/exportLists.ts'
import type { Sheet } from '../export/writeXlsx.ts'

const ENTRY_ROWS = 2_000
/** Headings that only export fills. */
const EXPORT_ONLY = ['其余资料', '其余来源', '藏文名', '彝文名']
const EXAMPLE_ID = '示例（导入时跳过这一行）'

/** An empty list of one kind with its drop-downs and one example row, which import skips because of its id. */
export function templateSheet(kind: ListKind): Sheet {
  const columns: readonly Column<never, never>[] = {
    halls: HALL_COLUMNS,
    titles: TITLE_COLUMNS,
    holdings: HOLDING_COLUMNS,
  }[kind].filter(column => !EXPORT_ONLY.includes(column.header))
  const [first] = columns
  return {
    name: LIST_KIND_NAMES[kind],
    columns: columns.map(toSheetColumn),
    rows: [columns.map(column => (column === first ? EXAMPLE_ID : column.example === '' ? null : column.example))],
    rowStyle: 'example',
    entryRows: ENTRY_ROWS,
  }
}

const GUIDE: readonly string[] = [
  '1. 在“馆”“题名”“馆藏”三张表里填写，用不着的表可以删去；列可以换次序，也可以删去不填的列。',
  '2. 橙色列名必填。一格空着表示不知道，原有内容不会因此改变；要清掉原有内容，填“清空”。',
  '3. 灰色斜体的示例行导入时自动跳过，留着或删去都可以。',
  '4. 每行都要有来源网址；整份表同一来源时，可以不填这几列，导入时用 --source-url 等选项说明。',
  '5. 电话只填办公室座机或服务号码；不填个人手机、联系人姓名、身份证号。',
  '6. 有经纬度就要填坐标系和定位精度；不知道经纬度就空着，不要估计。',
  '7. 填好后运行 npm run records -- import 文件名，看过预览再加 --write。详见 docs/publishing.md。',
]

/** The sheet in front that says how to fill the others in. It has no list headings, so import passes over it. */
export function guideSheet(): Sheet {
  return {
    name: '填写说明',
    columns: [
      { heading: '访志资料填报表', width: 110, headingStyle: 'heading', style: 'plain', choices: null, prompt: '' },
    ],
    rows: GUIDE.map(line => [line]),
    rowStyle: 'plain',
    entryRows: 0,
  }
}
