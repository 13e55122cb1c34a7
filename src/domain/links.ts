import type { TitleId } from './catalog/title.ts'
import type { HallId } from './hall/hall.ts'
import type { Adcode } from './place/adcode.ts'
import { wellFormed } from './text/wellFormed.ts'

/** Addresses inside the app, as RouterLink takes them. The router's table is in `app/router.ts`. */
export const hallLink = (id: HallId): string => `/hall/${id}`
/** The last kilometre to a hall. */
export const arrowLink = (id: HallId): string => `/hall/${id}/arrow`
export const titleLink = (id: TitleId): string => `/title/${id}`
export const countyLink = (code: Adcode): string => `/county/${code}`
export const hometownLink = (name: string): string => `/hometown?name=${encodeURIComponent(wellFormed(name))}`
export const titlesLink = (query: string): string => `/titles?q=${encodeURIComponent(wellFormed(query))}`
