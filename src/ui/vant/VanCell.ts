import 'vant/es/style/base.css'
import '../vantIcon.css'
import 'vant/es/cell/index.css'

export { Cell as VanCell } from 'vant/es/cell'
