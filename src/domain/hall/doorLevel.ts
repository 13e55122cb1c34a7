import { defineMessages } from '../messages.ts'

/** 开门把握, best first. `likely` needs fresh evidence that it is open; the mere lack of doubt is `unsure`. */
export const DOOR_LEVELS = ['likely', 'unsure', 'unlikely'] as const
export type DoorLevel = (typeof DOOR_LEVELS)[number]

/** For people; always shown with its reasons. */
export const DOOR_LEVEL_WORDS = defineMessages('doorLevel', {
  likely: '多半开门',
  unsure: '说不准',
  unlikely: '多半不开门',
} satisfies Record<DoorLevel, string>)
