import { expect, it } from 'vitest'
import { parseLicences } from './licences.ts'

it('parseLicences gives each part its own text, and no part to a file without one', () => {
  const file =
    '# Licenses\n\nThe app bundles:\n\n## vue - 3.5.0 (MIT)\n\nMIT License\n\nAs is.\n\n## gcoord - 1.0.7 (MIT)\n'
  expect(parseLicences(file)).toEqual([
    { title: 'vue - 3.5.0 (MIT)', text: 'MIT License\n\nAs is.' },
    { title: 'gcoord - 1.0.7 (MIT)', text: '' },
  ])
  expect(parseLicences('nothing of ours')).toEqual([])
})
