import type { HallRecord } from '../../domain/hall/hall.ts'
import { REPORT_WORDS_LIMIT, type DoorSight, type Report, type ReportKind } from '../../domain/report/report.ts'
import type { Question } from '../../domain/report/questions.ts'
import type { ReportField } from '../../domain/report/reportField.ts'
import type { ReportDraft } from './outbox.store.ts'
import { REPORT_COPY } from './copy.ts'

/** What the form holds while it is open. */
export interface ReportForm {
  readonly kind: ReportKind
  readonly field: ReportField | null
  readonly sight: DoorSight | null
  readonly isTrue: boolean | null
  readonly words: string
  readonly position: Report['position']
}

/** The hall a report is about, as it is written into the report. */
export interface ReportSubject {
  readonly id: HallRecord['id']
  readonly name: string
  readonly place: string
}

/** An empty form for a kind; `field` is what a question or a fact's button already says. */
export function emptyForm(kind: ReportKind, field: ReportField | null = null): ReportForm {
  return { kind, field, sight: kind === 'locked' ? 'shut' : null, isTrue: null, words: '', position: null }
}

/** Why the form cannot be stored yet, in words; null: it can. */
export function formProblem(form: ReportForm, answer: Question['answer'] | null): string | null {
  if (form.words.length > REPORT_WORDS_LIMIT) return REPORT_COPY.tooLong(form.words.length)
  if (form.kind === 'locked') return null
  if (answer === 'yes-no' && form.isTrue !== null) return null
  if (answer === 'position') return form.position === null ? REPORT_COPY.positionNeeded : null
  return form.words.trim() === '' ? REPORT_COPY.wordsNeeded : null
}

/** @param seenAt - China time, `2026-05-01T10:30` */
export function toDraft(form: ReportForm, hall: ReportSubject, seenAt: string): ReportDraft {
  const { kind, field, sight, isTrue, words, position } = form
  return {
    kind,
    hallId: hall.id,
    hallName: hall.name,
    place: hall.place,
    field,
    sight,
    isTrue,
    words: words.trim(),
    seenAt,
    position,
  }
}

/** The form a stored report is edited in. */
export function toForm(report: Report): ReportForm {
  const { kind, field, sight, isTrue, words, position } = report
  return { kind, field, sight, isTrue, words, position }
}
