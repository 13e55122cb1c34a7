import type { Twin } from '../messages.ts'
import { countNoun } from '../text/countNoun.ts'
import type * as source from './doorOddsWords.ts'

const aged = (years: number) => (years === 0 ? '' : ` (over ${countNoun(years, 'year')} ago)`)
const ago = (days: number) => (days === 0 ? 'within the last day' : `${countNoun(days, 'day')} ago`)
const who = (isOwn: boolean) => (isOwn ? 'You' : 'Someone')

export default {
  doorAdvice: { go: 'You can just go', 'call-first': 'Call before you go' },
  doorReason: {
    online: 'A digital hall, open whenever you are online',
    keyholder: 'In villages a neighbour often keeps the key; get in touch before you go',
    booking: words => `Booking needed: ${words}`,
    confirmed: (date, years) => `Hours confirmed by the hall on ${date}${aged(years)}`,
    sourcedUndated: 'Hours from an undated source, not confirmed by the hall',
    sourced: (date, years) => `Hours from a source of ${date}${aged(years)}, not confirmed by the hall`,
    foundClosed: (isOwn, daysAgo, count) =>
      `${who(isOwn)} found it closed ${ago(daysAgo)}${count > 1 ? ` (${count} times in three months)` : ''}`,
    foundOpen: (isOwn, daysAgo) => `${who(isOwn)} found it open ${ago(daysAgo)}`,
    marketToday: 'Market day today',
    marketTomorrow: 'Market day tomorrow, it may open',
    phoneKnown: 'There is a phone number to ask at',
    noPhone: 'No phone number recorded',
  },
} satisfies Twin<typeof source>
