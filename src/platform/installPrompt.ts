/** https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface */
interface InstallPromptEvent extends Event {
  prompt(): Promise<void>
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

let waiting: InstallPromptEvent | null = null
const listeners = new Set<() => void>()

/** Holds back the browser's own banner, so that the question can come at a good moment. Called once, at the start. */
export function holdInstallPrompt(): void {
  window.addEventListener('beforeinstallprompt', event => {
    event.preventDefault()
    waiting = event as InstallPromptEvent
    for (const listener of listeners) listener()
  })
}

/** Whether the browser can put its install question now; false on iOS, in most in-app browsers and once installed. */
export function canAskToInstall(): boolean {
  return waiting !== null
}

/** Calls back when that becomes possible; returns the way to stop. */
export function onInstallPossible(callback: () => void): () => void {
  listeners.add(callback)
  return () => listeners.delete(callback)
}

/** Puts the browser's question. It can be put once; afterwards the browser decides when it may be asked again. */
export async function askToInstall(): Promise<'accepted' | 'dismissed' | 'unavailable'> {
  const event = waiting
  if (event === null) return 'unavailable'
  waiting = null
  await event.prompt()
  return (await event.userChoice).outcome
}
