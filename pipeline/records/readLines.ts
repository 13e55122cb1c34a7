import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const BYTES_A_READ = 1 << 20

/** Lines of a UTF-8 file without their ends, read a megabyte at a time. */
export function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    const decoder = new StringDecoder('utf8')
    const buffer = Buffer.alloc(BYTES_A_READ)
    let rest = ''
    for (;;) {
      const read = readSync(file, buffer, 0, BYTES_A_READ, null)
      const lines = (rest + (read === 0 ? decoder.end() : decoder.write(buffer.subarray(0, read)))).split('\n')
      rest = read === 0 ? '' : (lines.pop() ?? '')
      for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
      if (read === 0) return
    }
  } finally {
    closeSync(file)
  }
}
