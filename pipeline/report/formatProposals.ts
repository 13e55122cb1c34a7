import { DOOR_SIGHT_NAMES, formatAnswer } from '../../src/domain/report/formatReport.ts'
import type { Report } from '../../src/domain/report/report.ts'
import { REPORT_FIELD_NAMES } from '../../src/domain/report/reportField.ts'
import { oneLine, oneLineJson } from './oneLine.ts'
import type { HallProposal, ProposedChange } from './proposeChanges.ts'

/** The proposals as a diff that a person reads beside the records; `where` names a hall's file and line. */
export function formatProposals(
  proposals: readonly HallProposal[],
  where: (hallId: string) => string | null,
): readonly string[] {
  return proposals.flatMap(proposal => [
    `@@ ${where(proposal.hallId) ?? '记录里没有这家馆'} · ${oneLine(proposal.hallName)} (${proposal.hallId})`,
    ...proposal.lockedReports.map(report => ` ! ${formatLocked(report)}`),
    ...proposal.changes.flatMap(formatChange),
    '',
  ])
}

function formatChange(change: ProposedChange): readonly string[] {
  const names: Readonly<Record<string, string>> = REPORT_FIELD_NAMES
  const label = names[change.field]
  return [
    `   ${change.field}${label === undefined ? '' : `（${label}）`}`,
    ...change.reports.map(report => ` # ${formatTold(report)}`),
    ...(change.after === null || change.after === change.before
      ? []
      : [`-  "${change.field}": ${oneLineJson(change.before)}`, `+  "${change.field}": ${oneLineJson(change.after)}`]),
  ]
}

function formatLocked(report: Report): string {
  const sight = report.sight === null ? '没开门' : DOOR_SIGHT_NAMES[report.sight]
  return `${report.seenAt.replace('T', ' ')} 到了没开门：${sight}${report.words === '' ? '' : `；${oneLine(report.words)}`}`
}

function formatTold(report: Report): string {
  const position = report.position === null ? '' : ` [${report.position.lat}, ${report.position.lng}]`
  return `${report.seenAt.replace('T', ' ')} ${oneLine(formatAnswer(report) ?? '（只附了位置）')}${position} <${report.id}>`
}
