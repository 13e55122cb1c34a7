/** Words of the digital halls. */
export const EXHIBITS_COPY = {
  lead: '数字馆在别的单位的服务器上，打开需要网络；下面的文字介绍离线也能看。',
  noLink: '来源没有给出网址。',
  noItems: '来源没有列出可以直接打开的内容。',
  more: '馆的资料与来源',
} as const
