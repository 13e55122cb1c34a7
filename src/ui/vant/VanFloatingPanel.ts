import 'vant/es/style/base.css'
import 'vant/es/floating-panel/index.css'

export { FloatingPanel as VanFloatingPanel } from 'vant/es/floating-panel'
