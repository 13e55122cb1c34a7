import { defineMessages } from '../messages.ts'

export const SIZE_WORDS = defineMessages('size', { bytes: (count: number) => `${count} 字节` })

/** A size for people: `312 字节`, `86 KB`, `1.4 MB`. Decimal units, as phones count their storage. */
export function formatBytes(sizeBytes: number): string {
  if (sizeBytes < 1_000) return SIZE_WORDS.bytes(sizeBytes)
  if (sizeBytes < 999_500) return `${Math.round(sizeBytes / 1_000)} KB`
  if (sizeBytes < 999_500_000) return `${trim(sizeBytes / 1_000_000)} MB`
  return `${trim(sizeBytes / 1_000_000_000)} GB`
}

function trim(value: number): string {
  return value >= 10 ? String(Math.round(value)) : value.toFixed(1).replace(/\.0$/, '')
}
