import { isHttpUrl } from '../../../src/domain/httpUrl.ts'
import type { Source } from '../../../src/domain/source.ts'
import { parseChoice, type Choice } from '../values/parseChoice.ts'
import { parseDate } from '../values/parseDate.ts'
import { tidyLine, tidyText } from '../values/tidyText.ts'
import { column, type Column } from './column.ts'
import type { Cell } from '../table.ts'

/** What a row says about where its facts were published. */
export interface SourceDraft {
  sourceUrl?: string | null
  sourceTitle?: string | null
  sourcePublisher?: string | null
  sourceDate?: string | null
  sourceReliability?: Source['reliability'] | null
}

const RELIABILITIES: readonly Choice<Source['reliability']>[] = [
  { value: 'original', name: '原发', aliases: ['原文', '原创', '官网'] },
  { value: 'repost', name: '转载', aliases: ['转发', '镜像'] },
]

/** Text of one line. */
export const line = (cell: Cell): { readonly value: string } => ({ value: tidyLine(cell.text) })
export const paragraph = (cell: Cell): { readonly value: string } => ({ value: tidyText(cell.text) })

export function parseUrl(cell: Cell): { readonly value: string } | { readonly fault: string } {
  const text = tidyLine(cell.text)
  const url = /^www\./i.test(text) ? `http://${text}` : text
  return isHttpUrl(url) ? { value: url } : { fault: `“${text.slice(0, 60)}”不是 http:// 或 https:// 开头的网址` }
}

/** The columns every list ends with. Export shows the first source; further ones travel in 其余资料. */
export function sourceColumns<
  Draft extends SourceDraft,
  Item extends { readonly sources: readonly Source[] },
>(): readonly Column<Draft, Item>[] {
  const make = column<SourceDraft, Item, keyof SourceDraft>
  const columns: readonly Column<SourceDraft, Item>[] = [
    make(
      'sourceUrl',
      {
        field: 'sources',
        header: '来源网址',
        aliases: ['来源链接', '出处网址', '信息来源网址', '资料来源网址'],
        help: '登载这些内容的网页；整份表同一来源时可不填，导入时用 --source-url 说明',
        example: 'https://example.gov.cn/list.html',
        width: 32,
      },
      parseUrl,
      item => item.sources[0]?.url ?? null,
    ),
    withUrlInTitle(
      make(
        'sourceTitle',
        {
          field: 'sources',
          header: '来源标题',
          aliases: ['来源', '信息来源', '资料来源', '出处'],
          help: '网页或文件的标题',
          example: '示例：全县村史馆名录',
          width: 24,
        },
        line,
        item => item.sources[0]?.title ?? null,
      ),
    ),
    make(
      'sourcePublisher',
      {
        field: 'sources',
        header: '发布单位',
        aliases: ['来源单位', '发布机构', '公布单位'],
        help: '',
        example: '示例县地方志办公室',
        width: 20,
      },
      line,
      item => item.sources[0]?.publisher ?? null,
    ),
    make(
      'sourceDate',
      {
        field: 'sources',
        header: '发布日期',
        aliases: ['来源日期', '公布日期', '发布时间'],
        help: '如 2024-05-30',
        example: '2024-05-30',
      },
      parseDate,
      item => item.sources[0]?.date ?? null,
    ),
    make(
      'sourceReliability',
      {
        field: 'sources',
        header: '来源性质',
        aliases: ['原发或转载'],
        help: '发布单位自己的网页填“原发”，别处转发的填“转载”；不填时 .gov.cn 算原发，其余算转载',
        example: '原发',
        choices: RELIABILITIES.map(choice => choice.name),
      },
      cell => parseChoice(cell, RELIABILITIES),
      item => (item.sources[0]?.reliability === 'original' ? '原发' : item.sources[0] === undefined ? null : '转载'),
    ),
  ]
  // A column of the source half reads and writes only that half of the draft.
  return columns as readonly Column<Draft, Item>[]
}

/** A column headed 来源 often holds the address itself. */
function withUrlInTitle<Item>(title: Column<SourceDraft, Item>): Column<SourceDraft, Item> {
  return {
    ...title,
    read(cell, draft, context) {
      const text = tidyLine(cell.text)
      if (!isHttpUrl(text)) return title.read(cell, draft, context)
      draft.sourceUrl ??= text
      return null
    },
  }
}
