import 'vant/es/style/base.css'
import 'vant/es/radio-group/index.css'

export { RadioGroup as VanRadioGroup } from 'vant/es/radio-group'
