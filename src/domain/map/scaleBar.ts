/** A scale bar: a round ground distance and how long it is on the screen. */
export interface ScaleBar {
  readonly widthPx: number
  readonly distanceM: number
}

/** The longest bar of 1, 2 or 5 × 10ⁿ metres that fits `maxWidthPx`. */
export function scaleBar(metresPerPixel: number, maxWidthPx: number): ScaleBar {
  const longestM = metresPerPixel * maxWidthPx
  const power = 10 ** Math.floor(Math.log10(longestM))
  const factor = [5, 2, 1].find(step => step * power <= longestM) ?? 1
  return { widthPx: (factor * power) / metresPerPixel, distanceM: factor * power }
}
