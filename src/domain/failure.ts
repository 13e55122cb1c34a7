import { defineMessages } from './messages.ts'

/**
 * Every way the app can fail, by a permanent code. A code is never reused; its words may be improved.
 * `what` says what happened, `remedy` what the person holding the phone can do about it.
 */
const WORDS = {
  N01: { what: '没有网络，连不上服务器', remedy: '连上网络后点“重试”；已保存的内容仍可查看' },
  N02: { what: '服务器没有给出这个文件', remedy: '稍后重试；若一直如此，请把诊断信息发给管理单位' },
  N03: { what: '收到的不是资料文件，可能是上网认证页', remedy: '先完成 Wi-Fi 登录认证，再点“重试”' },
  N04: { what: '下载太慢，已经停下', remedy: '换个信号好的地方再试；已下载的部分不会丢' },
  N05: { what: '下载被取消', remedy: '需要时可以重新开始' },
  P01: { what: '资料目录读不懂', remedy: '刷新页面以更新应用；若仍如此，请稍后再试' },
  P02: { what: '资料文件与校验值不符，没有采用', remedy: '点“重试”重新下载；原有资料没有受影响' },
  P03: { what: '资料文件内容有误，没有采用', remedy: '等资料重新发布后再试；原有资料没有受影响' },
  P04: { what: '资料的格式比应用新', remedy: '刷新页面以更新应用' },
  P05: { what: '资料文件大小不对，没有采用', remedy: '点“重试”重新下载；原有资料没有受影响' },
  S01: { what: '手机不让本页保存数据', remedy: '可以继续在线使用；退出无痕模式后可离线保存' },
  S02: { what: '手机空间不够，没有存下', remedy: '在“离线包”里删去不用的资料，再试一次' },
  S03: { what: '手机清理了离线数据', remedy: '联网后点一下即可重新取回' },
  S04: { what: '离线数据有损坏', remedy: '联网后会自动修复，也可以手动重新下载' },
  S05: { what: '离线数据正被另一个窗口占用', remedy: '关掉访志的其他窗口，再点“重试”' },
  S06: { what: '本页不是安全连接，资料无法核对，没有保存', remedy: '请用 https 开头的网址打开；在线查看不受影响' },
  F01: { what: '这不是访志资料文件', remedy: '请选择扩展名为 .fangzhi 的文件' },
  F02: { what: '资料文件没有发布单位的签名，没有采用', remedy: '请让对方从访志里重新导出' },
  F03: {
    what: '资料文件的签名不属于本应用认可的发布单位，没有采用',
    remedy: '请确认文件来自同一个访志；必要时先更新应用',
  },
  F04: { what: '资料文件在传送中损坏或被改动，没有采用', remedy: '请让对方重新发送一次' },
  F05: { what: '资料文件过大或内含可疑条目，没有采用', remedy: '请让对方从访志里重新导出' },
  F06: { what: '资料文件比手机里的旧，没有采用', remedy: '不需要做什么；手机里的资料更新' },
  F07: { what: '手机里的资料没有发布单位的签名，不能导出', remedy: '联网更新资料后再试' },
  H01: { what: '没有这家馆', remedy: '可能链接有误或资料已更新，可回到列表查找' },
} satisfies Record<string, { what: string; remedy: string }>

export const FAILURES = defineMessages('failure', WORDS)

/** A permanent failure code, such as `P02`. */
export type FailureCode = keyof typeof WORDS

/** An error that carries a code of the catalogue. `detail` is for the diagnostics page, not for the visitor. */
export class Failure extends Error {
  override readonly name = 'Failure'

  constructor(
    readonly code: FailureCode,
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(`${code} ${FAILURES[code].what}${detail === '' ? '' : ` (${detail})`}`, options)
  }
}

/** Turns whatever was thrown into a Failure; an unknown error becomes `fallback` with its message as detail. */
export function toFailure(error: unknown, fallback: FailureCode): Failure {
  if (error instanceof Failure) return error
  return new Failure(fallback, error instanceof Error ? error.message : String(error), { cause: error })
}
