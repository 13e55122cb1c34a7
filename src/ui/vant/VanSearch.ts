import 'vant/es/style/base.css'
import '../vantIcon.css'
import 'vant/es/cell/index.css'
import 'vant/es/field/index.css'
import 'vant/es/search/index.css'

export { Search as VanSearch } from 'vant/es/search'
