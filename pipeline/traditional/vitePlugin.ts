import { ConverterFactory } from 'opencc-js/core'
import type { Plugin } from 'vite'
import { phoneDictionary } from './phoneDictionary.ts'
import { FULL_DICTIONARY } from './smallDictionary.ts'
import { wordFiles } from './wordFiles.ts'

const WORDS_MODULE = 'virtual:fangzhi-traditional'
const DICTIONARY_MODULE = 'virtual:fangzhi-traditional-dictionary'
const SUFFIX = '?traditional.ts'
const DEFINER = /import \{([^}]*\bdefineMessages\b[^}]*)\} from '[^']*\/messages\.ts'/

/**
 * 繁體 made from 简体 with OpenCC: the interface at build (every file of words once more, its source converted, its
 * tables gathered instead of put in use), and the dictionary with which the records' words are converted on the phone.
 */
export function traditionalPlugin(folders: { src: string; records: string }): Plugin {
  const { src } = folders
  const full = ConverterFactory(...FULL_DICTIONARY)
  const collector = `${src}/app/languages/collectMessages.ts`
  return {
    name: 'fangzhi-traditional',
    resolveId: id => (id === WORDS_MODULE || id === DICTIONARY_MODULE ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${WORDS_MODULE}`) {
        const copies = wordFiles(src).map(({ file }) => `import ${JSON.stringify(file + SUFFIX)}`)
        return [...copies, `export { default } from ${JSON.stringify(collector)}`].join('\n')
      }
      if (id === `\0${DICTIONARY_MODULE}`) return `export default ${JSON.stringify(phoneDictionary(folders))}`
      if (!id.endsWith(SUFFIX)) return undefined
      const file = wordFiles(src).find(entry => entry.file === id.slice(0, -SUFFIX.length))
      if (file === undefined) throw new Error(`${id}: not a file of words`)
      return full(file.text).replace(DEFINER, `import { defineMessages } from ${JSON.stringify(collector)}`)
    },
  }
}
