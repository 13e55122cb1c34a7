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
 * The typed text of a page that has it in its address too: the address follows once typing pauses, the text at once when
 * a link or the back button changes the address.
 */
export function useTextInAddress({ read, write, limit }: TextInAddress): Ref<string> {
  const typed = ref(read())
  /** On its way into the address: what is typed meanwhile is not undone when it arrives. */
  let written: string | null = null

  watch(typed, (text, _before, onCleanup) => {
    const pause = setTimeout(() => {
      const kept = wellFormed(text.slice(0, limit))
      if (kept === read()) return
      written = kept
      write(kept)
    }, PAUSE_MS)
    onCleanup(() => clearTimeout(pause)) // typed on, or the page was left
  })
  watch(read, text => {
    if (text !== written) typed.value = text
    written = null
  })
  return typed
}
