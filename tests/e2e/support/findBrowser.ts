import { existsSync } from 'node:fs'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Path of a Chromium to test with: `CHROMIUM_PATH`, else a usual place.
 * @throws Error that says what to install
 */
export function findBrowser(): string {
  const wanted = process.env['CHROMIUM_PATH']
  const found = wanted === undefined ? USUAL_PLACES.find(existsSync) : existsSync(wanted) ? wanted : undefined
  if (found !== undefined) return found
  throw new Error(
    [
      wanted === undefined
        ? 'No Chromium found for the browser tests.'
        : `CHROMIUM_PATH is ${wanted}, but no file is there.`,
      'On Debian or Ubuntu: apt-get install -y --no-install-recommends chromium fonts-noto-cjk',
      'Elsewhere: install Chromium or Chrome and set CHROMIUM_PATH to its program file.',
    ].join('\n'),
  )
}
