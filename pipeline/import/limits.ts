/**
 * How much of one file an import reads before it refuses. A county's list has hundreds of rows, a province's
 * holdings some hundred thousand cells, so an honest file never meets these; a hostile one meets them before it
 * fills the memory.
 */
export const IMPORT_LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  /** Parts of one .xlsx after unpacking, together. */
  unpackedBytes: 256 * 1024 * 1024,
  zipEntries: 4_000,
  sheets: 64,
  rows: 300_000,
  cells: 2_000_000,
  columns: 500,
  /** Excel itself allows no more in a cell. */
  cellCharacters: 32_767,
  xmlDepth: 64,
  /** Cells that merged ranges may fill, together. */
  mergedCells: 1_000_000,
  /** Faults listed one by one; further ones are only counted. */
  listedFaults: 5_000,
} as const

/** The limits as a parameter, so that tests can meet them with small files. */
export type ImportLimits = { readonly [Name in keyof typeof IMPORT_LIMITS]: number }
