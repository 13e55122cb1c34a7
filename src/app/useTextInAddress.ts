import { useEventListener } from '@vueuse/core'
import { ref, watch, type Ref } from 'vue'
import { wellFormed } from '../domain/text/wellFormed.ts'

/** Safari refuses more than a hundred changes of the address in half a minute, which is this long for each. */
const PAUSE_MS = 300

/** How the page's address holds the text. */
export interface TextInAddress {
  /** The text in the address now. */
  read: () => string
  write: (text: string) => void
  /** Most UTF-16 units of it that go into the address. */
  readonly limit: number
}

/**
 * The typed text of a page that has it in its address too: the address follows once typing pauses, or something is tapped,
 * which may lead elsewhere and back again; the text at once when a link or the back button changes the address.
 */
export function useTextInAddress({ read, write, limit }: TextInAddress): Ref<string> {
  const typed = ref(read())
  /** On its way into the address: what is typed meanwhile is not undone when it arrives. */
  let written: string | null = null

  function follow(): void {
    const kept = wellFormed(typed.value.slice(0, limit))
    if (kept === (written ?? read())) return
    written = kept
    write(kept)
  }
  watch(typed, (_text, _before, onCleanup) => {
    const pause = setTimeout(follow, PAUSE_MS)
    onCleanup(() => clearTimeout(pause)) // typed on, or the page was left
  })
  useEventListener('pointerdown', follow, { capture: true, passive: true })
  watch(read, text => {
    if (text !== written) typed.value = text
    written = null
  })
  return typed
}
