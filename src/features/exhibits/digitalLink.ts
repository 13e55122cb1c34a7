import type { HallId } from '../../domain/hall/hall.ts'

/** Address of a digital hall's own page, as RouterLink takes it. */
export const digitalLink = (id: HallId): string => `/digital/${id}`
