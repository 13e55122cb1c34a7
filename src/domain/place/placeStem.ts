import type { Match } from './placeCandidate.ts'
import { townshipStem } from './townshipName.ts'
import { villageStem } from './villageName.ts'

/** 郫都 for 郫都区; 灌县 stays itself, since one character says too little. */
export function divisionStem(name: string): string {
  const stem = name.replace(/(?:市|区|县|州|府|厅)$/, '')
  return stem.length < 2 ? name : stem
}

/** A typed name without its ending, and the lists it is to be looked for in: a 镇 is no village and no county. */
export function typedStem(name: string): { readonly stem: string; readonly among: readonly Match[] } {
  const township = townshipStem(name)
  if (township !== name) return { stem: township, among: ['township', 'old-township'] }
  const village = villageStem(name)
  if (village !== name) return { stem: village, among: ['village', 'gone-village'] }
  const division = divisionStem(name)
  if (division !== name) return { stem: division, among: ['division', 'old-place'] }
  return { stem: name, among: ['division', 'old-place', 'township', 'old-township', 'village', 'gone-village'] }
}
