const collected: Record<string, object> = {}

/** Stands in for the domain's `defineMessages` in the converted copies of the word files (pipeline/traditional). */
export function defineMessages<T extends object>(id: string, words: T): T {
  collected[id] = words
  return words
}

/** The tables gathered from them. */
export default collected
