import { headingFromAngles, normaliseDeg } from '../domain/navigation/heading.ts'

/**
 * Why there is no compass. `absent`: no sensor answers; `no-north`: the phone turns, but from an unknown zero, which says
 * nothing about north.
 */
export type HeadingFault = 'refused' | 'absent' | 'no-north' | 'insecure'

/** Where the question for the direction of view stands. */
export type HeadingState =
  | { readonly state: 'idle' }
  | { readonly state: 'waiting' }
  | {
      readonly state: 'ready'
      /** Where the viewer of the screen looks: degrees clockwise from (magnetic) north. */
      readonly headingDeg: number
      /** Stated error in degrees; null where the browser states none. */
      readonly accuracyDeg: number | null
      /** Epoch milliseconds. */
      readonly atMs: number
    }
  | { readonly state: 'failed'; readonly reason: HeadingFault }

/** Safari's own fields: a compass heading of the phone's top edge, and its error (−1: not calibrated). */
interface SafariOrientationEvent extends DeviceOrientationEvent {
  readonly webkitCompassHeading?: number
  readonly webkitCompassAccuracy?: number
}

interface AskingConstructor {
  readonly requestPermission?: () => Promise<'granted' | 'denied'>
}

/** So long without one usable reading means that none will come. */
const SILENCE_MS = 3_000

const askingConstructor = () =>
  (globalThis as { DeviceOrientationEvent?: AskingConstructor }).DeviceOrientationEvent ?? null

/** True on an iPhone, where the compass must be asked for, in a tap. */
export function mustAskForHeading(): boolean {
  return typeof askingConstructor()?.requestPermission === 'function'
}

/** Asks for the compass; call it straight from the handler of a tap. True where nobody has to be asked. */
export async function askForHeading(): Promise<boolean> {
  try {
    return ((await askingConstructor()?.requestPermission?.()) ?? 'granted') === 'granted'
  } catch {
    return false // Safari throws outside a tap: the same as a no
  }
}

/**
 * Watches where the viewer looks, while the page is visible. `onChange` is told `waiting` at once, synchronously.
 * Readings come up to 60 times a second and jitter: smooth them with `smoothHeading` of `domain/navigation/heading.ts`.
 * @returns the way to stop
 */
export function watchHeading(onChange: (state: HeadingState) => void): () => void {
  if (!isSecureContext) {
    onChange({ state: 'failed', reason: 'insecure' })
    return () => undefined
  }
  // Chromium's `deviceorientation` counts from an unknown zero; only this event knows north there.
  const type = 'ondeviceorientationabsolute' in window ? 'deviceorientationabsolute' : 'deviceorientation'
  let silence: ReturnType<typeof setTimeout> | null = null
  let fault: HeadingFault = 'absent'
  let isOn = false

  function hear(event: Event): void {
    const headingDeg = readHeading(event as SafariOrientationEvent)
    if (headingDeg === null) {
      if ((event as DeviceOrientationEvent).alpha !== null) fault = 'no-north'
      return
    }
    clearSilence()
    const accuracy = (event as SafariOrientationEvent).webkitCompassAccuracy
    onChange({
      state: 'ready',
      headingDeg,
      accuracyDeg: typeof accuracy === 'number' && accuracy >= 0 ? accuracy : null,
      atMs: Date.now(),
    })
  }

  function clearSilence(): void {
    if (silence !== null) clearTimeout(silence)
    silence = null
  }

  function start(): void {
    if (isOn) return
    isOn = true
    window.addEventListener(type, hear)
    silence = setTimeout(() => onChange({ state: 'failed', reason: fault }), SILENCE_MS)
  }

  function pause(): void {
    isOn = false
    window.removeEventListener(type, hear)
    clearSilence()
  }

  const followVisibility = () => (document.visibilityState === 'visible' ? start() : pause())
  onChange({ state: 'waiting' })
  document.addEventListener('visibilitychange', followVisibility)
  followVisibility()
  return () => {
    document.removeEventListener('visibilitychange', followVisibility)
    pause()
  }
}

/** Degrees from north, or null for a relative or empty reading. */
function readHeading(event: SafariOrientationEvent): number | null {
  const compass = event.webkitCompassHeading
  if (typeof compass === 'number') {
    return Number.isFinite(compass) && compass >= 0 ? normaliseDeg(compass + screenAngleDeg()) : null
  }
  const { absolute, alpha, beta, gamma, type } = event
  if (alpha === null || beta === null || gamma === null) return null
  if (!absolute && type !== 'deviceorientationabsolute') return null
  return headingFromAngles({ alpha, beta, gamma }, screenAngleDeg())
}

/** How far the screen's content is turned against the phone: 0, 90, 180 or 270. */
function screenAngleDeg(): number {
  const orientation = (screen as { orientation?: { angle?: number } }).orientation
  if (typeof orientation?.angle === 'number') return orientation.angle
  return normaliseDeg((globalThis as { orientation?: number }).orientation ?? 0) // Safari before 16.4
}
