import type { FoundGroup, PlaceName, SearchAnswer } from './found.ts'

/**
 * Adds places that another search found by the very words typed. They come among those the answer has, best first, of
 * equals those it has first; where it only has something like it, they come before, and the answer is exact.
 * @param limit - most places the answer names
 */
export function addPlaces(answer: SearchAnswer, more: FoundGroup<PlaceName>, limit: number): SearchAnswer {
  if (more.count === 0) return answer
  const isExact = answer.kind === 'exact'
  const [first, second] = isExact ? [answer.places.found, more.found] : [more.found, answer.places.found]
  const known = new Set(first.map(({ id }) => id.lookUp))
  const fresh = second.filter(({ id }) => !known.has(id.lookUp))
  const found = [...first, ...fresh]
  if (isExact) found.sort((a, b) => a.score - b.score)
  const twice = second.length - fresh.length
  return {
    ...answer,
    kind: 'exact',
    missing: [],
    places: { found: found.slice(0, limit), count: answer.places.count + more.count - twice },
  }
}
