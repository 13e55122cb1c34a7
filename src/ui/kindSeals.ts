import type { HallKind } from '../domain/hall/hallKind.ts'

/** How one kind's seal is cut: `solid` prints the ground, `line` prints the character. */
export interface KindSeal {
  readonly character: string
  /** Height of the character on the grid. */
  readonly size: number
  readonly style: 'solid' | 'line'
  /** Outline on a 40 × 40 grid. */
  readonly plate: string
  /** A second, thin line inside the outline; null: none. */
  readonly line: string | null
}

const SQUARE = 'M4 4.6 20 4l16 .5.4 15.5-.5 16-15.9.4-16-.5L3.6 20z'

/** Each kind has its own outline, so that the seals differ without colour and without reading. */
export const KIND_SEALS: Readonly<Record<HallKind, KindSeal>> = {
  gazetteer: { character: '志', size: 21, style: 'solid', plate: SQUARE, line: 'M7 7h26v26H7z' },
  township: { character: '乡', size: 20, style: 'line', plate: SQUARE, line: 'M7.2 7.2h25.6v25.6H7.2z' },
  village: {
    character: '村',
    size: 20,
    style: 'line',
    plate: 'M20 3.4a16.6 16.6 0 1 1 0 33.2 16.6 16.6 0 0 1 0-33.2Z',
    line: null,
  },
  digital: { character: '数', size: 21, style: 'solid', plate: 'M11 4h18l7 7v18l-7 7H11l-7-7V11z', line: null },
  'reading-room': { character: '阅', size: 17, style: 'line', plate: 'M7 3h26v34H7z', line: 'M9.8 5.8h20.4v28.4H9.8z' },
  university: {
    character: '校',
    size: 20,
    style: 'solid',
    plate: 'M4 5h32v17c0 8-7 12.4-16 15C11 34.4 4 30 4 22z',
    line: null,
  },
  related: { character: '忆', size: 16, style: 'line', plate: 'M20 2.8 37.2 20 20 37.2 2.8 20z', line: null },
}
