import { describe, expect, it } from 'vitest'
import { useTypedText } from './useTypedText.ts'

const eventWith = (value: string) => ({ target: { value } }) as unknown as Event

describe('useTypedText', () => {
  it('follows plain typing letter by letter', () => {
    const { text, listeners } = useTypedText()
    listeners.input(eventWith('z'))
    expect(text.value).toBe('z')
  })

  it('waits for the characters of an input method', () => {
    const { text, isComposing, listeners } = useTypedText('乐山')
    listeners.compositionstart()
    listeners.input(eventWith("乐山zh'an"))
    expect([text.value, isComposing.value]).toEqual(['乐山', true])
    listeners.compositionend(eventWith('乐山战'))
    expect([text.value, isComposing.value]).toEqual(['乐山战', false])
  })

  it('takes the value once, whether the last input comes before or after the end of composition', () => {
    const { text, listeners } = useTypedText()
    listeners.compositionstart()
    listeners.input(eventWith('战'))
    listeners.compositionend(eventWith('战'))
    listeners.input(eventWith('战'))
    expect(text.value).toBe('战')
  })

  it('ends a composition that the keyboard forgot to end when the field is left', () => {
    const { text, isComposing, listeners } = useTypedText()
    listeners.compositionstart()
    listeners.blur(eventWith('战旗'))
    expect([text.value, isComposing.value]).toEqual(['战旗', false])
  })

  it('can be set from outside', () => {
    const { text, setText } = useTypedText()
    setText('灌县')
    expect(text.value).toBe('灌县')
  })
})
