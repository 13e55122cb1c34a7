import { describe, expect, it } from 'vitest'
import { isTownshipName, townshipStem, toTownshipName } from './townshipName.ts'

describe('toTownshipName', () => {
  it.each([
    ['督院街街道办事处', '督院街街道'],
    ['华阳镇街道办', '华阳镇街道'],
    ['柏合镇', '柏合镇'],
    ['街道办西镇', '街道办西镇'],
  ])('shortens %s to %s', (official, short) => {
    expect(toTownshipName(official)).toBe(short)
  })
})

describe('townshipStem', () => {
  it.each([
    ['柏合镇', '柏合'],
    ['柏合街道', '柏合'],
    ['唐昌街道办事处', '唐昌'],
    ['箐河傈僳族乡', '箐河傈僳族'],
    ['乡', '乡'],
    ['乡城镇', '乡城'],
    ['镇西乡', '镇西'],
  ])('of %s is %s', (name, stem) => {
    expect(townshipStem(name)).toBe(stem)
  })
})

describe('isTownshipName', () => {
  it.each([
    ['柏合镇', true],
    ['华阳镇街道办', true],
    ['松潘林业局', false],
    ['白河牧场', false],
    ['乡林场', false],
  ])('%s: %s', (name, expected) => {
    expect(isTownshipName(name)).toBe(expected)
  })
})
