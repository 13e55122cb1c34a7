import 'vant/es/style/base.css'
import 'vant/es/loading/index.css'
import 'vant/es/switch/index.css'

export { Switch as VanSwitch } from 'vant/es/switch'
