import 'vant/es/style/base.css'
import 'vant/es/swipe-item/index.css'
import 'vant/es/tab/index.css'

export { Tab as VanTab } from 'vant/es/tab'
