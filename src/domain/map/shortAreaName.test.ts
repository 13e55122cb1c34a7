import { expect, it } from 'vitest'
import { shortAreaName } from './shortAreaName.ts'

it.each([
  ['成都市', '成都'],
  ['攀枝花市', '攀枝花'],
  ['阿坝藏族羌族自治州', '阿坝州'],
  ['甘孜藏族自治州', '甘孜州'],
  ['凉山彝族自治州', '凉山州'],
  ['沙市', '沙市'],
  ['市中区', '市中区'],
  ['藏族自治州志馆', '藏族自治州志馆'],
])('writes %s as %s', (name, short) => {
  expect(shortAreaName(name)).toBe(short)
})
