import 'vant/es/style/base.css'
import 'vant/es/loading/index.css'
import 'vant/es/picker/index.css'

export { Picker as VanPicker } from 'vant/es/picker'
