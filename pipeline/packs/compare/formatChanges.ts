import type { Changes, Named, RecordChanges } from './comparePublications.ts'

const LONGEST_VALUE = 60

/** The changes as a Markdown page for people. */
export function formatChanges(changes: Changes): string {
  const sections = [
    formatKind('场馆', changes.halls),
    formatKind('题名', changes.titles),
    formatKind('馆藏', changes.holdings),
  ].filter(section => section !== '')
  const span = `资料截至 ${changes.to ?? '（来源未注日期）'}，上一版截至 ${changes.from ?? '（无）'}。`
  return `# 资料更新\n\n${span}\n\n${sections.length === 0 ? '没有变化。\n' : sections.join('\n')}`
}

function formatKind(noun: string, { added, corrected, removed }: RecordChanges): string {
  if (added.length + corrected.length + removed.length === 0) return ''
  return [
    `## ${noun}：新增 ${added.length}，更正 ${corrected.length}，移除 ${removed.length}\n`,
    ...list('新增', added, () => ''),
    ...list('更正', corrected, ({ fields }) =>
      fields.map(({ field, from, to }) => `\n  - ${escape(field)}：${shown(from)} → ${shown(to)}`).join(''),
    ),
    ...list('移除', removed, () => ''),
  ].join('\n')
}

function list<T extends Named>(verb: string, records: readonly T[], more: (record: T) => string): string[] {
  if (records.length === 0) return []
  const lines = records.map(record => `- ${escape(record.name)}（${escape(record.id)}）${more(record)}`)
  return [`### ${verb}\n\n${lines.join('\n')}\n`]
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '（无）'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return escape(text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text)
}

/** Record text is text: nothing in it becomes a link, HTML or a heading. */
function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|!]/g, letter => `\\${letter}`)
}
