import { Cell } from 'vant/es/cell'
import { h, type FunctionalComponent } from 'vue'
import 'vant/es/style/base.css'
import '../vantIcon.css'
import 'vant/es/cell/index.css'

/** Vant makes a cell that leads on a `div` with the role of a button, but lets only a finger press it. */
function pressByKey(event: KeyboardEvent): void {
  if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
  event.preventDefault() // the space bar would scroll
  ;(event.currentTarget as HTMLElement).click()
}

/** Vant's Cell that can be pressed by Enter and the space bar, too. Props and slots are Vant's. */
const KeyboardCell: FunctionalComponent = (_props, { attrs, slots }) =>
  h(Cell, { ...attrs, onKeydown: pressByKey }, slots)
KeyboardCell.inheritAttrs = false

export const VanCell = KeyboardCell as unknown as typeof Cell
