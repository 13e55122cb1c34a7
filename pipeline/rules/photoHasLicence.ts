import type { HallRule } from './rule.ts'

const NO_ANSWER = /^(?:无|不详|未知|网络|来自网络|百度|待定|-|\/)$/

export const photoHasLicence: HallRule = {
  id: 'photo-has-licence',
  why: '没有署名和许可的照片不能发布',
  scope: 'hall',
  check(hall, report) {
    for (const photo of hall.photos) {
      if (NO_ANSWER.test(photo.credit.trim()))
        report.error('photos', `照片 ${photo.file} 没有真正的署名（${photo.credit}）`)
      if (NO_ANSWER.test(photo.licence.trim()))
        report.error('photos', `照片 ${photo.file} 没有真正的许可（${photo.licence}）`)
      if (!/^[\w\p{Script=Han}.-]+$/u.test(photo.file))
        report.error('photos', `照片文件名不能含路径或符号：${photo.file}`)
    }
  },
  exceptions: [],
}
