import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HallRecord } from '../../src/domain/hall/hall.ts'
import type { PackPhoto } from '../../src/domain/pack/photosPack.ts'
import type { RecordFault } from '../records/fault.ts'
import type { Located } from '../records/parseLines.ts'
import { readConverted } from './convertPhotos.ts'

/** Where photos lie. */
export interface PhotoFolders {
  readonly records: string
  /** What `convertPhotos` wrote. */
  readonly cache: string
}

/** The published photos of one hall; a photo that is not there, or cannot be read, becomes a fault. */
export function hallPhotos(
  { file, line, record }: Located<HallRecord>,
  { records, cache }: PhotoFolders,
  faults: RecordFault[],
): PackPhoto[] {
  return record.photos.flatMap((photo, index) => {
    const fault = (expected: string) => {
      faults.push({ file, line, name: record.name, field: `photos.${index}.file`, expected, found: photo.file })
      return []
    }
    if (!/^[\w\p{Script=Han}-][\w\p{Script=Han}.-]*$/u.test(photo.file))
      return fault('照片文件名只用汉字、字母、数字、点、下划线和连字符')
    const path = join(records, 'photos', photo.file)
    if (!existsSync(path)) return fault('records/photos/ 里没有这张照片')
    const images = readConverted(readFileSync(path), cache)
    if (images === null) return fault('这张照片还没有转换成功，请用 jpg、png、webp、avif 或 tiff')
    return [{ hall: record.id, ...photo, images: [...images] }]
  })
}
