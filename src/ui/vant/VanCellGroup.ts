import 'vant/es/style/base.css'
import 'vant/es/cell-group/index.css'

export { CellGroup as VanCellGroup } from 'vant/es/cell-group'
