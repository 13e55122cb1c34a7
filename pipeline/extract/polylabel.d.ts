declare module 'polylabel' {
  /** Pole of inaccessibility of a polygon (outer ring, then holes), to within `precision` of its units. */
  export default function polylabel(
    polygon: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): number[]
}
