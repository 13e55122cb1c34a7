import type { IconName } from './icons.ts'

/** The tabs of the app, in the order they stand in the bar. */
export const APP_TABS = [
  { name: 'nearby', label: '附近', icon: 'nearby' },
  { name: 'titles', label: '找志书', icon: 'book' },
  { name: 'digital', label: '数字馆', icon: 'screen' },
  { name: 'me', label: '我的', icon: 'person' },
] as const satisfies readonly { name: string; label: string; icon: IconName }[]

export type AppTabName = (typeof APP_TABS)[number]['name']
