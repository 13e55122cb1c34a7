/** First place within [from, to) of one unit; -1: none. See `nextPair`. */
export function nextUnit(codes: Uint16Array, unit: number, from: number, to: number): number {
  for (let at = from; at < to; at++) if (codes[at] === unit) return at
  return -1
}

/**
 * First place within [from, to) where a unit and the one after it can begin a match, which one in a hundred does; the
 * others are passed over here. A function of its own arguments alone is what V8 makes fastest.
 */
export function nextPair(
  readings: Uint16Array,
  reached: Int32Array,
  left: Int32Array,
  from: number,
  to: number,
): number {
  let states = reached[readings[from] as number] as number
  for (let at = from; at < to; at++) {
    const after = readings[at + 1] as number
    if ((states & (left[after] as number)) !== 0) return at
    states = reached[after] as number
  }
  return -1
}
