import { describe, expect, it } from 'vitest'
import { Failure, FAILURES, toFailure, type FailureCode } from './failure.ts'
import english from './failure.en.ts'
import { failed, ready } from './loadable.ts'

describe('Failure', () => {
  it('says its code and what happened, with the detail when there is one', () => {
    expect(new Failure('P02').message).toBe(`P02 ${FAILURES.P02.what}`)
    expect(new Failure('P02', 'titles').message).toBe(`P02 ${FAILURES.P02.what} (titles)`)
    expect(String(new Failure('N05'))).toBe(`Failure: N05 ${FAILURES.N05.what}`)
  })
})

describe('toFailure', () => {
  it('leaves a failure as it is', () => {
    const failure = new Failure('S02')
    expect(toFailure(failure, 'N01')).toBe(failure)
  })

  it('keeps an unknown error as the cause and its words as the detail', () => {
    const error = new TypeError('not a function')
    expect(toFailure(error, 'N01')).toMatchObject({ code: 'N01', detail: 'not a function', cause: error })
    expect(toFailure('quota', 'S02')).toMatchObject({ code: 'S02', detail: 'quota', cause: 'quota' })
  })
})

it('every failure says what happened and what to do, in both languages', () => {
  for (const code of Object.keys(FAILURES) as FailureCode[]) {
    expect(
      Object.values(FAILURES[code]).every(words => /\p{Script=Han}/u.test(words)),
      code,
    ).toBe(true)
    expect(
      Object.values(english.failure[code]).every(words => /^[A-Z]/.test(words)),
      code,
    ).toBe(true)
  }
})

it('what a screen holds is a value or the reason why there is none', () => {
  expect(ready([])).toEqual({ state: 'ready', value: [] })
  const failure = new Failure('N01')
  expect(failed(failure)).toEqual({ state: 'failed', failure })
})
