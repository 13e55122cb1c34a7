import { civilDay, dayAt, minutesAt } from './chinaTime.ts'

/** China's calendar day, `2026-05-01`. */
export function chinaDate(atMs: number): string {
  const { year, month, day } = civilDay(dayAt(atMs))
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

/** China's wall clock, `2026-05-01T10:30`. */
export function chinaMinute(atMs: number): string {
  const minutes = minutesAt(atMs)
  return `${chinaDate(atMs)}T${pad(Math.floor(minutes / 60))}:${pad(Math.floor(minutes % 60))}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
