import { configDefaults, defineConfig } from 'vitest/config'

/**
 * Only the domain's own tests, without the app's plugins, so that a mutant is tried in a second. The comparison with
 * opening_hours.js takes seven seconds and is left out: what it would kill, the plain tests of hours must kill.
 */
export default defineConfig({
  test: {
    include: ['src/domain/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/oracle.test.ts'],
    environment: 'node',
    // A thread a mutant rather than a thread a file: most of a mutant's second is its threads' starting.
    isolate: false,
    setupFiles: ['tests/mutation/setup.ts'],
    testTimeout: 60_000,
  },
})
