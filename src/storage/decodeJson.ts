import { Failure } from '../domain/failure.ts'

/** Decodes UTF-8 JSON. @throws Failure with the given code */
export function decodeJson(bytes: ArrayBuffer | Uint8Array, code: 'P01' | 'P03' | 'F01'): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new Failure(code, 'not JSON', { cause: error })
  }
}
