import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Target } from './target.ts'

/** A web server's folder on this machine or a mounted one. */
export function folderTarget(folder: string): Target {
  return {
    takesTwins: true,
    has: ({ path, sizeBytes }) =>
      Promise.resolve(statSync(join(folder, path), { throwIfNoEntry: false })?.size === sizeBytes),
    put: ({ path }, body) => {
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      // A rename is whole or not at all, also for the visitor who asks in this moment.
      writeFileSync(`${file}.part`, body)
      renameSync(`${file}.part`, file)
      return Promise.resolve()
    },
  }
}
