import { describe, expect, it } from 'vitest'
import { parseFeedbackConfig } from './operatorConfig.ts'

describe('parseFeedbackConfig', () => {
  it.each([
    [{}, null],
    [{ feedbackUrl: null }, null],
    [{ feedbackUrl: '' }, null],
    [{ feedbackUrl: '/feedback' }, '/feedback'],
    [{ feedbackUrl: 'https://example.org/f', map: 1 }, 'https://example.org/f'],
    [{ feedbackUrl: 'http://localhost:1' }, 'http://localhost:1'],
  ])('reads %j', (raw, feedbackUrl) => {
    expect(parseFeedbackConfig(raw)).toEqual({ feedbackUrl, problem: null })
  })

  it.each([
    [{ feedbackUrl: 'http://example.org/f' }],
    [{ feedbackUrl: '//example.org/f' }],
    [{ feedbackUrl: 'javascript:alert(1)' }],
    [{ feedbackUrl: 5 }],
    ['text'],
    [null],
  ])('does not use %j and says so', raw => {
    const config = parseFeedbackConfig(raw)
    expect(config.feedbackUrl).toBeNull()
    expect(config.problem).not.toBeNull()
  })
})
