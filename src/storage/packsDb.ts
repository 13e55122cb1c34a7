import Dexie, { type EntityTable } from 'dexie'
import type { PackKind } from '../domain/pack/manifest.ts'

/** An installed pack: its content and its version are one row, so that neither can be there without the other. */
export interface PackRow {
  readonly id: string
  readonly kind: PackKind
  readonly sha256: string
  readonly sizeBytes: number
  /** Epoch milliseconds. */
  readonly installedAtMs: number
  readonly body: ArrayBuffer
}

/** Small facts about the cache, such as the last manifest seen. */
export interface MetaRow {
  readonly key: 'manifest'
  readonly value: unknown
}

/**
 * The cache of published packs. The browser may clear it at any time and it heals itself; nothing the visitor made
 * is ever kept here.
 */
export class PacksDb extends Dexie {
  declare packs: EntityTable<PackRow, 'id'>
  declare meta: EntityTable<MetaRow, 'key'>

  constructor() {
    super('fangzhi-packs')
    this.version(1).stores({ packs: 'id, kind', meta: 'key' })
  }
}

let opened: PacksDb | null = null

/** The one connection of this page. */
export function packsDb(): PacksDb {
  opened ??= new PacksDb()
  return opened
}
