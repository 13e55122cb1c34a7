/** 开门把握, best first. `likely` needs fresh evidence that it is open; the mere lack of doubt is `unsure`. */
export const DOOR_LEVELS = ['likely', 'unsure', 'unlikely'] as const
export type DoorLevel = (typeof DOOR_LEVELS)[number]
