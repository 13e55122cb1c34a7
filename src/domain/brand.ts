declare const brand: unique symbol

/** A string that has passed a parser and may not be mixed up with other strings of the same look. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }
