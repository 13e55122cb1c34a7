import { afterEach, expect, it } from 'vitest'
import { applyTextConverter, shownText } from './shownText.ts'

afterEach(() => applyTextConverter(text => text))

it('shownText gives a record’s words as they are until a script is chosen', () => {
  expect(shownText('县志')).toBe('县志')
  applyTextConverter(text => text.replace('县', '縣'))
  expect(shownText('县志')).toBe('縣志')
})
