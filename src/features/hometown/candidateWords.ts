import type { PlaceCandidate } from '../../domain/place/placeCandidate.ts'
import { RELATION_COPY } from './copy.ts'

/**
 * One sentence that says how sure it is what a name stands for today. What is only likely is said with 「可能」, and a
 * share of villages is given where one was counted.
 */
export function explainCandidate(candidate: PlaceCandidate): string {
  const { matched, matchedName } = candidate
  switch (matched) {
    case 'division':
      return '今天的名字，没有变。'
    case 'old-place':
      return explainOldPlace(candidate)
    case 'township':
    case 'village':
      return candidate.certainty === 'certain' ? '今天的名录里就有。' : `名录里叫“${matchedName}”，可能就是它。`
    case 'old-township':
      return explainOldTownship(candidate)
    case 'gone-village':
      return explainGoneVillage(candidate)
  }
}

function explainOldPlace({ matchedName, divisionName, oldPlace }: PlaceCandidate): string {
  if (oldPlace === null) return `“${matchedName}”是旧名。`
  const until = oldPlace.usedUntil === null ? '' : `用到 ${oldPlace.usedUntil} 年，`
  const today = divisionName === null ? '今天属哪里没有可靠来源' : `今天是${divisionName}`
  return `“${matchedName}”是旧名，${until}后来${RELATION_COPY[oldPlace.relation]}，${today}。`
}

function explainOldTownship({ matchedName, township, certainty, sharePercent }: PlaceCandidate): string {
  if (township === null) return `“${matchedName}”已经撤并，并到了哪里没有可靠来源。`
  if (certainty === 'certain') return `“${matchedName}”已经撤并，今天属${township}（有来源）。`
  const share = sharePercent === null ? '' : `：它原来的村名有 ${sharePercent}% 今天在${township}`
  return `“${matchedName}”已经撤并，可能并入${township}${share}。`
}

function explainGoneVillage({ matchedName, oldTownship, township }: PlaceCandidate): string {
  const old = oldTownship === null ? '' : `原属${oldTownship.name}，`
  const today = township === null ? '今天属哪里没有可靠来源' : `可能并入${township}的邻村`
  return `今天的名录里没有“${matchedName}”了，${old}${today}。`
}
