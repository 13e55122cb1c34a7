import { defineMessages } from '../../domain/messages.ts'

/** Words of the privacy page, the line at the first run and the button that erases everything. */
export const PRIVACY_COPY = defineMessages('privacy', {
  title: '隐私',
  note: '不注册，不收集，都在手机里',
  firstRun: '不用注册，也不收集您的信息。',
  read: '隐私说明',
  gotIt: '知道了',
  lead: '访志没有账号，没有广告，没有统计，也不接任何第三方。打开它，只会向提供它的这一个网站取文件。',
  parts: [
    {
      title: '位置',
      text: '只有您点了“定位”才用。位置在手机里算远近，不发送、不留轨迹；手机里只记最近一个位置，供下次“用上次位置”。不给定位权限，也可以自己选地点，功能一样。',
    },
    {
      title: '收藏、笔记、打卡、要找的书',
      text: '只存在这部手机的浏览器里。我们看不到，也没有备份，所以换手机前请先导出到文件。',
    },
    {
      title: '没开门、补一笔、纠错',
      text: '先存在手机里。只有您自己转发、复制或存成文件，它才会离开手机；如果提供网站的单位开了接收，联网后会把您写的内容和馆名发给这个单位，不带姓名和电话；位置只有您自己点了附上才带，只随那一条发出。',
    },
    {
      title: '导航和外部网站',
      text: '点“导航”会打开您选的地图应用，并把馆的地点交给它；点外部链接会打开别的网站。从那一刻起，由它们的规则管。',
    },
    {
      title: '离线资料',
      text: '场馆、题名和地图存在手机里，好在没有网络时用。它们是公开资料，与您无关。',
    },
    {
      title: '网站的访问记录',
      text: '任何网站的服务器都会看到来取文件的网络地址。访志自己不读、不存这些记录；提供网站的单位按自己的规定处理。',
    },
  ],
  erase: '清除全部',
  eraseLead: '把访志留在这部手机里的东西全部删掉：收藏、笔记、清单、打卡、反馈、路线、设置和离线资料。删了找不回来。',
  eraseAsk: '真的全部清除吗？',
  eraseKeep: '想留着收藏和笔记，请先导出到文件。',
  eraseExport: '先去导出',
  eraseYes: '全部清除',
  eraseNo: '不清除',
  eraseRefused: '这个浏览器不让网页记住任何东西，没有什么可清除的。',
  erasing: '正在清除…',
  erased: '已全部清除',
  erasedText: '这部手机里不再有访志的任何内容。如果访志在桌面上，请长按图标删除它。',
  startAgain: '重新开始',
  left: (what: string) => `没有清干净：${what}。请关掉其它打开访志的页面，再试一次。`,
  tryAgain: '再试一次',
})
