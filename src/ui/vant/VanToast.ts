import 'vant/es/style/base.css'
import '../vantIcon.css'
import 'vant/es/loading/index.css'
import 'vant/es/overlay/index.css'
import 'vant/es/popup/index.css'
import 'vant/es/toast/index.css'

export { closeToast, showLoadingToast, showToast } from 'vant/es/toast'
