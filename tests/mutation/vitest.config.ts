import { configDefaults, defineConfig } from 'vitest/config'
import { lastingThread, stopLastingThread } from './lastingThread.ts'

/**
 * Only the domain's own tests, without the app's plugins, so that a mutant is tried in a moment. The comparison with
 * opening_hours.js takes seven seconds and is left out: what it would kill, the plain tests of hours must kill.
 */
export default defineConfig({
  plugins: [
    {
      name: 'lasting-thread',
      // Not `test.pool`: Stryker sets that one itself.
      configureVitest({ project, vitest }) {
        project.config.pool = 'lasting'
        project.config.poolRunner = lastingThread
        vitest.onClose(stopLastingThread)
      },
    },
  ],
  test: {
    include: ['src/domain/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/oracle.test.ts'],
    environment: 'node',
    setupFiles: ['tests/mutation/setup.ts'],
    testTimeout: 60_000,
  },
})
