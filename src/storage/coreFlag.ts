/** Remembered outside the database once a core pack is kept: then the phone is asked before the network, and its
 * loss can be told from a first visit. */
export const CORE_FLAG = 'core-installed'
