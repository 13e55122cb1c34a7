import type { InjectionKey } from 'vue'
import type { CitableField } from '../../domain/hall/hall.ts'

/** A fact whose source the visitor wants to see. */
export interface AskedFact {
  readonly field: CitableField
  readonly label: string
}

/** Given by `HallArticle`, which owns the one sheet of sources on the page. */
export const ASK_SOURCE: InjectionKey<(fact: AskedFact) => void> = Symbol('ask-source')
