/** Where in an imported file something stands. Parts that the file's format lacks are null. */
export interface Place {
  readonly sheet: string | null
  /** 1-based row of a sheet, or line of a text file. */
  readonly row: number | null
  /** 1-based column of a sheet or text file. */
  readonly column: number | null
  /** Position of a CNMARC record or of a decoding error. */
  readonly byteOffset: number | null
  /** Anything else that leads there, such as `第 3 个要素`. */
  readonly words: string | null
}

export const NOWHERE: Place = { sheet: null, row: null, column: null, byteOffset: null, words: null }

/** 1 → `A`, 27 → `AA`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** For people: `工作表“馆” C12`, `第 12 行第 3 列`, `字节 4096`. */
export function formatPlace(place: Place): string {
  const parts: string[] = []
  if (place.sheet !== null) parts.push(`工作表“${place.sheet}”`)
  if (place.row !== null && place.column !== null) {
    parts.push(
      place.sheet !== null
        ? `${columnLetters(place.column)}${place.row}`
        : `第 ${place.row} 行第 ${place.column} 列（${columnLetters(place.column)}${place.row}）`,
    )
  } else if (place.row !== null) parts.push(`第 ${place.row} 行`)
  if (place.byteOffset !== null) parts.push(`字节 ${place.byteOffset}`)
  if (place.words !== null) parts.push(place.words)
  return parts.length > 0 ? parts.join(' ') : '整个文件'
}
