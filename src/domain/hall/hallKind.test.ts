import { expect, it } from 'vitest'
import english from './hallKind.en.ts'
import { HALL_KIND_NAMES, HALL_KIND_SHORT_NAMES, HALL_KINDS } from './hallKind.ts'

it('every kind of hall has a name and a short name of its own, in both languages', () => {
  for (const names of [HALL_KIND_NAMES, HALL_KIND_SHORT_NAMES]) {
    expect(new Set(HALL_KINDS.map(kind => names[kind])).size).toBe(HALL_KINDS.length)
  }
  for (const names of [english.hallKind, english['hallKind.short']]) {
    expect(Object.keys(names)).toEqual(HALL_KINDS)
    expect(new Set(HALL_KINDS.map(kind => names[kind])).size).toBe(HALL_KINDS.length)
  }
})
