import { describe, expect, it } from 'vitest'
import { toVillageName, villageStem } from './villageName.ts'

describe('toVillageName', () => {
  it.each([
    ['火花村村民委员会', '火花村'],
    ['火花村民委员会', '火花村'],
    ['火花村委会', '火花村'],
    ['黄桷村村委员会', '黄桷村'],
    ['道壕村委会会', '道壕村'],
    ['新村村民委员会', '新村'],
    ['水井坊社区居委会', '水井坊社区'],
    ['水井坊社区居民委员会', '水井坊社区'],
    ['团结社区居民委员', '团结社区'],
    ['凤翔社区居委会筹', '凤翔社区'],
    ['益州社区委员会', '益州社区'],
    ['南街居民委员会', '南街居委会'],
    ['南街居委会', '南街居委会'],
    ['杏花村社区居委员会', '杏花村社区'],
    ['街村村民小组', '街村村民小组'],
    ['战旗村', '战旗村'],
    ['社区街村', '社区街村'],
    ['居委路社区', '居委路社区'],
    ['东街居民', '东街居民'],
  ])('shortens %s to %s', (official, short) => {
    expect(toVillageName(official)).toBe(short)
  })
})

describe('villageStem', () => {
  it.each([
    ['火花村', '火花'],
    ['火花社区', '火花'],
    ['杏花村社区', '杏花'],
    ['南街居委会', '南街'],
    ['社区', '社区'],
    ['村头社区', '村头'],
    ['社区街村', '社区街'],
  ])('of %s is %s', (name, stem) => {
    expect(villageStem(name)).toBe(stem)
  })
})
