/**
 * Shortens the statistics bureau's name of a village-level unit to what people say:
 * 火花村村民委员会 → 火花村, 水井坊社区居委会 → 水井坊社区, 南街居民委员会 → 南街居委会. Slips of the source
 * (村委会会, 社区居民委员, 居委会筹) are read as what they stand for.
 */
export function toVillageName(officialName: string): string {
  return officialName
    .replace(/社区[居民委员会筹]*$/, '社区')
    .replace(/村[村民委员会]*$/, '村')
    .replace(/居民?委[员会]*筹?$/, '居委会')
}

/**
 * The part of a village-level name that outlives a change of form: 火花 for 火花村, 火花社区 and 火花居委会.
 * A name that is all ending (社区, 村) stays itself.
 */
export function villageStem(name: string): string {
  const short = toVillageName(name)
  const stem = short.replace(/(?:村社区|社区|村|居委会)$/, '')
  return stem === '' ? short : stem
}
