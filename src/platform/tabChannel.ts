/** A line between the tabs of this app; a tab does not hear itself. */
export interface TabChannel<Message> {
  send(message: Message): void
  close(): void
}

/** Opens the line; where the browser has none, nothing is heard and nothing is sent. */
export function openTabChannel<Message>(name: string, onMessage: (message: Message) => void): TabChannel<Message> {
  if (typeof BroadcastChannel === 'undefined') return { send: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(`fangzhi-${name}`)
  channel.onmessage = event => onMessage(event.data as Message)
  // In Node an open channel keeps the process alive; browsers have no such method.
  ;(channel as { unref?: () => void }).unref?.()
  return { send: message => channel.postMessage(message), close: () => channel.close() }
}
