import { describe, expect, it } from 'vitest'
import { toChinesePunctuation } from './chinesePunctuation.ts'

describe('Chinese punctuation', () => {
  it.each([
    ['分馆,来源称其为首个', '分馆，来源称其为首个'],
    ['建筑面积1200㎡,展线300米;免费', '建筑面积1200㎡，展线300米；免费'],
    ['博物馆(战旗村)与旧址', '博物馆（战旗村）与旧址'],
    ['路径(/scfzg/)描述', '路径（/scfzg/）描述'],
    ['时间:9:00-17:00', '时间：9:00-17:00'],
    ['“在2019年”,后来', '“在2019年”，后来'],
  ])('%s is printed %s', (written, printed) => {
    expect(toChinesePunctuation(written)).toBe(printed)
    expect(toChinesePunctuation(printed)).toBe(printed)
  })

  it.each(['共1,831处', '见 https://www.pidu.gov.cn/a', 'Dasi village (Keku)', 'https://a.cn/x?y=1', '8:30'])(
    '%s stays',
    text => {
      expect(toChinesePunctuation(text)).toBe(text)
    },
  )
})
