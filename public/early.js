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

  /** @param {string} href @param {RequestCache} cache */
  function ask(href, cache, release = () => undefined) {
    const stop = new AbortController()
    const answer = fetch(href, { cache, priority: 'high', signal: stop.signal })
    answer.catch(() => undefined) // told to whoever takes it
    return { answer, abort: () => stop.abort(), release }
  }

  /**
   * Holds a pack's lock, whose name is that of `src/storage/packLock.ts`, so that two tabs never fetch the same file.
   * A phone just woken takes most of a second to give one: it is asked for beside the manifest, which takes as long.
   * @returns how to give it up; null: another tab has it
   */
  function holdLock(id) {
    return new Promise(tell => {
      const hold = lock => {
        if (lock === null) return tell(null)
        return new Promise(release => {
          setTimeout(release, HELD_MS)
          tell(release)
        })
      }
      navigator.locks.request(`fangzhi-pack-${id}`, { ifAvailable: true }, hold).catch(() => tell(null))
    })
  }

  showFirstPage()
  if (flag('core-installed') !== null || !('locks' in navigator)) return
  window.fangzhiEarlyFiles = files
  const ids = new URLSearchParams(location.search).has('place') ? ['core', 'outlines'] : ['core']
  const locks = new Map(ids.map(id => [id, holdLock(id)]))
  const { href } = new URL('manifest.json', packs)
  const early = ask(href, 'no-cache')
  files.set(href, Promise.resolve(early))
  const releaseAll = () => locks.forEach(lock => lock.then(release => release?.()))
  early.answer
    .then(answer => answer.clone().json())
    .then(manifest => {
      if (window.fangzhiEarlyFiles !== files) return releaseAll() // the app was faster, and took the map away
      for (const { id, url } of manifest.packs.filter(({ id }) => locks.has(id))) {
        const { href } = new URL(url, packs)
        files.set(
          href,
          locks.get(id).then(release => release && ask(href, 'default', release)),
        )
      }
    })
    .catch(releaseAll) // no manifest, no early files: the app asks for itself, and says what is wrong
})()
