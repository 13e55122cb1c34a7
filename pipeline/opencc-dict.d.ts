declare module 'opencc-js/dict/*' {
  /** `from to[ to…]` entries, joined by `|`. */
  const table: string
  export default table
}
