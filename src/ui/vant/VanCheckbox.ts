import 'vant/es/style/base.css'
import '../vantIcon.css'
import 'vant/es/checkbox/index.css'

export { Checkbox as VanCheckbox } from 'vant/es/checkbox'
