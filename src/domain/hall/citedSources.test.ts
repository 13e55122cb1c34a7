import { describe, expect, it } from 'vitest'
import { aHall } from '../../../tests/fixtures/records.ts'
import { citedSources } from './citedSources.ts'

const source = (title: string) => ({
  url: `https://example.org/${title}`,
  title,
  publisher: null,
  date: null,
  reliability: 'original' as const,
})

describe('citedSources', () => {
  const hall = aHall({
    sources: [source('甲'), source('乙')],
    cites: { phone: [1] },
    confirmedOn: '2024',
    confirmedFields: { phone: '2025-01' },
  })

  it('gives exactly the sources a field cites, and the field’s own day of confirmation', () => {
    expect(citedSources(hall, 'phone')).toMatchObject({
      isExact: true,
      sources: [{ title: '乙' }],
      confirmedOn: '2025-01',
    })
  })

  it('falls back to all sources of the record, and says so', () => {
    expect(citedSources(hall, 'address')).toMatchObject({ isExact: false, confirmedOn: '2024' })
    expect(citedSources(hall, 'address').sources).toHaveLength(2)
  })
})
