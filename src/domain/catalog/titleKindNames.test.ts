import { expect, it } from 'vitest'
import { ERA_NAMES, ERA_SHORT_NAMES, ERAS } from './era.ts'
import eras from './era.en.ts'
import { TITLE_KINDS } from './title.ts'
import { TITLE_KIND_NAMES } from './titleKindNames.ts'
import kinds from './titleKindNames.en.ts'

it('every kind and era of title has a name of its own in both languages', () => {
  const chinese = [TITLE_KINDS.map(kind => TITLE_KIND_NAMES[kind]), ERAS.map(era => ERA_NAMES[era])].flat()
  const english = [TITLE_KINDS.map(kind => kinds.titleKind[kind]), ERAS.map(era => eras.era[era])].flat()
  expect(chinese.every(name => /\p{Script=Han}/u.test(name))).toBe(true)
  expect(english.every(name => /^[A-Z][a-z]/.test(name))).toBe(true)
  for (const names of [TITLE_KIND_NAMES, kinds.titleKind, ERA_NAMES, eras.era, ERA_SHORT_NAMES, eras['era.short']]) {
    expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length)
  }
})
