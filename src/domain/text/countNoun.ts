const RULES = new Intl.PluralRules('en')
const NUMBERS = new Intl.NumberFormat('en')

/** `1 hall`, `1,831 halls`, for English words. @param many - when it is not the noun with an s */
export function countNoun(count: number, one: string, many = `${one}s`): string {
  return `${NUMBERS.format(count)} ${RULES.select(count) === 'one' ? one : many}`
}

/** `1,831` */
export function englishNumber(count: number): string {
  return NUMBERS.format(count)
}
