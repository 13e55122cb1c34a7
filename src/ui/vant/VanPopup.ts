import { Popup } from 'vant/es/popup'
import { h, type FunctionalComponent } from 'vue'
import 'vant/es/style/base.css'
import '../vantIcon.css'
import 'vant/es/overlay/index.css'
import 'vant/es/popup/index.css'
import { UI_COPY } from '../copy.ts'

/** Vant's Popup with a name for its overlay, which it makes a button without one. Props and slots are Vant's. */
const NamedPopup: FunctionalComponent = (_props, { attrs, slots }) =>
  h(Popup, attrs, {
    'overlay-content': () => h('span', { class: 'fz-visually-hidden' }, UI_COPY.close),
    ...slots,
  })
NamedPopup.inheritAttrs = false

export const VanPopup = NamedPopup as unknown as typeof Popup
