import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that declares tables of words (`defineMessages`). */
export interface WordFile {
  readonly file: string
  readonly text: string
}

/** Every file of words under `src`, in a fixed order. */
export function wordFiles(src: string): WordFile[] {
  return filesUnder(src, /^(?!.*\.(?:test|en|d)\.ts$).*\.ts$/).filter(({ text }) =>
    /^export const \w+ = defineMessages[(<]/m.test(text),
  )
}

/** Every run of Chinese in the records. */
export function recordRuns(records: string): string[] {
  return unique(filesUnder(records, /\.(?:nd)?json$/).flatMap(({ text }) => chineseRuns(text)))
}

/** Every run of Chinese in the words of the app; comments do not count. */
export function wordRuns(src: string): string[] {
  return unique(
    wordFiles(src).flatMap(({ text }) => chineseRuns(text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))),
  )
}

function filesUnder(folder: string, names: RegExp): WordFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => names.test(name))
    .sort()
    .map(name => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
}

const chineseRuns = (text: string) => text.match(/\p{Script=Han}+/gu) ?? []
const unique = (texts: readonly string[]) => [...new Set(texts)]
