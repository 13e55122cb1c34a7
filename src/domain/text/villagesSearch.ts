import type { TownshipRow } from '../place/placesPack.ts'
import { joinSearchLines, toSearchLine } from './searchSet.ts'

/** A village of today, or one whose name is gone since. */
export interface Village {
  readonly name: string
  /** Names of the county of today and of the township, which may be gone. */
  readonly county: string
  readonly township: string
  readonly isGone: boolean
}

/** A township, of today or gone, with the villages to be found under it. */
export type VillageList = Pick<TownshipRow, 'county' | 'name' | 'villages' | 'goneVillages'>

/**
 * The 60,000 villages of the places pack, those of gone townships among them, to be searched by pinyin, initials or a
 * part of the name. They are read by the table of the names of places, which holds their characters too: right for all
 * but a few polyphones. They are taken a township at a time, so that a page stays alive, and a name found is looked up
 * in the pack rather than kept twice.
 */
export class VillagesSearch {
  private readonly lists: VillageList[] = []
  /** First row of each list, and one more: the end of the last. */
  private readonly starts: number[] = [0]
  /** Rows of each list that has any: a few thousand texts are joined within a frame, 60,000 are not. */
  private texts: string[] = []

  /**
   * @param placesSet - the search set of `placesSearch`, for its table of readings
   * @param nameOf - name of a county by its code
   */
  constructor(
    private readonly placesSet: string,
    private readonly nameOf: (code: string) => string,
  ) {}

  /** Adds the villages of one township, those whose names are gone after those of today. */
  add(list: VillageList): void {
    const within = `${this.nameOf(list.county)}${list.name}`
    const lines = namesOf(list).map(name => toSearchLine([name, within]))
    if (lines.length > 0) this.texts.push(lines.join('\n'))
    this.lists.push(list)
    this.starts.push((this.starts.at(-1) ?? 0) + lines.length)
  }

  /** What `parseSearchSet` reads, once: it is let go here. */
  takeSet(): string {
    const [, table = ''] = this.placesSet.split('\n', 2)
    const set = joinSearchLines(this.texts, `${table}\n`)
    this.texts = []
    return set
  }

  /** The village of a row; null: there is no such row. */
  at(row: number): Village | null {
    let [low, high] = [0, this.lists.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.starts[middle] ?? 0) <= row) low = middle
      else high = middle
    }
    const list = this.lists[low]
    const at = row - (this.starts[low] ?? 0)
    const name = list && namesOf(list)[at]
    if (list === undefined || name === undefined) return null
    return { name, county: this.nameOf(list.county), township: list.name, isGone: at >= list.villages.length }
  }
}

const namesOf = ({ villages, goneVillages }: VillageList) =>
  goneVillages.length === 0 ? villages : [...villages, ...goneVillages]
