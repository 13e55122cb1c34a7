import { defineMessages } from '../messages.ts'

export const BEARING_WORDS = defineMessages('bearing', {
  north: '北',
  east: '东',
  south: '南',
  west: '西',
  straight: (to: string) => `正${to}`,
  /** Between two, named after the second, clockwise. */
  halfway: { east: '东北', south: '东南', west: '西南', north: '西北' },
  off: (from: string, to: string, degrees: number) => `${from}偏${to} ${degrees}°`,
})

/** Angles of a phone as browsers give them (W3C Device Orientation §4.1): rotations about z, x', y'' in degrees. */
export interface DeviceAngles {
  readonly alpha: number
  readonly beta: number
  readonly gamma: number
}

/** A smoothed direction; carry it from one reading to the next. */
export interface SmoothHeading {
  /** Degrees clockwise from north, 0 ≤ heading < 360. */
  readonly headingDeg: number
  /** Mean resultant length, 0–1: near 1 when readings agree, low while the compass jitters. */
  readonly steadiness: number
  readonly atMs: number
}

/** Readings this long ago weigh 1/e: quick enough for a turning hand, slow enough for a jittering magnet. */
const SMOOTHING_MS = 300
/** After such a gap (the phone slept, the clock was set) old readings say nothing. */
const FORGET_AFTER_MS = 3_000
/** Below this the compass is swinging too much to follow. */
const STEADY_FROM = 0.9

const toRadians = (degrees: number) => (degrees * Math.PI) / 180

/** Any angle as 0 ≤ a < 360. */
export function normaliseDeg(degrees: number): number {
  return ((degrees % 360) + 360) % 360
}

/** The shortest turn from one heading to another: −180 < t ≤ 180, positive to the right. */
export function turnDeg(fromDeg: number, toDeg: number): number {
  const turn = normaliseDeg(toDeg - fromDeg)
  return turn > 180 ? turn - 360 : turn
}

/**
 * Where someone looking at the screen looks: the sum of the screen's upward edge and of its back, laid on the ground, so
 * it holds for a phone lying flat as well as for one held upright.
 * @param screenDeg - `screen.orientation.angle`
 * @returns degrees clockwise from north, or null for angles that are no numbers
 */
export function headingFromAngles({ alpha, beta, gamma }: DeviceAngles, screenDeg: number): number | null {
  const [a, b, c, s] = [alpha, beta, gamma, screenDeg].map(toRadians) as [number, number, number, number]
  const [sinA, cosA, sinB, cosB] = [Math.sin(a), Math.cos(a), Math.sin(b), Math.cos(b)]
  const [sinC, cosC, sinS, cosS] = [Math.sin(c), Math.cos(c), Math.sin(s), Math.cos(s)]
  // Columns of the rotation matrix of §4.1, east and north parts.
  const x = { east: cosA * cosC - sinA * sinB * sinC, north: sinA * cosC + cosA * sinB * sinC }
  const y = { east: -sinA * cosB, north: cosA * cosB }
  const z = { east: cosA * sinC + sinA * sinB * cosC, north: sinA * sinC - cosA * sinB * cosC }
  const east = cosS * y.east + sinS * x.east - z.east
  const north = cosS * y.north + sinS * x.north - z.north
  const heading = (Math.atan2(east, north) * 180) / Math.PI
  return Number.isFinite(heading) ? normaliseDeg(heading) : null
}

/** Takes one more reading into the circular mean, weighted by the time since the last. */
export function smoothHeading(before: SmoothHeading | null, headingDeg: number, atMs: number): SmoothHeading {
  const elapsedMs = before === null ? Infinity : atMs - before.atMs
  if (before === null || elapsedMs < 0 || elapsedMs > FORGET_AFTER_MS) {
    return { headingDeg: normaliseDeg(headingDeg), steadiness: 1, atMs }
  }
  const weight = 1 - Math.exp(-elapsedMs / SMOOTHING_MS)
  const [old, fresh] = [toRadians(before.headingDeg), toRadians(headingDeg)]
  const east = (1 - weight) * before.steadiness * Math.sin(old) + weight * Math.sin(fresh)
  const north = (1 - weight) * before.steadiness * Math.cos(old) + weight * Math.cos(fresh)
  return {
    headingDeg: normaliseDeg((Math.atan2(east, north) * 180) / Math.PI),
    steadiness: Math.min(1, Math.hypot(east, north)),
    atMs,
  }
}

/** True when the smoothed direction can be followed. */
export function isSteady({ steadiness }: Pick<SmoothHeading, 'steadiness'>): boolean {
  return steadiness >= STEADY_FROM
}

/** 「正北」「北偏东 40°」「东偏南 10°」: the way surveyors say a direction, from the nearer of north/south or east/west. */
export function formatBearing(degrees: number): string {
  const bearing = Math.round(normaliseDeg(degrees) / 5) * 5
  const quarter = Math.floor(normaliseDeg(bearing) / 90)
  const within = normaliseDeg(bearing) - quarter * 90
  const [from, to] = (
    [
      ['north', 'east'],
      ['east', 'south'],
      ['south', 'west'],
      ['west', 'north'],
    ] as const
  )[quarter] ?? ['north', 'east']
  if (within === 0) return BEARING_WORDS.straight(BEARING_WORDS[from])
  if (within === 45) return BEARING_WORDS.halfway[to]
  return within < 45
    ? BEARING_WORDS.off(BEARING_WORDS[from], BEARING_WORDS[to], within)
    : BEARING_WORDS.off(BEARING_WORDS[to], BEARING_WORDS[from], 90 - within)
}
