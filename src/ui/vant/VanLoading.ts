import 'vant/es/style/base.css'
import 'vant/es/loading/index.css'

export { Loading as VanLoading } from 'vant/es/loading'
