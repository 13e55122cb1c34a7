import { defineMessages } from '../messages.ts'

/** Marks that differ between the scripts, for words put together from several tables. */
export const PUNCTUATION = defineMessages('punctuation', {
  inBrackets: (text: string) => `（${text}）`,
  labelled: (label: string, text: string) => `${label}：${text}`,
  comma: '，',
})
