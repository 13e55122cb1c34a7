/** The whole file cannot be imported. The message is for a clerk: what is wrong, where, and what to do. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure'

  constructor(
    readonly what: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${what}。${remedy}`, options)
  }
}
