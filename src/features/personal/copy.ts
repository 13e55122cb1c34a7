import { defineMessages } from '../../domain/messages.ts'
import { LIST_NAME_LIMIT, NOTE_LIMIT } from '../../domain/personal/personalRows.ts'
import type { ReadPersonalFile } from '../../domain/personal/personalFile.ts'

/** Words about what the visitor made: favourites, notes, lists, stamps, and the file they are kept in. */
export const PERSONAL_COPY = defineMessages('personal', {
  favourite: '收藏',
  favourited: '已收藏',
  stamp: '打卡',
  stamped: '今天已打卡',
  stampAgain: (count: number) => `来过 ${count} 次`,
  note: '我的笔记',
  notePlaceholder: '只存在这部手机里，不会上传',
  noteSaved: '已存在手机里',
  noteTooLong: (length: number) =>
    `这段文字有 ${length.toLocaleString('zh-CN')} 字，一条笔记最多 ${NOTE_LIMIT.toLocaleString('zh-CN')} 字，没有存。请删短一些再存，现在的文字还在框里。`,
  otherNotes: '导入时内容不同，另存的一份',
  save: '保存',
  saveFailed: '没有存下，文字还在框里，请先复制出来',
  deleteNote: '删除这条笔记',
  lists: '我的清单',
  listName: '清单名称',
  newList: '新建清单',
  addToList: '加入清单',
  listNameRule: `名称写 1 到 ${LIST_NAME_LIMIT} 个字`,
  deleteList: (name: string) => `删除清单“${name}”`,
  removeFromList: (hall: string, list: string) => `把${hall}移出“${list}”`,
  emptyList: '还没有加入场馆：在场馆页点“加入清单”',
  noFavourites: '还没有收藏',
  noFavouritesHint: '在场馆页点“收藏”，这里就会出现；不用注册，只存在这部手机里。',
  removeFavourite: (hall: string) => `取消收藏${hall}`,
  visits: '打卡记录',
  notes: '笔记',
  later: '联网后打开',
  backup: '备份',
  backupWords:
    '收藏、笔记、清单和打卡只存在这部手机里。浏览器可能清掉它们，换手机也带不走，所以请导出一个文件留着；需要时再导入，不会覆盖手机里已有的内容。',
  export: '导出到文件',
  shareExport: '把文件发到别处',
  import: '从文件导入',
  exported: (name: string) => `已交给浏览器保存：${name}`,
  imported: (before: number, after: number) =>
    after === before ? '文件里的内容手机里都有了，没有变化' : `已导入，手机里从 ${before} 条变为 ${after} 条`,
  importStorageFailed: '手机没有存下，原有的内容没有改动',
  unreadableFile: '这个文件打不开，原有的内容没有改动',
  counted: (count: number) => `手机里现有 ${count} 条`,
  open: '打开',
  goneHall: '资料包里已没有这家馆',
})

/** Why an imported file was refused; nothing on the phone has changed in any of these cases. */
export function importRefusal(read: Exclude<ReadPersonalFile, { isRead: true }>): string {
  const why = {
    'too-large': '文件太大，不像是访志的备份',
    'too-deep': '文件结构不对，不像是访志的备份',
    'not-json': '文件不完整或已损坏',
    'not-personal': '这不是访志导出的备份文件',
    'newer-version': '文件是更新版本的访志导出的，请先更新应用',
    damaged: '文件里有一处内容不对，整份都没有导入',
  }[read.why]
  return `${why}。手机里原有的内容没有改动。`
}
