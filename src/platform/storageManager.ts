/** What the browser says of this site's storage. Each is null where the browser does not say. */
export interface StorageState {
  /** Bytes used by the whole site; approximate by specification. */
  readonly usageBytes: number | null
  readonly quotaBytes: number | null
  /** True: the browser promised not to clear the data by itself. */
  readonly isPersistent: boolean | null
}

const manager = (): Partial<StorageManager> | undefined => globalThis.navigator?.storage

/** Reads the storage state; never throws. */
export async function storageState(): Promise<StorageState> {
  const estimate = await manager()
    ?.estimate?.()
    .catch(() => null)
  const isPersistent = await manager()
    ?.persisted?.()
    .catch(() => null)
  return {
    usageBytes: estimate?.usage ?? null,
    quotaBytes: estimate?.quota ?? null,
    isPersistent: isPersistent ?? null,
  }
}

/** Asks the browser to keep the data; null where it cannot be asked. Firefox puts a question to the visitor. */
export async function askToPersist(): Promise<boolean | null> {
  return (
    (await manager()
      ?.persist?.()
      .catch(() => null)) ?? null
  )
}

/** True where asking shows a question (Firefox), so that it must follow a tap and not a background save. */
export function isPersistQuestionShown(): boolean {
  return /Firefox\//.test(globalThis.navigator?.userAgent ?? '')
}
