import { describe, expect, it } from 'vitest'
import { clipLine } from './rivers.ts'

const box = [0, 0, 10, 10] as const

describe('clipLine', () => {
  it.each<[string, [number, number][], [number, number][][]]>([
    [
      'keeps a line within',
      [
        [1, 1],
        [2, 2],
        [3, 1],
      ],
      [
        [
          [1, 1],
          [2, 2],
          [3, 1],
        ],
      ],
    ],
    [
      'drops a line outside',
      [
        [11, 1],
        [12, 2],
      ],
      [],
    ],
    [
      'cuts a line that enters',
      [
        [-5, 5],
        [5, 5],
      ],
      [
        [
          [0, 5],
          [5, 5],
        ],
      ],
    ],
    [
      'cuts a line that crosses without a corner within',
      [
        [-5, 5],
        [15, 5],
      ],
      [
        [
          [0, 5],
          [10, 5],
        ],
      ],
    ],
    [
      'makes two parts of a line that leaves and comes back',
      [
        [5, 5],
        [15, 5],
        [15, 8],
        [5, 8],
      ],
      [
        [
          [5, 5],
          [10, 5],
        ],
        [
          [10, 8],
          [5, 8],
        ],
      ],
    ],
    [
      'drops a line that only touches an edge',
      [
        [-5, 0],
        [-1, 0],
      ],
      [],
    ],
  ])('%s', (_name, line, parts) => {
    expect(clipLine(line, box)).toEqual(parts)
  })
})
