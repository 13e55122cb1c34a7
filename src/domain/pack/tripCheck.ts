import type { HallSummary } from './corePack.ts'

/** What the check needs to know besides the halls. */
export interface TripFacts {
  /** Whether every pack with the hall's details is on the phone and sound. */
  readonly isHallSaved: (hall: HallSummary) => boolean
  /** The browser promised not to clear the data by itself; null: it does not say. */
  readonly isStorageProtected: boolean | null
  /** 0 to 1; null: this browser does not tell. */
  readonly batteryLevel: number | null
  /** Whether the battery is being charged; null: not told. */
  readonly isCharging: boolean | null
  /** The phone's clock minus the server's, in milliseconds; null: not compared. */
  readonly clockOffsetMs: number | null
  /** Today in China, `YYYY-MM-DD`. */
  readonly today: string
}

/** One line of the check. `attention` names the halls it speaks of; `unknown` asks nothing of the visitor. */
export interface TripLine {
  readonly about: 'packs' | 'hours' | 'confirmed' | 'position' | 'phone' | 'storage' | 'battery' | 'clock'
  readonly state: 'good' | 'attention' | 'unknown'
  /** Halls the line speaks of; empty when it speaks of the phone. */
  readonly halls: readonly HallSummary[]
}

/** Hours older than this are worth a call before leaving. */
export const CONFIRMED_MONTHS = 12
const LOW_BATTERY = 0.3
const CLOCK_TOLERANCE_MS = 5 * 60_000

/** The check before a trip, in the order a visitor can act on it. */
export function checkTrip(halls: readonly HallSummary[], facts: TripFacts): readonly TripLine[] {
  const lines: TripLine[] = []
  const hallLine = (about: TripLine['about'], isLacking: (hall: HallSummary) => boolean) => {
    const lacking = halls.filter(isLacking)
    if (halls.length > 0) lines.push({ about, state: lacking.length === 0 ? 'good' : 'attention', halls: lacking })
  }
  hallLine('packs', hall => !facts.isHallSaved(hall))
  hallLine('hours', hall => hall.hours === null)
  hallLine(
    'confirmed',
    hall => hall.confirmedOn === null || hall.confirmedOn < monthsBefore(facts.today, CONFIRMED_MONTHS),
  )
  hallLine('position', hall => hall.precision !== 'entrance' && hall.precision !== 'building')
  hallLine('phone', hall => hall.phone === null)
  const { isStorageProtected, batteryLevel, isCharging, clockOffsetMs } = facts
  const phoneLine = (about: TripLine['about'], isGood: boolean | null) =>
    lines.push({ about, state: isGood === null ? 'unknown' : isGood ? 'good' : 'attention', halls: [] })
  phoneLine('storage', isStorageProtected)
  phoneLine('battery', batteryLevel === null ? null : batteryLevel >= LOW_BATTERY || isCharging === true)
  phoneLine('clock', clockOffsetMs === null ? null : Math.abs(clockOffsetMs) <= CLOCK_TOLERANCE_MS)
  return lines
}

/** `2026-03-15`, 12 → `2025-03-15`; compares with partial dates as text. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) - months
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(Math.floor(total / 12), 4)}-${pad((total % 12) + 1, 2)}${day.slice(7)}`
}
