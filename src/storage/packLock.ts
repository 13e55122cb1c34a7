/** Name of the lock under which one tab fetches a pack; `public/early.js` takes it before the app is here. */
export const packLock = (id: string): string => `pack-${id}`
