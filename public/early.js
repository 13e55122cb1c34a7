/**
 * Runs while the app itself is still on its way. It shows the first page that the build has put into `index.html`
 * (`pipeline/pages/firstPagePlugin.ts`) to the visits it was drawn for; and as a first visit needs the halls, whose file's
 * name stands in the manifest, it asks for them: `src/platform/earlyFiles.ts` takes them up. On later visits the phone
 * has the files.
 */
;(() => {
  /** An app that has not come for its files by then lets other tabs have them. */
  const HELD_MS = 30_000
  const home = new URL('.', document.currentScript.src)
  const packs = new URL('packs/', home)
  const files = new Map()

  function flag(name) {
    try {
      return localStorage.getItem(`fangzhi.${name}`)
    } catch {
      return null
    }
  }

  /** 简体, as `src/domain/language.ts` chooses it. */
  function isSourceLanguage() {
    const kept = flag('language')
    const chinese = navigator.languages.find(tag => /^zh\b/i.test(tag)) ?? ''
    return kept === null ? !/^zh\b(?!.*\bHans\b).*\b(?:Hant|TW|HK|MO)\b/i.test(chinese) : kept === 'zh-Hans'
  }

  function showFirstPage() {
    const { dataset } = document.documentElement
    const [theme, size] = [flag('theme'), flag('type-size')]
    if (theme === 'light' || theme === 'dark') dataset.theme = theme
    if (flag('told-privacy') !== null) dataset.toldPrivacy = ''
    const isHome = location.origin + location.pathname + location.search === home.href
    if (isHome && isSourceLanguage() && (size === null || size === 'standard')) dataset.firstPage = ''
  }

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

  /**
   * Two tabs never fetch the same file: the name of the lock is that of `src/storage/library.ts`. A phone just woken takes
   * most of a second to give one, so the file is asked for meanwhile.
   */
  function startPack({ url, sha256 }) {
    const { href } = new URL(url, packs)
    const stop = new AbortController()
    const abort = () => stop.abort()
    const file = { isHeld: null, answer: ask(href, 'default', stop), abort, release: () => undefined }
    file.isHeld = new Promise(tell => {
      const hold = lock => {
        tell(lock !== null)
        if (lock === null) return abort()
        return new Promise(release => {
          file.release = release
          setTimeout(release, HELD_MS)
        })
      }
      navigator.locks.request(`fangzhi-file-${sha256}`, { ifAvailable: true }, hold).catch(() => {
        abort() // the app will ask for it anew
        tell(false)
      })
    })
    files.set(href, file)
  }

  /** Notes that this tab asks early. False: another one did a moment ago, and this one leaves it the files. */
  function isFirstToAsk() {
    const askedMs = Number(flag('asked-early'))
    if (Math.abs(Date.now() - askedMs) < HELD_MS) return false
    try {
      localStorage.setItem('fangzhi.asked-early', String(Date.now()))
    } catch {
      return false // nothing can be noted, so nobody could know
    }
    return true
  }

  showFirstPage()
  if (flag('core-installed') !== null || !('locks' in navigator) || !isFirstToAsk()) return
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
