import 'vant/es/style/base.css'
import 'vant/es/progress/index.css'

export { Progress as VanProgress } from 'vant/es/progress'
