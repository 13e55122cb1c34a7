import type { HallRecord } from '../../domain/hall/hall.ts'

/** What is shared of a hall, as text: facts only, and the link at the end. */
export function hallShareText(hall: HallRecord, place: string, openWords: string): string {
  return [
    hall.name,
    [place, hall.township, hall.village].filter(part => part !== null).join(''),
    hall.address === null ? null : `地址：${hall.address}`,
    hall.kind === 'digital' ? null : openWords,
    hall.phone === null ? null : `电话：${hall.phone}`,
  ]
    .filter(line => line !== null)
    .join('\n')
}
