import type { Exhibit } from '../hall/hall.ts'
import { defineMessages } from '../messages.ts'

export const EXHIBIT_SIZE_WORDS = defineMessages('exhibitSize', { about: (size: string) => `约 ${size}` })

/** What it takes to open an exhibit besides the page itself. */
export type ExhibitNeed = 'network' | 'app' | 'wechat'

/** Needs in reading order; empty when there is nothing to open. */
export function exhibitNeeds({ url, medium }: Pick<Exhibit, 'url' | 'medium'>): readonly ExhibitNeed[] {
  if (url === null) return []
  if (medium === 'app') return ['network', 'app']
  return medium === 'wechat' ? ['network', 'wechat'] : ['network']
}

/** Weights above this are warned of: half a minute on a weak village signal of 1.6 Mbit/s. */
const HEAVY_BYTES = 6_000_000

/** True for a measured heavy link, and for kinds that are heavy as a rule when nobody measured. */
export function isHeavy({ sizeBytes, medium }: Pick<Exhibit, 'sizeBytes' | 'medium'>): boolean {
  return sizeBytes === null ? medium === 'panorama' || medium === 'video' : sizeBytes > HEAVY_BYTES
}

/** `约 60 MB`, `约 300 KB`; decimal units, as phone plans count. */
export function formatSize(sizeBytes: number): string {
  if (sizeBytes < 1000) return `${sizeBytes} B`
  if (sizeBytes < 999_500) return EXHIBIT_SIZE_WORDS.about(`${Math.round(sizeBytes / 1000)} KB`)
  const megabytes = sizeBytes / 1_000_000
  return EXHIBIT_SIZE_WORDS.about(
    `${megabytes < 10 ? megabytes.toFixed(1).replace(/\.0$/, '') : Math.round(megabytes)} MB`,
  )
}
