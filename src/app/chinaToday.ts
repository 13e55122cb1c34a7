const CHINA_OFFSET_MS = 8 * 3_600_000

/** China's calendar day now, `YYYY-MM-DD`, whatever zone the phone is set to. */
export function chinaToday(): string {
  return new Date(Date.now() + CHINA_OFFSET_MS).toISOString().slice(0, 10)
}
