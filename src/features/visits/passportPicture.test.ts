import { describe, expect, it } from 'vitest'
import type { HallId } from '../../domain/hall/hall.ts'
import type { PassportPage } from '../../domain/visit/passport.ts'
import { applyTextConverter } from '../../domain/shownText.ts'
import { drawPassport, fitted, picturedStamps } from './passportPicture.ts'

const widthOf = (line: string) => Array.from(line).length * 10

describe('fitted', () => {
  it.each([
    ['战旗村村史馆', 100, '战旗村村史馆'],
    ['战旗村村史馆', 50, '战旗村村…'],
    ['𠀀𠀀𠀀𠀀', 30, '𠀀𠀀…'],
    ['馆', 1, '馆…'],
  ])('%s in %i', (text, width, expected) => {
    expect(fitted(text, widthOf, width)).toBe(expected)
  })
})

describe('drawPassport', () => {
  it('writes names of halls in the script of the interface', () => {
    const written: string[] = []
    const pen = new Proxy({} as CanvasRenderingContext2D, {
      get: (_target, name) => {
        if (name === 'measureText') return () => ({ width: 0 })
        return (text: unknown) => (name === 'fillText' ? written.push(String(text)) : undefined)
      },
      set: () => true,
    })
    const stamp = { hallId: 'a' as HallId, name: '战旗村村史馆', firstDay: '2026-05-01', visitCount: 1, county: null }
    applyTextConverter(text => text.replaceAll('战', '戰').replaceAll('馆', '館'))
    drawPassport(pen, [{ prefecture: null, stamps: [stamp] }])
    applyTextConverter(text => text)
    expect(written).toContain('戰旗村村史館')
  })
})

describe('picturedStamps', () => {
  it('takes the ten newest', () => {
    const stamps = Array.from({ length: 12 }, (_, at) => ({
      hallId: `h${at}` as HallId,
      name: `馆${at}`,
      firstDay: `2026-05-${String(at + 1).padStart(2, '0')}`,
      visitCount: 1,
      county: null,
    }))
    const pages: PassportPage[] = [{ prefecture: null, stamps }]
    expect(picturedStamps(pages).map(stamp => stamp.name)).toEqual(
      Array.from({ length: 10 }, (_, at) => `馆${11 - at}`),
    )
  })
})
