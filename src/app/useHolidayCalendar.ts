import { shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import { EMPTY_CALENDAR, type HolidayCalendar } from '../domain/hours/calendar.ts'
import { logFailure } from '../platform/log.ts'

const calendar = shallowRef<HolidayCalendar>(EMPTY_CALENDAR)
let isAskedFor = false

/** China's holidays, shared by every page; until their chunk is here, answers that need them say so. */
export function useHolidayCalendar(): Readonly<ShallowRef<HolidayCalendar>> {
  if (!isAskedFor) {
    isAskedFor = true
    void load()
  }
  return shallowReadonly(calendar)
}

async function load(): Promise<void> {
  try {
    const { createHolidayCalendar } = await import('../domain/hours/holidayCalendar.ts')
    calendar.value = createHolidayCalendar()
  } catch (error) {
    isAskedFor = false // the chunk did not arrive: the next page asks again
    logFailure(error, 'N01')
  }
}
