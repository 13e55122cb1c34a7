import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installedProgram } from '../../servers/support/installedProgram.ts'
import { freePort, startServer } from '../../servers/support/runningServer.ts'
import type { Engine, Finder } from './engine.ts'
import { openWebDriverSession } from './webDriver.ts'

const PACKAGES = 'webkit2gtk-driver xvfb'
/** Debian's folder a machine architecture, with the browser that the driver remote-controls. */
const LIBRARIES = '/usr/lib'

/** WebKitGTK's MiniBrowser by WebDriver, on a screen that exists in memory only. */
export async function startWebKit(): Promise<Engine> {
  const driverProgram = installedProgram('WebKitWebDriver', PACKAGES)
  const home = mkdtempSync(join(tmpdir(), 'fangzhi-webkit-'))
  const screen = await startScreen()
  const port = await freePort()
  const driver = await startServer(driverProgram, [`--port=${port}`, '--host=127.0.0.1'], {
    port,
    env: {
      DISPLAY: screen.display,
      HOME: home,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_CONFIG_HOME: join(home, 'config'),
      // Containers allow no further sandbox inside them; only our own pages are opened.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  })
  const session = await openWebDriverSession(driver.url, {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
  })
  return {
    version: session.version,
    open: url => session.command('POST', 'url', { url }).then(() => undefined),
    reload: () => session.command('POST', 'refresh', {}).then(() => undefined),
    evaluate: (work, text) => session.evaluate(work, text),
    click: async (find, text) => {
      await session.command('POST', `element/${await elementId(find, text)}/click`, {})
    },
    type: async (find, text, typed) => {
      await session.command('POST', `element/${await elementId(find, text)}/value`, { text: typed })
    },
    close: async () => {
      await session.command('DELETE', '', null)
      await driver.stop()
      screen.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }

  async function elementId(find: Finder, text: string): Promise<string> {
    const id = await session.elementId(find, text)
    if (id === null) throw new Error(`nothing to act on for “${text}”`)
    return id
  }
}

/** @throws Error that says what to install */
function miniBrowser(): string {
  const named = process.env['MINIBROWSER_PATH']
  if (named !== undefined) return named
  for (const machine of readdirSync(LIBRARIES).filter(name => name.includes('linux'))) {
    for (const version of ['4.1', '4.0', '6.0']) {
      const folder = join(LIBRARIES, machine, `webkit2gtk-${version}`)
      const names = exists(folder) ? readdirSync(folder) : []
      if (names.includes('MiniBrowser')) return join(folder, 'MiniBrowser')
    }
  }
  throw new Error(`MiniBrowser is not installed. On Debian: apt-get install -y --no-install-recommends ${PACKAGES}`)
}

function exists(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0
  } catch {
    return false
  }
}

/** Xvfb picks a free display number and says which (`-displayfd`, Xserver(1)). */
function startScreen(): Promise<{ display: string; stop: () => void }> {
  const program = installedProgram('Xvfb', PACKAGES)
  const child = spawn(program, ['-displayfd', '1', '-screen', '0', '800x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`Xvfb ended with ${code}`)))
    child.stdout.once('data', (number: Buffer) =>
      resolve({ display: `:${number.toString().trim()}`, stop: () => void child.kill('SIGTERM') }),
    )
  })
}
