import 'vant/es/style/base.css'
import 'vant/es/skeleton-title/index.css'
import 'vant/es/skeleton-avatar/index.css'
import 'vant/es/skeleton-paragraph/index.css'
import 'vant/es/skeleton/index.css'

export { Skeleton as VanSkeleton } from 'vant/es/skeleton'
