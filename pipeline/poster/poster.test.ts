import { describe, expect, it } from 'vitest'
import { aHall } from '../../tests/fixtures/records.ts'
import { SaxesParser } from 'saxes'
import { countyPoster } from './countyPoster.ts'
import { hallPoster } from './hallPoster.ts'
import { findChromium, printPdf } from './printPdf.ts'
import { wrapText } from './wrapText.ts'

const BASE = 'https://fz.example.cn'

function textsOf(svg: string): string {
  const texts: string[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('text', text => texts.push(text))
  parser.write(svg).close()
  return texts.join('')
}

describe('a hall on one sheet', () => {
  it('shows what is known and leaves a line for what is not', () => {
    const svg = hallPoster(aHall({ phone: '028-87721234' }), '成都市郫都区', BASE)
    expect(textsOf(svg)).toContain('测试村村史馆')
    expect(textsOf(svg)).toContain('028-87721234')
    expect(svg.match(/<line /g)).toHaveLength(2)
    expect(svg).toContain(`${BASE}/hall/ceshi-cunshiguan`)
  })

  it('stays one well-formed sheet with hostile and endless texts', () => {
    const svg = hallPoster(
      aHall({ name: '<b>&"馆'.repeat(20), summary: '长'.repeat(5_000), booking: '约'.repeat(900) }),
      '某地',
      BASE,
    )
    const ys = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(match => Number(match[1]))
    expect(Math.max(...ys)).toBeLessThan(297)
    expect(textsOf(svg)).toContain('<b>&"馆')
  })
})

describe('a county on one sheet', () => {
  it('counts the halls that do not fit', () => {
    const halls = Array.from({ length: 60 }, (_none, at) =>
      aHall({ id: `h${at}`, name: `测试${at}村村史馆`, address: '测试路 1 号' }),
    )
    const texts = textsOf(countyPoster('510117' as never, '郫都区', halls, BASE))
    const shown = texts.match(/村村史馆/g)?.length ?? 0
    expect(shown).toBeGreaterThan(10)
    expect(texts).toContain(`还有 ${60 - shown} 家`)
  })
})

describe('wrapText', () => {
  it('begins no line with a comma and breaks no number', () => {
    expect(wrapText('一二三四\uff0c五六', 4, 9)).toEqual(['一二三四\uff0c', '五六'])
    expect(wrapText('电话028-87721234转', 8, 9)).toEqual(['电话', '028-87721234转'])
    expect(wrapText('一二三四五六七八', 3, 2)).toEqual(['一二三', '四五…'])
  })
})

describe('printing', () => {
  const chromium = findChromium()
  it.skipIf(chromium === null)(
    'makes an A4 page of each sheet',
    async () => {
      const svg = hallPoster(aHall(), '成都市郫都区', BASE)
      const pdf = Buffer.from(await printPdf([svg, svg], chromium ?? '')).toString('latin1')
      expect(pdf.startsWith('%PDF-')).toBe(true)
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
      expect(/\/MediaBox\s*\[0 0 (59[45][\d.]*) (84[12][\d.]*)\]/.exec(pdf)).not.toBeNull()
    },
    60_000,
  )
})
