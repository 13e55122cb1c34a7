import { exactKey } from '../import/match/nearName.ts'
import type { HallOutline, SetRule } from './rule.ts'

export const noDuplicateNames: SetRule = {
  id: 'no-duplicate-names',
  why: '同一家馆登记两次，读者不知道信哪一个',
  scope: 'set',
  check(halls, reportOn) {
    const seen = new Map<string, HallOutline>()
    for (const hall of halls) {
      const key = [exactKey(hall.name), hall.county ?? hall.prefecture ?? hall.province, hall.township ?? ''].join('@')
      const earlier = seen.get(key)
      if (earlier === undefined) seen.set(key, hall)
      else reportOn(hall).error('name', `与 ${earlier.id} 同名同县`)
    }
  },
  exceptions: [],
}
