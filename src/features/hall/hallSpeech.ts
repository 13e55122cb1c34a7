import type { HallRecord } from '../../domain/hall/hall.ts'
import { HALL_KIND_NAMES } from '../../domain/hall/hallKind.ts'
import { SPEECH_COPY } from './copy.ts'

/** The hall card as sentences for the phone's voice, in the order a caller would ask. */
export function hallSpeech(hall: HallRecord, place: string, openWords: string, oddsWords: string): string {
  const { arrival } = hall
  return [
    `${hall.name}，${HALL_KIND_NAMES[hall.kind]}，在${place}${hall.township ?? ''}${hall.village ?? ''}。`,
    hall.kind === 'digital' ? null : `${openWords}。${oddsWords}。`,
    hall.phone === null ? SPEECH_COPY.noPhone : `电话：${[...hall.phone].join(' ')}。`,
    hall.address === null ? null : `地址：${hall.address}。`,
    arrival === null
      ? null
      : [arrival.landmark, arrival.floor, arrival.byCar, arrival.onFoot].filter(Boolean).join('。'),
    hall.summary,
    hall.highlights.length === 0 ? null : `看点：${hall.highlights.join('。')}。`,
  ]
    .filter(part => part !== null)
    .join('\n')
    .replaceAll(' · ', '，')
}
