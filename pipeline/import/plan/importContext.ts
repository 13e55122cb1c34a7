import type { Datum, Precision } from '../../../src/domain/hall/hall.ts'
import type { HallKind } from '../../../src/domain/hall/hallKind.ts'
import type { TitleKind } from '../../../src/domain/catalog/title.ts'
import type { Source } from '../../../src/domain/source.ts'
import type { Records } from '../../records/readRecords.ts'
import type { RuleContext } from '../../rules/rule.ts'
import type { ReviewedReadings } from '../../pinyin/readReadings.ts'
import type { FaultList } from '../faultList.ts'
import type { PlaceFinder } from '../place/placeFinder.ts'

/** What the command line says about the whole file, where its rows do not. */
export interface ImportDefaults {
  /** Parts of the source given by `--source-…`; null when none was. */
  readonly source: Partial<Source> | null
  readonly datum: Datum | null
  readonly precision: Precision | null
  readonly hallKind: HallKind | null
  readonly titleKind: TitleKind | null
  /** Id of the room all holdings of the file stand in. */
  readonly room: string | null
  /** Rows with an id that no record has become new records under that id. */
  readonly keepIds: boolean
  /** The file wins over newer or undated knowledge. */
  readonly preferFile: boolean
}

export const NO_DEFAULTS: ImportDefaults = {
  source: null,
  datum: null,
  precision: null,
  hallKind: null,
  titleKind: null,
  room: null,
  keepIds: false,
  preferFile: false,
}

export interface ImportContext {
  readonly records: Records
  readonly places: PlaceFinder
  readonly rules: RuleContext
  /** Reviewed pinyin, so that a new id reads 郫 as pi du and not pi dou. */
  readonly readings: ReviewedReadings
  readonly defaults: ImportDefaults
  /** Faults stop a row; they are reported by cell. */
  readonly faults: FaultList
  /** Warnings do not. */
  readonly warnings: FaultList
}
