import { describe, expect, it } from 'vitest'
import english from './formatDistance.en.ts'
import { formatDistance } from './formatDistance.ts'

it('English has the same distances', () => {
  const { distance } = english
  expect([distance.m(120), distance.km(1.2), distance.about(distance.km(38)), distance.within10]).toEqual([
    '120 m',
    '1.2 km',
    'about 38 km',
    'within 10 m',
  ])
})

describe('formatDistance', () => {
  it.each([
    [0, '10 米以内'],
    [9.9, '10 米以内'],
    [12, '10 米'],
    [118, '120 米'],
    [994, '990 米'],
    [10, '10 米'],
    [995, '1 公里'],
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
