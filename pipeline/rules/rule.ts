import type { HoldingRecord } from '../../src/domain/catalog/holding.ts'
import type { TitleRecord } from '../../src/domain/catalog/title.ts'
import type { LngLat } from '../../src/domain/geo/lngLat.ts'
import type { HallRecord } from '../../src/domain/hall/hall.ts'
import type { HallSummary } from '../../src/domain/pack/corePack.ts'
import type { PartialDate } from '../../src/domain/partialDate.ts'
import type { Adcode } from '../../src/domain/place/adcode.ts'

/** What rules may look up. Passed in, so that a rule is a pure function and its verdict does not change by itself. */
export interface RuleContext {
  /** The day of checking, `YYYY-MM-DD`. */
  readonly today: PartialDate
  /** County at a WGS-84 point; null outside the province. */
  countyAt(point: LngLat): Adcode | null
  /** Name of a division; null when there is none of that code. */
  nameOf(code: Adcode): string | null
  /** What is known of a township's name in a county; `unlisted` when no list covers that county. */
  townshipStanding(county: Adcode, township: string): 'today' | 'former' | 'unknown' | 'unlisted'
  /** Why an opening_hours rule cannot be read; null when it can. */
  hoursFault(rule: string): string | null
}

/** Where a rule puts what it finds. Errors stop a publication, warnings are listed. */
export interface Report {
  error(field: string, message: string): void
  warn(field: string, message: string): void
}

interface RuleOf<Scope extends string, Subject> {
  /** Permanent, kebab-case; shown beside each finding. */
  readonly id: string
  /** What goes wrong for a visitor without it. For the HTML page, in Chinese. */
  readonly why: string
  readonly scope: Scope
  check(subject: Subject, report: Report, context: RuleContext): void
  /** Ids of records that may break the rule; one that no longer does is reported. */
  readonly exceptions: readonly string[]
}

export type HallRule = RuleOf<'hall', HallRecord>
export type TitleRule = RuleOf<'title', TitleRecord>
export type HoldingRule = RuleOf<'holding', HoldingRecord>
/** What a rule about all halls together may look at: little enough to hold a country's halls at once. */
export type HallOutline = Pick<
  HallSummary,
  'id' | 'name' | 'kind' | 'province' | 'prefecture' | 'county' | 'township' | 'position' | 'precision'
>
/** Sees every hall at once, and reports on one of them. */
export type SetRule = Omit<RuleOf<'set', never>, 'check'> & {
  check(halls: readonly HallOutline[], reportOn: (hall: HallOutline) => Report, context: RuleContext): void
}
export type RecordRule = HallRule | TitleRule | HoldingRule | SetRule
