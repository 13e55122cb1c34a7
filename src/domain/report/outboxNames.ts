/** Tag under which the browser is asked for a Background Sync. */
export const OUTBOX_SYNC_TAG = 'fangzhi-outbox'

/** Channel on which the service worker says that it has sent reports, so that open pages look again. */
export const OUTBOX_CHANNEL = 'fangzhi-outbox'

/** Web Lock that whoever sends reports holds: a page, another tab, or the service worker. */
export const OUTBOX_LOCK = 'fangzhi-outbox'
