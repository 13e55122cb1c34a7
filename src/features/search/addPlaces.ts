import type { FoundGroup, PlaceName, SearchAnswer } from './found.ts'

const NOTHING = { found: [], count: 0 }

/**
 * Adds places that another search found by the very words typed. They come among those the answer has, best first, of
 * equals those it has first. An answer that only has something like it becomes one of these places alone.
 * @param limit - most places the answer names
 */
export function addPlaces(answer: SearchAnswer, more: FoundGroup<PlaceName>, limit: number): SearchAnswer {
  if (more.count === 0) return answer
  const exact =
    answer.kind === 'exact'
      ? answer
      : { ...answer, kind: 'exact' as const, missing: [], halls: NOTHING, titles: NOTHING, places: NOTHING }
  const known = new Set(exact.places.found.map(({ id }) => id.lookUp))
  const fresh = more.found.filter(({ id }) => {
    const isNew = !known.has(id.lookUp)
    known.add(id.lookUp)
    return isNew
  })
  const places = {
    found: [...exact.places.found, ...fresh].sort((a, b) => a.score - b.score).slice(0, limit),
    count: exact.places.count + more.count - (more.found.length - fresh.length),
  }
  return { ...exact, places }
}

/**
 * Adds villages found by the very words typed. Among 60,000 names some syllables stand somewhere in nearly every slip of
 * the finger: where the rest knows only something like it, they count when the best one's name begins so.
 */
export function addVillages(answer: SearchAnswer, villages: FoundGroup<PlaceName>, limit: number): SearchAnswer {
  const beginsSo = villages.found[0]?.marks.some(mark => mark.field === 0 && mark.start === 0) ?? false
  return answer.kind === 'exact' || beginsSo ? addPlaces(answer, villages, limit) : answer
}
