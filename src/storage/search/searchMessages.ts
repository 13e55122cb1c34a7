import type { FailureCode } from '../../domain/failure.ts'
import type { SearchResult } from '../../domain/text/search.ts'

/** What the page asks of the search engine. */
export type SearchRequest =
  | { readonly kind: 'load'; readonly name: string; readonly set: string | ArrayBuffer }
  | { readonly kind: 'order'; readonly name: string; readonly order: Float32Array | null }
  | { readonly kind: 'drop'; readonly name: string }
  | {
      readonly kind: 'search'
      readonly query: string
      readonly names: readonly string[] | null
      readonly asTyped: readonly string[]
      readonly limit: number
    }

/** A request with the number its answer will carry. */
export interface NumberedRequest {
  readonly id: number
  readonly request: SearchRequest
}

/** What comes back: rows for `load`, a result for `search`, nothing for the others. */
export type SearchReply = number | SearchResult | null

/** A worker's messages: once that it runs, then an answer a request. */
export type WorkerMessage =
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly id: number; readonly reply: SearchReply }
  | { readonly kind: 'failed'; readonly id: number; readonly code: FailureCode; readonly detail: string }
