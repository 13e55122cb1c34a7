/** Calls back whenever another tab or the service worker speaks on a channel; returns the way to stop. */
export function onBroadcast(name: string, callback: () => void): () => void {
  if (!('BroadcastChannel' in window)) return () => undefined
  const channel = new BroadcastChannel(name)
  channel.onmessage = callback
  return () => channel.close()
}
