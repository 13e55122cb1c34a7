import { pinyin } from 'pinyin-pro'

const MAX_LENGTH = 64

/**
 * A permanent slug from a Chinese name: `战旗村村史馆` → `zhanqicuncunshiguan`, with a hyphen between the given
 * parts. Anything but letters and digits is dropped; a slug already taken gets `-2`, `-3` ….
 */
export function toSlug(parts: readonly string[], taken: ReadonlySet<string>): string {
  const base = parts
    .map(part => pinyin(part.normalize('NFKC'), { toneType: 'none', type: 'array', v: true }).join(''))
    .map(part => part.toLowerCase().replace(/[^a-z0-9]+/g, ''))
    .filter(part => part !== '')
    .join('-')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '')
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}
