import { ConverterFactory } from 'opencc-js/core'
import groups from 'virtual:fangzhi-traditional-dictionary'
import { applyTextConverter } from '../../domain/shownText.ts'
import { convertPage } from '../../platform/convertPage.ts'

/** Shows the records' words in 繁體: on the page by itself, and in the pictures that ask for it. */
export function convertRecords(): void {
  const convert = ConverterFactory(...groups)
  applyTextConverter(convert)
  convertPage(convert)
}
