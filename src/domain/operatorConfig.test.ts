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
    [{ feedbackUrl: 'http://127.0.0.1/f' }, 'http://127.0.0.1/f'],
    [{ feedbackUrl: '/' }, '/'],
  ])('reads %j', (raw, feedbackUrl) => {
    expect(parseFeedbackConfig(raw)).toEqual({ feedbackUrl, problem: null })
  })

  it.each([
    [{ feedbackUrl: 'http://example.org/f' }],
    [{ feedbackUrl: '//example.org/f' }],
    [{ feedbackUrl: 'feedback/' }],
    [{ feedbackUrl: 'javascript:alert(1)' }],
    [{ feedbackUrl: 5 }],
    ['text'],
    [null],
  ])('does not use %j and says so', raw => {
    const config = parseFeedbackConfig(raw)
    expect(config.feedbackUrl).toBeNull()
    expect(config.problem).toMatch(/^feedbackUrl 应为/)
  })
})
