import type { DoorSight, Report, ReportKind } from './report.ts'
import { REPORT_FIELD_NAMES } from './reportField.ts'

export const REPORT_KIND_NAMES: Readonly<Record<ReportKind, string>> = {
  locked: '到了没开门',
  answer: '补一笔',
  correction: '纠错',
}

export const DOOR_SIGHT_NAMES: Readonly<Record<DoorSight, string>> = {
  shut: '门关着，没有人',
  notice: '门上贴了通知',
  moved: '已经搬走',
  gone: '已经没有这家馆',
}

/** The yes or no and the visitor's words; null when neither was given. */
export function formatAnswer(report: Report): string | null {
  const yesNo = report.isTrue === null ? null : report.isTrue ? '有' : '没有'
  return [yesNo, report.words === '' ? null : report.words].filter(part => part !== null).join('，') || null
}

/** A whole report as plain text, for a chat window or paper. */
export function formatReport(report: Report): string {
  const { position } = report
  return [
    `【${REPORT_KIND_NAMES[report.kind]}】${report.hallName}`,
    `地点：${report.place}`,
    report.field === null ? null : `栏目：${REPORT_FIELD_NAMES[report.field]}`,
    report.sight === null ? null : `看到的：${DOOR_SIGHT_NAMES[report.sight]}`,
    report.isTrue === null ? null : `回答：${report.isTrue ? '有' : '没有'}`,
    report.words === '' ? null : `说明：${report.words}`,
    `时间：${report.seenAt.replace('T', ' ')}（北京时间）`,
    position === null
      ? null
      : `位置：${position.lat.toFixed(6)}, ${position.lng.toFixed(6)}（WGS-84，误差约 ${Math.round(position.accuracyM)} 米）`,
    `编号：${report.id}`,
  ]
    .filter(line => line !== null)
    .join('\n')
}
