import type { FoundGroup, PlaceName, SearchAnswer } from './found.ts'

/**
 * Adds places that another search found by the very words typed. They come among those the answer has, best first, of
 * equals those it has first; where it only has places like it, they take their stead, and the answer is exact.
 * @param limit - most places the answer names
 */
export function addPlaces(answer: SearchAnswer, more: FoundGroup<PlaceName>, limit: number): SearchAnswer {
  if (more.count === 0) return answer
  const { found, count } = answer.kind === 'exact' ? answer.places : { found: [], count: 0 }
  const known = new Set(found.map(({ id }) => id.lookUp))
  const fresh = more.found.filter(({ id }) => !known.has(id.lookUp))
  const places = {
    found: [...found, ...fresh].sort((a, b) => a.score - b.score).slice(0, limit),
    count: count + more.count - (more.found.length - fresh.length),
  }
  return { ...answer, kind: 'exact', missing: [], places }
}
