import type { PlaceCandidate } from '../../domain/place/placeCandidate.ts'
import { CANDIDATE_COPY, RELATION_COPY } from './copy.ts'

/**
 * One sentence that says how sure it is what a name stands for today. What is only likely is said with 「可能」, and a
 * share of villages is given where one was counted.
 */
export function explainCandidate(candidate: PlaceCandidate): string {
  const { matched, matchedName } = candidate
  switch (matched) {
    case 'division':
      return CANDIDATE_COPY.unchanged
    case 'old-place':
      return explainOldPlace(candidate)
    case 'township':
    case 'village':
      return candidate.certainty === 'certain' ? CANDIDATE_COPY.listed : CANDIDATE_COPY.listedAs(matchedName)
    case 'old-township':
      return explainOldTownship(candidate)
    case 'gone-village':
      return explainGoneVillage(candidate)
  }
}

function explainOldPlace({ matchedName, divisionName, oldPlace }: PlaceCandidate): string {
  if (oldPlace === null) return CANDIDATE_COPY.oldName(matchedName)
  const today = divisionName === null ? CANDIDATE_COPY.todayUnknown : CANDIDATE_COPY.todayIs(divisionName)
  return CANDIDATE_COPY.oldPlace(matchedName, oldPlace.usedUntil, RELATION_COPY[oldPlace.relation], today)
}

function explainOldTownship({ matchedName, township, certainty, sharePercent }: PlaceCandidate): string {
  if (township === null) return CANDIDATE_COPY.mergedSomewhere(matchedName)
  if (certainty === 'certain') return CANDIDATE_COPY.mergedForSure(matchedName, township)
  return CANDIDATE_COPY.mergedPerhaps(matchedName, township, sharePercent)
}

function explainGoneVillage({ matchedName, oldTownship, township }: PlaceCandidate): string {
  const today = township === null ? CANDIDATE_COPY.todayUnknown : CANDIDATE_COPY.neighbourOf(township)
  return CANDIDATE_COPY.goneVillage(matchedName, oldTownship?.name ?? null, today)
}
