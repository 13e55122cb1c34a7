import type { Twin } from '../messages.ts'
import type * as source from './formatOpenState.ts'

export default {
  open: {
    open: 'Open',
    allDay: 'all day',
    closes: time => `closes ${time}`,
    phases: { before: 'Not open yet', break: 'Closed for a break', after: 'Closed', 'day-off': 'Closed today' },
    opens: moment => `opens ${moment}`,
    mayOpen: moment => `may open ${moment}`,
    noneWithinYear: 'no opening listed within a year',
    suspended: 'Closed for now',
    reopeningUnknown: 'reopening not announced',
    until: date => `until ${date}`,
    gone: 'No longer open',
    notStated: 'Hours not recorded',
    inSourceWords: words => `Hours as the source puts them: ${words}`,
    byArrangement: 'May not be open',
    noHolidayData: (year, isOpenOtherwise) =>
      `Not sure · holidays of ${year} are not recorded; if today is none, it is ${isOpenOtherwise ? 'open' : 'closed'} now`,
    noLunarData: 'Not sure · no lunar date for this day',
    badClock: 'The phone’s date is wrong, so this cannot be told',
    holiday: (day, name) => `The public holiday ${name} (${day}): the hours do not say whether it opens`,
    makeUpWorkday: (day, isLikelyOpen) =>
      `A make-up working day (${day}): ${isLikelyOpen ? 'it may open as on a weekday' : 'the hours may differ'}`,
    holidaysUnknown: (year, day) => `Holidays of ${year} are not recorded; the hours may differ (${day})`,
    closureEnded: date => `It was to stay closed until ${date}; no news of a reopening`,
  },
} satisfies Twin<typeof source>
