import type { HallRecord } from '../../domain/hall/hall.ts'
import { CARD_COPY } from './copy.ts'

/** What is shared of a hall, as text: facts only, and the link at the end. */
export function hallShareText(hall: HallRecord, place: string, openWords: string): string {
  return [
    hall.name,
    [place, hall.township, hall.village].filter(part => part !== null).join(''),
    hall.address === null ? null : CARD_COPY.address(hall.address),
    hall.kind === 'digital' ? null : openWords,
    hall.phone === null ? null : CARD_COPY.phone(hall.phone),
  ]
    .filter(line => line !== null)
    .join('\n')
}
