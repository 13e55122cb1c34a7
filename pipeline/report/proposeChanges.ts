import type { HallRecord } from '../../src/domain/hall/hall.ts'
import { formatAnswer } from '../../src/domain/report/formatReport.ts'
import type { Report } from '../../src/domain/report/report.ts'
import type { ReportField } from '../../src/domain/report/reportField.ts'

/** One field of one hall as the record has it and as reports tell it. Values are JSON, ready to paste. */
export interface ProposedChange {
  readonly field: string
  readonly before: string
  /** null: the words have to be read by a person first. */
  readonly after: string | null
  readonly reports: readonly Report[]
}

/** What the reports on one hall come to. */
export interface HallProposal {
  readonly hallId: string
  /** null: no such hall in the records. */
  readonly hall: HallRecord | null
  readonly hallName: string
  readonly lockedReports: readonly Report[]
  readonly changes: readonly ProposedChange[]
}

/** Text fields whose words can be taken over as they are, once somebody has checked them. */
const TEXT_FIELDS: ReadonlySet<ReportField> = new Set([
  'address',
  'phone',
  'admission',
  'booking',
  'township',
  'village',
  'summary',
  'name',
])

/** Groups reports by hall and field; halls in the order of their ids. */
export function proposeChanges(reports: readonly Report[], halls: readonly HallRecord[]): readonly HallProposal[] {
  const byId = new Map(halls.map(hall => [hall.id as string, hall]))
  const groups = new Map<string, Report[]>()
  for (const report of reports) groups.set(report.hallId, [...(groups.get(report.hallId) ?? []), report])
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([hallId, members]) => {
      const hall = byId.get(hallId) ?? null
      return {
        hallId,
        hall,
        hallName: hall?.name ?? members[0]?.hallName ?? hallId,
        lockedReports: members.filter(report => report.kind === 'locked'),
        changes: changesOf(members, hall),
      }
    })
}

function changesOf(reports: readonly Report[], hall: HallRecord | null): readonly ProposedChange[] {
  const byField = new Map<ReportField | null, Report[]>()
  for (const report of reports) {
    if (report.kind !== 'locked') byField.set(report.field, [...(byField.get(report.field) ?? []), report])
  }
  return [...byField].map(([field, members]) => ({
    field: field ?? '（整家馆）',
    before: hall === null || field === null ? 'null' : JSON.stringify(recordValue(hall, field)),
    after: agreedValue(field, members),
    reports: members,
  }))
}

function recordValue(hall: HallRecord, field: ReportField): unknown {
  switch (field) {
    case 'access.stepFree':
      return hall.access.stepFree
    case 'access.toilet':
      return hall.access.toilet
    case 'access.parking':
      return hall.access.parking
    default:
      return hall[field]
  }
}

/** The value all reports agree on, as JSON; null when they differ or the words need a person. */
function agreedValue(field: ReportField | null, reports: readonly Report[]): string | null {
  if (field === null) return null
  const values = new Set(reports.map(report => valueOf(field, report)))
  const [only] = values
  return values.size === 1 && only !== undefined ? only : null
}

function valueOf(field: ReportField, report: Report): string | null {
  if (field.startsWith('access.')) return report.isTrue === null ? null : JSON.stringify(report.isTrue)
  if (field === 'hours') return report.words === '' ? null : JSON.stringify({ rule: null, words: report.words })
  if (field === 'position' && report.position !== null) {
    const { lng, lat, accuracyM } = report.position
    const note = `到访者在门口用手机定位，误差约 ${accuracyM} 米`
    return JSON.stringify({ lng, lat, datum: 'WGS84', precision: accuracyM <= 30 ? 'entrance' : 'building', note })
  }
  return TEXT_FIELDS.has(field) && report.kind === 'answer' ? JSON.stringify(formatAnswer(report)) : null
}
