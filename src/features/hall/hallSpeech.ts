import type { HallRecord } from '../../domain/hall/hall.ts'
import { HALL_KIND_NAMES } from '../../domain/hall/hallKind.ts'
import { SPEECH_COPY, SPOKEN_COPY } from './copy.ts'

/** The hall card as sentences for the phone's voice, in the order a caller would ask. */
export function hallSpeech(hall: HallRecord, place: string, openWords: string, oddsWords: string): string {
  const { arrival } = hall
  return [
    SPOKEN_COPY.where(hall.name, HALL_KIND_NAMES[hall.kind], `${place}${hall.township ?? ''}${hall.village ?? ''}`),
    hall.kind === 'digital' ? null : SPOKEN_COPY.open(openWords, oddsWords),
    hall.phone === null ? SPEECH_COPY.noPhone : SPOKEN_COPY.phone([...hall.phone].join(' ')),
    hall.address === null ? null : SPOKEN_COPY.address(hall.address),
    arrival === null
      ? null
      : [arrival.landmark, arrival.floor, arrival.byCar, arrival.onFoot].filter(Boolean).join('。'),
    hall.summary,
    hall.highlights.length === 0 ? null : SPOKEN_COPY.highlights(hall.highlights.join('。')),
  ]
    .filter(part => part !== null)
    .join('\n')
    .replaceAll(' · ', SPOKEN_COPY.separator)
}
