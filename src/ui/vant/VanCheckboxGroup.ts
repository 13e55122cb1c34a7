import 'vant/es/style/base.css'
import 'vant/es/checkbox-group/index.css'

export { CheckboxGroup as VanCheckboxGroup } from 'vant/es/checkbox-group'
