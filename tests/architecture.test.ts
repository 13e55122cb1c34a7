import { describe, expect, it } from 'vitest'
import { allViolations, importsOf, sourceFiles, violationsIn } from './importGraph.ts'
import { LAYERS } from './layers.ts'

describe('the layer rule', () => {
  it('holds for every file of the project', () => {
    expect(sourceFiles().length).toBeGreaterThan(50)
    expect(allViolations()).toEqual([])
  })

  it('guards every feature folder by itself', () => {
    const features = new Set(sourceFiles().flatMap(file => /^src\/features\/[^/]+/.exec(file) ?? []))
    expect(LAYERS.map(layer => layer.folder)).toEqual(expect.arrayContaining([...features]))
  })

  it.each([
    ['a feature importing its neighbour', 'src/features/hall/x.ts', "import { a } from '../nearby/copy.ts'"],
    ['a feature importing the app', 'src/features/hall/x.vue', "import { a } from '../../app/library.store.ts'"],
    ['the domain importing storage', 'src/domain/hall/x.ts', "import { a } from '../../storage/library.ts'"],
    ['the domain importing Vue', 'src/domain/hall/x.ts', "import { ref } from 'vue'"],
    ['the platform importing storage', 'src/platform/x.ts', "import { a } from '../storage/library.ts'"],
    ['ui importing a feature', 'src/ui/X.vue', "const a = import('../features/hall/HallArticle.vue')"],
    ['a feature other than the map using Leaflet', 'src/features/hall/x.ts', "import L from 'leaflet'"],
    ['a page using Dexie', 'src/app/pages/x.ts', "import Dexie from 'dexie'"],
    ['the worker importing the app', 'src/sw/x.ts', "export { a } from '../app/router.ts'"],
    ['the pipeline importing a feature', 'pipeline/x.ts', "import '../src/features/hall/copy.ts'"],
    ['the app importing a test', 'src/app/x.ts', "import { aHall } from '../../tests/fixtures/records.ts'"],
  ])('refuses %s', (_case, file, text) => expect(violationsIn(file, text)).toHaveLength(1))

  it.each([
    ['src/app/pages/x.vue', "import A from '../../features/hall/HallArticle.vue'"],
    ['src/features/hall/x.ts', "import { a } from '../../domain/links.ts'"],
    ['src/storage/x.ts', "import Dexie from 'dexie'"],
    ['pipeline/x.ts', "import { a } from '../src/domain/links.ts'"],
  ])('allows %s to say %s', (file, text) => expect(violationsIn(file, text)).toEqual([]))

  it('sees every way of importing', () => {
    const text = [
      "import a, { b } from './a.ts'",
      "import type { C } from './c.ts'",
      "import './d.css'",
      "export * from './e.ts'",
      "const f = () => import('./f.vue')",
      "new Worker(new URL('./g.ts', import.meta.url))",
    ].join('\n')
    expect(importsOf(text).sort()).toEqual(['./a.ts', './c.ts', './d.css', './e.ts', './f.vue', './g.ts'])
  })
})
