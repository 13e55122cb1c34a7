import type { SearchReply, SearchRequest } from './searchMessages.ts'
import type { SearchSession } from './searchSession.ts'

/** Carries a request out, step by step. @throws Failure P03 for a set that cannot be read */
export function* runRequest(session: SearchSession, request: SearchRequest): Generator<undefined, SearchReply> {
  switch (request.kind) {
    case 'load':
      return yield* session.load(request.name, request.set)
    case 'search':
      return yield* session.search(request)
    case 'order':
      session.setOrder(request.name, request.order)
      return null
    case 'drop':
      session.drop(request.name)
      return null
  }
}
