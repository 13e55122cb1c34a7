import { effectScope, nextTick, ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { Failure } from '../../domain/failure.ts'
import { useSearch } from './useSearch.ts'

/** A search whose answers the test gives by hand. */
function heldSearch() {
  const asked: {
    query: string
    signal: AbortSignal
    answer: (text: string) => void
    fail: (error: unknown) => void
  }[] = []
  const search = (query: string, signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => asked.push({ query, signal, answer: resolve, fail: reject }))
  return { asked, search }
}

const settled = () => new Promise(resolve => setTimeout(resolve))

describe('useSearch', () => {
  it('is idle while nothing but spaces is typed', async () => {
    const { asked, search } = heldSearch()
    const { result, isSearching } = useSearch(ref(' \u3000'), search)
    await settled()
    expect([result.value, isSearching.value, asked.length]).toEqual([{ state: 'idle' }, false, 0])
  })

  it('shows an answer, and keeps it while the next one is on its way', async () => {
    const { asked, search } = heldSearch()
    const query = ref('战')
    const { result, isSearching } = useSearch(query, search)
    asked[0]?.answer('one')
    await settled()
    query.value = '战旗'
    await nextTick()
    expect([result.value, isSearching.value]).toEqual([{ state: 'ready', value: 'one' }, true])
  })

  it('begins with the answer it is given, and asks again all the same', async () => {
    const { asked, search } = heldSearch()
    const { result } = useSearch(ref('战旗'), search, undefined, 'known')
    expect(result.value).toEqual({ state: 'ready', value: 'known' })
    asked[0]?.answer('fresh')
    await settled()
    expect(result.value).toEqual({ state: 'ready', value: 'fresh' })
  })

  it('when a newer query arrives, keeps the newer answer', async () => {
    const { asked, search } = heldSearch()
    const query = ref('战')
    const { result } = useSearch(query, search)
    query.value = '战旗'
    await nextTick()
    asked[1]?.answer('newer')
    asked[0]?.answer('older')
    await settled()
    expect(asked[0]?.signal.aborted).toBe(true)
    expect(result.value).toEqual({ state: 'ready', value: 'newer' })
  })

  it('does not show the abort of an older query as a failure', async () => {
    const { asked, search } = heldSearch()
    const query = ref('战')
    const { result } = useSearch(query, search)
    query.value = ''
    await nextTick()
    asked[0]?.fail(new DOMException('aborted', 'AbortError'))
    await settled()
    expect(result.value).toEqual({ state: 'idle' })
  })

  it('turns a failure into a state, and recovers with the next query', async () => {
    const { asked, search } = heldSearch()
    const query = ref('战')
    const { result } = useSearch(query, search)
    asked[0]?.fail(new Failure('P03', 'set'))
    await settled()
    expect(result.value).toMatchObject({ state: 'failed', failure: { code: 'P03' } })
    query.value = '战旗'
    await nextTick()
    asked[1]?.answer('fine')
    await settled()
    expect(result.value).toEqual({ state: 'ready', value: 'fine' })
  })

  it('keeps what it shows when another search on the page takes its turn', async () => {
    const { asked, search } = heldSearch()
    const query = ref('战')
    const { result, isSearching } = useSearch(query, search)
    asked[0]?.answer('one')
    await settled()
    query.value = '战旗'
    await nextTick()
    asked[1]?.fail(new DOMException('a newer search was asked for', 'AbortError'))
    await settled()
    expect([result.value, isSearching.value]).toEqual([{ state: 'ready', value: 'one' }, false])
  })

  it('does not ask again for a change of spaces', async () => {
    const search = vi.fn(() => Promise.resolve(''))
    const query = ref('战')
    useSearch(query, search)
    query.value = '战 '
    await settled()
    expect(search).toHaveBeenCalledTimes(1)
  })

  it('gives up when the page is left', () => {
    const { asked, search } = heldSearch()
    const scope = effectScope()
    scope.run(() => useSearch(ref('战'), search))
    scope.stop()
    expect(asked[0]?.signal.aborted).toBe(true)
  })

  it('looks again once what it looks through has changed', async () => {
    const { asked, search } = heldSearch()
    const among = ref('halls')
    const { result } = useSearch(ref('战'), search, among)
    asked[0]?.answer('few')
    await settled()
    among.value = 'halls and villages'
    await nextTick()
    asked[1]?.answer('more')
    await settled()
    expect([asked[1]?.query, result.value]).toEqual(['战', { state: 'ready', value: 'more' }])
  })
})
