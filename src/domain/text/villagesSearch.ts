import type { TownshipRow } from '../place/placesPack.ts'
import { joinSearchLines, toSearchLine } from './searchSet.ts'

/** A village of today, or one whose name is gone since. */
export interface Village {
  readonly name: string
  /** Names of the county and the township it lies in today. */
  readonly county: string
  readonly township: string
  readonly isGone: boolean
}

/**
 * The villages of the places pack, to be searched by pinyin, initials or a part of the name. They are read
 * by the table of the names of places, which holds their characters too: right for all but a few polyphones. A province has 60,000, so that they are taken a township at a time, and a name is
 * looked up in the pack rather than kept twice.
 */
export class VillagesSearch {
  private readonly townships: TownshipRow[] = []
  /** First row of each township, and one more: the end of the last. */
  private readonly starts: number[] = [0]
  /** Rows of each township that has any: a few thousand texts are joined within a frame, 60,000 are not. */
  private readonly texts: string[] = []

  /**
   * @param placesSet - the search set of `placesSearch`, for its table of readings
   * @param nameOf - name of a county by its code
   */
  constructor(
    private readonly placesSet: string,
    private readonly nameOf: (code: string) => string,
  ) {}

  /** Adds the villages of one township, those whose names are gone after those of today. */
  add(township: TownshipRow): void {
    const within = `${this.nameOf(township.county)}${township.name}`
    const lines = namesOf(township).map(name => toSearchLine([name, within]))
    if (lines.length > 0) this.texts.push(lines.join('\n'))
    this.townships.push(township)
    this.starts.push((this.starts.at(-1) ?? 0) + lines.length)
  }

  /** What `parseSearchSet` reads. */
  toSet(): string {
    const [, table = ''] = this.placesSet.split('\n', 2)
    return joinSearchLines(this.texts, `${table}\n`)
  }

  /** The village of a row; null: there is no such row. */
  at(row: number): Village | null {
    let [low, high] = [0, this.townships.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.starts[middle] ?? 0) <= row) low = middle
      else high = middle
    }
    const township = this.townships[low]
    const at = row - (this.starts[low] ?? 0)
    const name = township && namesOf(township)[at]
    if (township === undefined || name === undefined) return null
    const isGone = at >= township.villages.length
    return { name, county: this.nameOf(township.county), township: township.name, isGone }
  }
}

const namesOf = ({ villages, goneVillages }: TownshipRow) =>
  goneVillages.length === 0 ? villages : [...villages, ...goneVillages]
