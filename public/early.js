/**
 * Runs while the app itself is still on its way: a first visit needs the halls, and their file's name stands in the
 * manifest. What is started here is taken up by `src/platform/earlyFiles.ts`. On later visits the phone has the files.
 */
;(() => {
  const packs = new URL('packs/', document.currentScript.src)
  const files = new Map()
  window.fangzhiEarlyFiles = files

  /** @param {string} name @param {RequestCache} cache */
  function start(name, cache) {
    const { href } = new URL(name, packs)
    const stop = new AbortController()
    const answer = fetch(href, { cache, priority: 'high', signal: stop.signal })
    answer.catch(() => undefined) // told to whoever takes it
    files.set(href, { answer, abort: () => stop.abort() })
    return answer
  }

  function hasCore() {
    try {
      return localStorage.getItem('fangzhi.core-installed') !== null
    } catch {
      return false
    }
  }

  if (!hasCore()) {
    const wanted = new URLSearchParams(location.search).has('place') ? ['core', 'outlines'] : ['core']
    start('manifest.json', 'no-cache')
      .then(answer => answer.clone().json())
      .then(manifest => {
        for (const { id, url } of manifest.packs) if (wanted.includes(id)) start(url, 'default')
      })
      .catch(() => undefined) // no manifest, no early files: the app asks for itself, and says what is wrong
  }
})()
