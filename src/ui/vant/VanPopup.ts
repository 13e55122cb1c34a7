import { Popup, type PopupInstance } from 'vant/es/popup'
import { defineComponent, h, nextTick, onBeforeUnmount, shallowRef, unref, watch } from 'vue'
import 'vant/es/style/base.css'
import '../vantIcon.css'
import 'vant/es/overlay/index.css'
import 'vant/es/popup/index.css'
import { closeOnBack } from '../closeOnBack.ts'
import { UI_COPY } from '../copy.ts'
import { holdFocus } from '../holdFocus.ts'

/**
 * Vant's Popup as a dialog: its overlay has a name, the focus goes into it and stays, Escape and the back key close it and
 * the focus goes back to what opened it. Props and slots are Vant's.
 */
const PopupDialog = defineComponent({
  inheritAttrs: false,
  props: { show: Boolean },
  emits: ['update:show'],
  setup(props, { attrs, slots, emit }) {
    const popup = shallowRef<PopupInstance | null>(null)
    let undo: (() => void)[] = []
    const release = () => undo.splice(0).forEach(step => step())
    const close = (isShown: boolean) => emit('update:show', isShown)
    watch(
      () => props.show,
      isShown => {
        release()
        if (!isShown) return
        undo = [holdFocus(), closeOnBack(() => close(false))]
        void nextTick(() => unref(popup.value?.popupRef)?.focus({ preventScroll: true }))
      },
      { immediate: true },
    )
    onBeforeUnmount(release)
    return () =>
      h(
        Popup,
        {
          teleport: 'body',
          role: 'dialog',
          'aria-modal': 'true',
          ...attrs,
          ref: popup,
          show: props.show,
          'onUpdate:show': close,
          onKeydown: (event: KeyboardEvent) => {
            if (event.key === 'Escape') close(false)
          },
        },
        { 'overlay-content': () => h('span', { class: 'fz-visually-hidden' }, UI_COPY.close), ...slots },
      )
  },
})

export const VanPopup = PopupDialog as unknown as typeof Popup
