import { defineMessages } from '../../domain/messages.ts'
import type { Theme, TypeSize } from '../../domain/display/display.ts'
import type { Language } from '../../domain/language.ts'
import type { FailureCode } from '../../domain/failure.ts'

/** Words about what the phone holds for a visit without network. */
export const OFFLINE_COPY = defineMessages('settings.offline', {
  idle: '还没有开始准备离线资料',
  running: '正在把全省资料存到手机…',
  done: '没有网络也能看：全省场馆、题名和地图都已存好',
  partial: (count: number) => `还有 ${count} 份资料没有存下，联网后会再试`,
  failed: (code: FailureCode) => `离线资料没有更新(代码 ${code});已存的仍可查看`,
})

/** Words of the settings page. */
export const SETTINGS_COPY = defineMessages('settings', {
  title: '设置',
  note: '长辈版、字的大小、深色',
  typeSize: '字的大小',
  theme: '明暗',
  language: '语言 Language',
  languageLater: '现在没有网络，换不过来。已经记住，下次有网络打开时就换。',
  toElder: '长辈版',
  toStandard: '标准版',
})

interface ChoiceWords {
  readonly label: string
  /** What it means, in a line below; null: the label says all. */
  readonly note: string | null
}

export const TYPE_SIZE_COPY = defineMessages<'settings.typeSize', Readonly<Record<TypeSize, ChoiceWords>>>(
  'settings.typeSize',
  {
    standard: { label: '标准', note: '跟手机的字号一起变' },
    elder: { label: '长辈版', note: '字大、按钮大，首页只留最常用的几样' },
    'elder-large': { label: '长辈版 · 更大', note: null },
    'elder-largest': { label: '长辈版 · 最大', note: null },
  },
)

export const THEME_COPY = defineMessages<'settings.theme', Readonly<Record<Theme, ChoiceWords>>>('settings.theme', {
  system: { label: '跟随手机', note: null },
  light: { label: '浅色', note: null },
  dark: { label: '深色', note: null },
})

/** Each language by its own name, the same in every language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
}
