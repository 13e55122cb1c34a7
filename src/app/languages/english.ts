import type { Translation } from '../../domain/messages.ts'

/** Every English twin (`copy.en.ts`) in one chunk, loaded only for those who read English. */
export const ENGLISH: Translation = Object.assign(
  {},
  ...Object.values(import.meta.glob<Translation>('../../**/*.en.ts', { eager: true, import: 'default' })),
)
