import 'vant/es/style/base.css'
import '../vantIcon.css'
import 'vant/es/overlay/index.css'
import 'vant/es/popup/index.css'

export { Popup as VanPopup } from 'vant/es/popup'
