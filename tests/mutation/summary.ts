/** As much of https://github.com/stryker-mutator/mutation-testing-elements (report schema 2) as the summary reads. */
export interface MutationReport {
  readonly files: Readonly<Record<string, MutatedFile>>
  /** By path: the test files that were run. */
  readonly testFiles: Readonly<Record<string, unknown>>
}
interface MutatedFile {
  readonly source: string
  readonly mutants: readonly Mutant[]
}
interface Mutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: string
  readonly location: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>
}

/** What the issue asks of every folder. */
export const LEAST_PERCENT = 80

const NOTICED = new Set(['Killed', 'Timeout'])
const MISSED = new Set(['Survived', 'NoCoverage'])

/** Mutants noticed and missed; those that were not tried (constants of a module) or did not compile count for neither. */
export function scoreOf(files: readonly MutatedFile[]): { noticed: number; missed: number; percent: number } {
  const mutants = files.flatMap(file => file.mutants)
  const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length
  const missed = mutants.filter(({ status }) => MISSED.has(status)).length
  return { noticed, missed, percent: Math.round((1000 * noticed) / Math.max(1, noticed + missed)) / 10 }
}

/** The page that is committed: a line a folder, then what survived, file by file. */
export function toMarkdown(
  reports: readonly { readonly folder: string; readonly report: MutationReport }[],
  missing: readonly string[],
): string {
  const rows = reports.map(({ folder, report }) => {
    const { noticed, missed, percent } = scoreOf(Object.values(report.files))
    return `| ${folder} | ${noticed + missed} | ${noticed} | ${missed} | ${percent} % |`
  })
  const survivors = reports.flatMap(({ folder, report }) => {
    const files = Object.entries(report.files).filter(([, file]) => file.mutants.some(isMissed))
    const lines = files.map(([name, file]) => toLine(name.replace(/^.*\//, ''), file))
    return lines.length === 0 ? [] : [`### ${folder}\n\n${lines.join('\n')}\n`]
  })
  return `# Mutation check

Written by \`npm run test:mutation\`: Stryker breaks \`src/domain\` in small ways and the domain's own tests should notice.
Constants of a module are not tried, nor does the comparison with opening_hours.js take part. Wanted: ${LEAST_PERCENT} % of each folder.

| folder | tried | noticed | survived | share |
|---|--:|--:|--:|--:|
${rows.join('\n')}
${missing.length > 0 ? `\nNot run yet: ${missing.join(', ')}.\n` : ''}
## What survived

A line a file: the line of the code, what stood there, and what could stand there unnoticed. ∅: no test comes there.

${survivors.join('\n')}`
}

const isMissed = ({ status }: Mutant) => MISSED.has(status)

function toLine(name: string, { source, mutants }: MutatedFile): string {
  const lines = source.split('\n')
  const missed = mutants.filter(isMissed).map(({ replacement = '', status, location: { start, end } }) => {
    const before = lines
      .slice(start.line - 1, end.line)
      .map((line, at, all) =>
        line.slice(at === 0 ? start.column - 1 : 0, at === all.length - 1 ? end.column - 1 : undefined),
      )
      .join(' ')
    return `${start.line}${status === 'NoCoverage' ? '∅' : ''} \`${short(before)}\` → \`${short(replacement)}\``
  })
  return `- \`${name}\`: ${missed.join('; ')}`
}

const short = (code: string) => code.replace(/\s+/g, ' ').replaceAll('`', 'ˋ').slice(0, 40)
