/** What the phone says of its connection. */
export interface NetworkState {
  readonly isOnline: boolean
  /** The visitor asked the phone to save data. */
  readonly isSavingData: boolean
  /** null: this browser does not tell (Safari, Firefox). */
  readonly isCellular: boolean | null
}

/** Why a download waits; null when it may go. */
export type HoldReason = 'offline' | 'wifi-only' | 'saving-data' | 'cellular-size'

/** On a mobile network no more than this comes by itself: the text of the whole province. */
export const CELLULAR_AUTOMATIC_BYTES = 3_000_000

/**
 * Whether a download may run on this network.
 * @param isAsked - the visitor asked for it; then only "Wi-Fi only" and being offline hold it
 * @param pendingBytes - weight of all that would come by itself
 */
export function holdReason(
  network: NetworkState,
  options: { readonly isAsked: boolean; readonly isWifiOnly: boolean; readonly pendingBytes: number },
): HoldReason | null {
  if (!network.isOnline) return 'offline'
  if (options.isWifiOnly && network.isCellular === true) return 'wifi-only'
  if (options.isAsked) return null
  // With "Wi-Fi only" and a browser that does not tell, nothing comes by itself; a tap is the visitor's own knowledge.
  if (options.isWifiOnly && network.isCellular === null) return 'wifi-only'
  if (network.isSavingData) return 'saving-data'
  if (network.isCellular === true && options.pendingBytes > CELLULAR_AUTOMATIC_BYTES) return 'cellular-size'
  return null
}
