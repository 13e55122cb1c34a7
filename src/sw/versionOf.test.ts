import { describe, expect, it } from 'vitest'
import { versionOf } from './versionOf.ts'

const page = (revision: string) => ({ url: 'index.html', revision })
const script = (name: string) => ({ url: `assets/${name}.js`, revision: null })

describe('the version of the built files', () => {
  it('is the same whatever their order', () => {
    expect(versionOf([script('a'), script('b')])).toBe(versionOf([script('b'), script('a')]))
  })

  it('changes with a file, and not with the records in the first page', () => {
    const version = versionOf([page('one'), script('a')])
    expect(versionOf([page('two'), script('a')])).toBe(version)
    expect(versionOf([page('one'), script('b')])).not.toBe(version)
  })
})
