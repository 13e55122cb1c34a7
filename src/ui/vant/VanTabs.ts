import 'vant/es/style/base.css'
import 'vant/es/swipe/index.css'
import 'vant/es/sticky/index.css'
import 'vant/es/tabs/index.css'

export { Tabs as VanTabs } from 'vant/es/tabs'
