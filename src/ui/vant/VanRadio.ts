import 'vant/es/style/base.css'
import '../vantIcon.css'
import 'vant/es/radio/index.css'

export { Radio as VanRadio } from 'vant/es/radio'
