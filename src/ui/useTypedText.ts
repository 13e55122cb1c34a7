import { readonly, ref, type Ref } from 'vue'

/** A text field's value as far as it may be acted on. */
export interface UseTypedTextReturn {
  /** The value; letters that an input method is still turning into characters are not in it. */
  readonly text: Readonly<Ref<string>>
  /** True between the first letter given to an input method and the character chosen. */
  readonly isComposing: Readonly<Ref<boolean>>
  /** For `v-on` of the field. */
  readonly listeners: {
    input(event: Event): void
    compositionstart(): void
    compositionend(event: Event): void
    blur(event: Event): void
  }
  /** Sets the value from outside, such as a cleared field or a shared link. */
  setText(text: string): void
}

/** Follows a field that may be typed into through a Chinese input method: `zh'an'q` is not a query, 战旗 is. */
export function useTypedText(initial = ''): UseTypedTextReturn {
  const text = ref(initial)
  const isComposing = ref(false)

  function take(event: Event): void {
    text.value = (event.target as HTMLInputElement | null)?.value ?? ''
  }
  function endComposition(event: Event): void {
    isComposing.value = false
    take(event)
  }

  return {
    text: readonly(text),
    isComposing: readonly(isComposing),
    listeners: {
      input: event => {
        // Safari sends the last input before compositionend, Chromium after it; both end up in the same value.
        if (!isComposing.value) take(event)
      },
      compositionstart: () => {
        isComposing.value = true
      },
      compositionend: endComposition,
      // Some Android keyboards leave the field without ever ending the composition.
      blur: event => {
        if (isComposing.value) endComposition(event)
      },
    },
    setText: next => {
      text.value = next
    },
  }
}
