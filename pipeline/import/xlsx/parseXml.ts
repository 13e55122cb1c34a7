import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { ImportFailure } from '../importFailure.ts'
import type { ImportLimits } from '../limits.ts'

/** What a part's reader listens to. Names come without their namespace prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Feeds one part of an .xlsx through the handlers as it streams in.
 * @throws ImportFailure when it is not well-formed UTF-8 XML, declares a document type, or nests too deep
 */
export async function parseXml(
  stream: Readable,
  part: string,
  handlers: XmlHandlers,
  limits: ImportLimits,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  parser.on('error', error => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('document type not allowed')
  })
  parser.on('opentag', tag => {
    depth += 1
    if (depth > limits.xmlDepth) throw new Error('nested too deep')
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  parser.on('text', text => handlers.text?.(text))
  parser.on('cdata', text => handlers.text?.(text))
  parser.on('closetag', tag => {
    depth -= 1
    handlers.close?.(localName(tag.name))
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) parser.write(decoder.decode(chunk, { stream: true }))
    parser.write(decoder.decode())
    parser.close()
  } catch (error) {
    stream.destroy()
    if (error instanceof ImportFailure) throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw new ImportFailure(`部件 ${part} 读不懂（${detail}）`, '请在 Excel 或 WPS 里打开后“另存为 .xlsx”，再试一次', {
      cause: error,
    })
  }
}
