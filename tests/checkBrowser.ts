/** Says what to install before the long checks start, instead of after them. */
import { findBrowser } from './e2e/support/findBrowser.ts'

try {
  console.log(`Browser for the e2e tests: ${findBrowser()}`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
