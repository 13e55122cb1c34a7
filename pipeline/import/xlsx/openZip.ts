import type { Readable } from 'node:stream'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { ImportFailure } from '../importFailure.ts'
import type { ImportLimits } from '../limits.ts'

const UNREADABLE = '请在 Excel 或 WPS 里打开后“另存为 .xlsx”，再试一次'

/** The parts of an .xlsx, checked for size before a byte is unpacked; each part streams and never exceeds its stated size. */
export interface ZipParts {
  readonly names: readonly string[]
  /** Streams a part; null when the file has none of that name. */
  open(name: string): Promise<Readable | null>
}

/** @throws ImportFailure for anything that is not an honest zip of modest size. */
export async function openZip(bytes: Buffer, limits: ImportLimits): Promise<ZipParts> {
  const zip = await openBuffer(bytes)
  const entries = await listEntries(zip, limits)
  return {
    names: [...entries.keys()],
    open(name) {
      const entry = entries.get(name)
      return entry === undefined ? Promise.resolve(null) : openEntry(zip, entry)
    },
  }
}

function openBuffer(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new ImportFailure(`这不是完好的 .xlsx 文件（${error.message}）`, UNREADABLE, { cause: error }))
      else resolve(zip)
    })
  })
}

function listEntries(zip: ZipFile, limits: ImportLimits): Promise<ReadonlyMap<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    let unpackedBytes = 0
    zip.on('error', (error: Error) => {
      reject(new ImportFailure(`这不是完好的 .xlsx 文件（${error.message}）`, UNREADABLE, { cause: error }))
    })
    zip.on('entry', (entry: Entry) => {
      unpackedBytes += entry.uncompressedSize
      entries.set(entry.fileName.replace(/^\//, ''), entry)
      if (unpackedBytes > limits.unpackedBytes) {
        const megabytes = Math.round(limits.unpackedBytes / 1024 / 1024)
        reject(
          new ImportFailure(
            `文件解开后超过 ${megabytes} MB，可能是压缩炸弹，没有打开`,
            '请把表拆成几个文件；若来历不明，不要打开它',
          ),
        )
        return
      }
      if (entries.size > limits.zipEntries) {
        reject(new ImportFailure(`文件里的部件超过 ${limits.zipEntries} 个，没有打开`, UNREADABLE))
        return
      }
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.readEntry()
  })
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error)
        reject(new ImportFailure(`打不开部件 ${entry.fileName}（${error.message}）`, UNREADABLE, { cause: error }))
      else resolve(stream)
    })
  })
}
