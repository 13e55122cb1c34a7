import 'vant/es/style/base.css'
import 'vant/es/tag/index.css'

export { Tag as VanTag } from 'vant/es/tag'
