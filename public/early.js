/**
 * Runs while the app itself is still on its way: a first visit needs the halls, and their file's name stands in the
 * manifest. What is started here is taken up by `src/platform/earlyFiles.ts`. On later visits the phone has the files.
 */
;(() => {
  /** An app that has not come for its files by then lets other tabs have them. */
  const HELD_MS = 30_000
  const packs = new URL('packs/', document.currentScript.src)
  const files = new Map()

  /** @param {string} href @param {RequestCache} cache @param {AbortController} stop */
  function ask(href, cache, stop) {
    const answer = fetch(href, { cache, priority: 'high', signal: stop.signal })
    answer.catch(() => undefined) // told to whoever takes it
    return answer
  }

  function startManifest() {
    const { href } = new URL('manifest.json', packs)
    const stop = new AbortController()
    const answer = ask(href, 'no-cache', stop)
    files.set(href, { isHeld: Promise.resolve(true), answer, abort: () => stop.abort(), release: () => undefined })
    return answer
  }

  /** Two tabs never fetch the same file: the name of the lock is that of `src/storage/library.ts`. */
  function startPack({ url, sha256 }) {
    const { href } = new URL(url, packs)
    const stop = new AbortController()
    const file = { isHeld: null, answer: null, abort: () => stop.abort(), release: () => undefined }
    file.isHeld = new Promise(tell => {
      const hold = lock => {
        tell(lock !== null)
        if (lock === null) return undefined
        file.answer = ask(href, 'default', stop)
        return new Promise(release => {
          file.release = release
          setTimeout(release, HELD_MS)
        })
      }
      navigator.locks.request(`fangzhi-file-${sha256}`, { ifAvailable: true }, hold).catch(() => tell(false))
    })
    files.set(href, file)
  }

  function hasCore() {
    try {
      return localStorage.getItem('fangzhi.core-installed') !== null
    } catch {
      return false
    }
  }

  if (hasCore() || !('locks' in navigator)) return
  window.fangzhiEarlyFiles = files
  const wanted = new URLSearchParams(location.search).has('place') ? ['core', 'outlines'] : ['core']
  startManifest()
    .then(answer => answer.clone().json())
    .then(({ packs }) => {
      // The app takes the map away once it was faster.
      if (window.fangzhiEarlyFiles === files) packs.filter(({ id }) => wanted.includes(id)).forEach(startPack)
    })
    .catch(() => undefined) // no manifest, no early files: the app asks for itself, and says what is wrong
})()
