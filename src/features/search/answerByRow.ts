import { rowByRow } from '../../ui/useByFrame.ts'
import type { FoundGroup, SearchAnswer } from './found.ts'

const NOTHING = { found: [], count: 0 }

/** Steps from one kind of thing found to what is found of it now, a row each. */
export function* groupByRow<Id>(from: FoundGroup<Id>, to: FoundGroup<Id>): Generator<FoundGroup<Id>> {
  for (const found of rowByRow(from.found, to.found)) yield found === to.found ? to : { found, count: to.count }
}

/**
 * Steps from answer to answer, a row each from the top of the page, so that what has been drawn is not pushed down.
 * @param from - null: nothing is shown yet
 * @param to - null: nothing is to be shown
 */
export function* answerByRow(from: SearchAnswer | null, to: SearchAnswer | null): Generator<SearchAnswer | null> {
  if (to === null) return yield null
  const { halls, titles, places } = from ?? { halls: NOTHING, titles: NOTHING, places: NOTHING }
  let step: SearchAnswer = { ...to, halls, titles, places }
  for (const group of groupByRow(halls, to.halls)) yield (step = { ...step, halls: group })
  for (const group of groupByRow(titles, to.titles)) yield (step = { ...step, titles: group })
  for (const group of groupByRow(places, to.places)) yield (step = { ...step, places: group })
  yield to
}
