import { HoursFault, type HoursFaultCode } from './hoursFault.ts'

/** Reads a text left to right by sticky patterns; every refusal names the offset it happened at. */
export class TextCursor {
  at = 0

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    this.skipSpaces()
    return this.at >= this.text.length
  }

  /** Groups of `pattern` (which must carry the `y` flag) at the cursor, past spaces; null leaves the cursor there. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = this.peek(pattern)
    if (match !== null) this.at += match[0].length
    return match
  }

  peek(pattern: RegExp): RegExpExecArray | null {
    this.skipSpaces()
    pattern.lastIndex = this.at
    return pattern.exec(this.text)
  }

  /** Takes `pattern` or refuses with `code`. */
  expect(pattern: RegExp, code: HoursFaultCode): RegExpExecArray {
    return this.take(pattern) ?? this.refuse(code)
  }

  refuse(code: HoursFaultCode, at = this.at): never {
    throw new HoursFault(code, this.text, at)
  }

  /** Moves to the next character that says something, so that a fault points at it. */
  skipSpaces(): void {
    while (this.text[this.at] === ' ') this.at += 1
  }
}
