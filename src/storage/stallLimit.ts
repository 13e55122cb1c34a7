/** A line on which next to nothing arrives for so long is given up; a village mobile cell can pause for ten seconds. */
export const DEFAULT_STALL_MS = 20_000
