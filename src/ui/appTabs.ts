import type { IconName } from './icons.ts'

/** The tabs of the app, in the order they stand in the bar. */
export const APP_TABS = [
  { name: 'nearby', icon: 'nearby' },
  { name: 'titles', icon: 'book' },
  { name: 'digital', icon: 'screen' },
  { name: 'me', icon: 'person' },
] as const satisfies readonly { name: string; icon: IconName }[]

export type AppTabName = (typeof APP_TABS)[number]['name']
