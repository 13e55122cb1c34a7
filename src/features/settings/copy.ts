import { defineMessages } from '../../domain/messages.ts'
import type { FailureCode } from '../../domain/failure.ts'

/** Words about what the phone holds for a visit without network. */
export const OFFLINE_COPY = defineMessages('settings.offline', {
  idle: '还没有开始准备离线资料',
  running: '正在把全省资料存到手机…',
  done: '没有网络也能看：全省场馆、题名和地图都已存好',
  partial: (count: number) => `还有 ${count} 份资料没有存下，联网后会再试`,
  failed: (code: FailureCode) => `离线资料没有更新(代码 ${code});已存的仍可查看`,
})
