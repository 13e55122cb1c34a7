import 'vant/es/style/base.css'
import '../vantIcon.css'
import 'vant/es/loading/index.css'
import 'vant/es/overlay/index.css'
import 'vant/es/popup/index.css'
import 'vant/es/action-sheet/index.css'

export { ActionSheet as VanActionSheet } from 'vant/es/action-sheet'
