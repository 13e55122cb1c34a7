import { SOURCE_LANGUAGE, type Language } from './language.ts'

declare const MESSAGES_ID: unique symbol

/** A table of words that another language can replace in place. `Id` names it in a translation; it exists in types only. */
export type Messages<Id extends string, T extends object> = T & { readonly [MESSAGES_ID]: Id }

/** The same shape in any language: texts are texts, functions keep their parameters, no key more or less. */
export type Words<T> = T extends (...args: infer Args) => infer Result
  ? (...args: Args) => Words<Result>
  : T extends string
    ? string
    : T extends readonly (infer Item)[]
      ? readonly Words<Item>[]
      : T extends object
        ? { readonly [K in keyof T as Exclude<K, typeof MESSAGES_ID>]: Words<T[K]> }
        : T

type IdOf<T> = T extends { readonly [MESSAGES_ID]: infer Id extends string } ? Id : never

/**
 * What the English twin of a file of words has to hold: `export default { … } satisfies Twin<typeof source>`. A key that
 * is missing, or that the source does not have, is a type error.
 */
export type Twin<Module> = { readonly [K in keyof Module as IdOf<Module[K]>]: Words<Module[K]> }

/** Tables of one language by id. */
export type Translation = Readonly<Record<string, object>>

const defined = new Map<string, object>()
let translation: Translation = {}
let language: Language = SOURCE_LANGUAGE

/**
 * Declares words in 简体. The table is live: it holds the words of the language in use, also when its file is loaded
 * after the language.
 * @param id - unique; the key of this table in every translation
 */
export function defineMessages<const Id extends string, T extends object>(id: Id, words: T): Messages<Id, T> {
  defined.set(id, words)
  return Object.assign(words, translation[id]) as Messages<Id, T>
}

/**
 * Puts the words of a language into every table, those to come included. Done once, before anything is drawn: a change
 * of language starts the app anew.
 */
export function applyTranslation(to: Language, tables: Translation): void {
  language = to
  translation = tables
  for (const [id, words] of defined) Object.assign(words, tables[id])
}

/** The language the words are in now. */
export function currentLanguage(): Language {
  return language
}
