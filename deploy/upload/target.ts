import type { Upload } from './uploadPlan.ts'

/** Where a build goes. */
export interface Target {
  /** Precompressed twins are of use there. */
  readonly takesTwins: boolean
  /** Whether a file of this name and size is there. */
  has(upload: Upload): Promise<boolean>
  /** Puts the file there, whole or not at all. @throws Error naming the file and what the other side said */
  put(upload: Upload, body: Uint8Array<ArrayBuffer>): Promise<void>
}
