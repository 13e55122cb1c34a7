import { ImportFailure } from '../importFailure.ts'
import type { FaultList } from '../faultList.ts'
import { NOWHERE, type Place } from '../place.ts'
import type { TextEncoding } from '../csv/decodeText.ts'

const RECORD_END = 0x1d
const FIELD_END = 0x1e
const SUBFIELD_MARK = 0x1f
const LEADER_LENGTH = 24
const ENTRY_LENGTH = 12

/** A field of a CNMARC record; control fields (001, 005) hold their value under the code `''`. */
export interface MarcField {
  readonly tag: string
  readonly subfields: readonly { readonly code: string; readonly value: string }[]
}

export interface MarcRecord {
  readonly leader: string
  readonly fields: readonly MarcField[]
  /** Byte offset of the record in the file, and its number counted from 1. */
  readonly place: Place
}

/**
 * Yields the records of an ISO 2709 file. A broken record becomes a fault with its byte offset and reading goes on
 * behind the next record end; marcjs was left aside because it knows no offsets, trusts the stated lengths and
 * decodes as UTF-8 only.
 * @param encoding - null: each record is tried as UTF-8, then as GB18030
 * @throws ImportFailure when the file holds no record at all
 */
export function* readMarc(bytes: Buffer, encoding: TextEncoding | null, faults: FaultList): Generator<MarcRecord> {
  let start = 0
  let number = 0
  while (start < bytes.length) {
    while (isLineBreak(bytes[start])) start += 1
    if (start >= bytes.length) break
    const end = bytes.indexOf(RECORD_END, start)
    number += 1
    const place: Place = { ...NOWHERE, byteOffset: start, words: `第 ${number} 条` }
    if (end === -1) {
      if (number === 1) throw new ImportFailure('这不是 ISO 2709 文件：找不到记录结束符', '请确认选对了文件')
      faults.add(place, null, `最后一条记录不完整：缺少记录结束符（余 ${bytes.length - start} 字节）`)
      return
    }
    const record = parseRecord(bytes.subarray(start, end + 1), place, encoding, faults)
    if (record !== null) yield record
    start = end + 1
  }
}

function parseRecord(bytes: Buffer, place: Place, encoding: TextEncoding | null, faults: FaultList): MarcRecord | null {
  const refuse = (message: string, offset = 0): null => {
    faults.add({ ...place, byteOffset: (place.byteOffset ?? 0) + offset }, null, message)
    return null
  }
  if (bytes.length < LEADER_LENGTH + 2) return refuse('记录太短，不够一个头标')
  const leader = bytes.toString('latin1', 0, LEADER_LENGTH)
  const statedLength = digits(leader.slice(0, 5))
  const base = digits(leader.slice(12, 17))
  if (statedLength === null) return refuse('头标里的记录长度不是数字')
  if (statedLength !== bytes.length) return refuse(`头标说记录长 ${statedLength} 字节，实际 ${bytes.length} 字节`)
  if (base === null || base <= LEADER_LENGTH || base > bytes.length) return refuse('头标里的数据基地址不对', 12)
  if ((base - LEADER_LENGTH - 1) % ENTRY_LENGTH !== 0 || bytes[base - 1] !== FIELD_END) {
    return refuse('目次区长度不对', LEADER_LENGTH)
  }
  const decode = decoderOf(bytes, encoding)
  if (decode === null) return refuse('文字编码不是 UTF-8，也不是 GB18030；可用 --encoding 指明')
  const fields: MarcField[] = []
  for (let at = LEADER_LENGTH; at < base - 1; at += ENTRY_LENGTH) {
    const tag = bytes.toString('latin1', at, at + 3)
    const length = digits(bytes.toString('latin1', at + 3, at + 7))
    const offset = digits(bytes.toString('latin1', at + 7, at + 12))
    if (!/^\d{3}$/.test(tag) || length === null || offset === null) return refuse('目次区有一项读不懂', at)
    const from = base + offset
    if (length < 1 || from + length > bytes.length) return refuse(`${tag} 字段伸到了记录之外`, at)
    fields.push({ tag, subfields: parseField(tag, bytes.subarray(from, from + length), decode) })
  }
  return { leader, fields, place }
}

function parseField(tag: string, raw: Buffer, decode: (bytes: Buffer) => string): MarcField['subfields'] {
  const body = raw[raw.length - 1] === FIELD_END ? raw.subarray(0, -1) : raw
  if (tag < '010') return [{ code: '', value: decode(body) }]
  const subfields: { code: string; value: string }[] = []
  let mark = body.indexOf(SUBFIELD_MARK)
  while (mark !== -1) {
    const next = body.indexOf(SUBFIELD_MARK, mark + 1)
    const text = decode(body.subarray(mark + 1, next === -1 ? body.length : next))
    if (text !== '') subfields.push({ code: text.slice(0, 1), value: text.slice(1).trim() })
    mark = next
  }
  return subfields
}

/** UTF-8 first: a GB18030 text of some length is practically never valid UTF-8. */
function decoderOf(bytes: Buffer, encoding: TextEncoding | null): ((part: Buffer) => string) | null {
  for (const name of encoding === null ? (['utf-8', 'gb18030'] as const) : [encoding]) {
    try {
      new TextDecoder(name, { fatal: true }).decode(bytes)
      const decoder = new TextDecoder(name)
      return part => decoder.decode(part)
    } catch {
      continue
    }
  }
  return null
}

const digits = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null)
const isLineBreak = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d || byte === 0x1a
