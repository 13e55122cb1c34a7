/**
 * Flag that is set while reports wait. The app looks at it before it loads anything of this feature, so that a visitor
 * who never reports pays nothing.
 */
export const WAITING_FLAG = 'outbox-waiting'
