import { describe, expect, it } from 'vitest'
import { temporaryFolder } from './fixtures/recordsFolder.ts'
import { verifyManifest } from '../src/storage/verifyManifest.ts'
import { signManifest } from '../pipeline/packs/sign.ts'
import { publisherKey, trustedKeys } from '../pipeline/packs/signKey.ts'

const [early, late] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z')]
const bytes = (text: string) => new TextEncoder().encode(text)

describe('a signed manifest', () => {
  it('is trusted by an app built with the same key', async () => {
    const key = publisherKey({ folder: temporaryFolder() })
    const verdict = await verifyManifest(bytes('{}'), signManifest('{}', key, null, early), trustedKeys(key))
    expect(verdict).toMatchObject({ verdict: 'trusted', signedAt: '2026-01-01T00:00:00.000Z' })
  })

  it('keeps its signature while nothing changed, and gets a new one when something did', () => {
    const key = publisherKey({ folder: temporaryFolder() })
    const first = signManifest('{}', key, null, early)
    expect(signManifest('{}', key, first, late)).toBe(first)
    expect(signManifest('{"a":1}', key, first, late)).not.toBe(first)
    expect(signManifest('{}', publisherKey({ folder: temporaryFolder() }), first, late)).not.toBe(first)
  })

  it.each([
    { what: 'another manifest', text: '{"a":1}', edit: (sig: string) => sig, verdict: 'altered' },
    { what: 'another time', text: '{}', edit: (sig: string) => sig.replace('2026-01', '2027-01'), verdict: 'altered' },
    { what: 'no signature', text: '{}', edit: () => null, verdict: 'unsigned' },
    { what: 'nonsense', text: '{}', edit: () => 'x', verdict: 'unsigned' },
    {
      what: 'an unknown key',
      text: '{}',
      edit: (sig: string) => sig.replace(/"keyId":"\w{4}/, '"keyId":"0000'),
      verdict: 'foreign',
    },
  ])('with $what is $verdict', async ({ text, edit, verdict }) => {
    const key = publisherKey({ folder: temporaryFolder() })
    const found = await verifyManifest(bytes(text), edit(signManifest('{}', key, null, early)), trustedKeys(key))
    expect(found.verdict).toBe(verdict)
  })
})
