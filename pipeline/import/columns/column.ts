import type { PlaceFinder } from '../place/placeFinder.ts'
import type { Cell } from '../table.ts'

/** What a cell's reader may look up. */
export interface ReadContext {
  readonly places: PlaceFinder
}

/**
 * One column of an office's list: how import recognises and reads it, export writes it, and the template explains it.
 * `Draft` collects what a row says, `Item` is the record.
 */
export interface Column<Draft, Item> {
  /** Field of the record (or of the source) that a fault of this column is about. */
  readonly field: string
  /** Heading that the template and export write. */
  readonly header: string
  /** Other headings offices use; compared without blanks, brackets and their content. */
  readonly aliases: readonly string[]
  /** For the template's note. */
  readonly help: string
  readonly example: string
  /** Drop-down of the template; null for free entry. */
  readonly choices: readonly string[] | null
  readonly required: boolean
  readonly width: number
  /** Puts the cell's value into the draft; returns in Chinese why it cannot, or null. */
  read(cell: Cell, draft: Draft, context: ReadContext): string | null
  /** Empties the field: the cell says 清空. */
  clear(draft: Draft): void
  /** What export writes; null leaves the cell empty. */
  show(item: Item, context: ReadContext): string | number | null
}

type Parse<T> = (cell: Cell, context: ReadContext) => { readonly value: T } | { readonly fault: string }

interface Wording {
  readonly header: string
  readonly aliases?: readonly string[]
  readonly help?: string
  readonly example?: string
  readonly choices?: readonly string[]
  readonly required?: boolean
  readonly width?: number
  /** Defaults to the draft's key. */
  readonly field?: string
}

/** Makes a column whose cell becomes one key of the draft. */
export function column<Draft, Item, Key extends keyof Draft & string>(
  key: Key,
  wording: Wording,
  parse: Parse<NonNullable<Draft[Key]>>,
  show: (item: Item, context: ReadContext) => string | number | null,
): Column<Draft, Item> {
  return {
    field: wording.field ?? key,
    header: wording.header,
    aliases: wording.aliases ?? [],
    help: wording.help ?? '',
    example: wording.example ?? '',
    choices: wording.choices ?? null,
    required: wording.required ?? false,
    width: wording.width ?? 14,
    read(cell, draft, context) {
      const parsed = parse(cell, context)
      if ('fault' in parsed) return parsed.fault
      draft[key] = parsed.value
      return null
    },
    clear(draft) {
      // Every field of a draft takes null; the type says so field by field only.
      draft[key] = null as Draft[Key]
    },
    show,
  }
}
