import { describe, expect, it } from 'vitest'
import { formatDistance } from './formatDistance.ts'

describe('formatDistance', () => {
  it.each([
    [0, '10 米以内'],
    [9.9, '10 米以内'],
    [12, '10 米'],
    [118, '120 米'],
    [994, '990 米'],
    [996, '1 公里'],
    [1234, '1.2 公里'],
    [9949, '9.9 公里'],
    [9951, '10 公里'],
    [38_400, '38 公里'],
    [412_345, '412 公里'],
  ])('says %d m as %s', (metres, text) => {
    expect(formatDistance(metres)).toBe(text)
  })

  it.each([
    [0, '约 1 公里'],
    [300, '约 1 公里'],
    [1600, '约 2 公里'],
    [38_400, '约 38 公里'],
  ])('says an inexact %d m as %s', (metres, text) => {
    expect(formatDistance(metres, { about: true })).toBe(text)
  })
})
