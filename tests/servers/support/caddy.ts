import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { installedProgram } from './installedProgram.ts'
import { freePort, startServer, type RunningServer } from './runningServer.ts'

/** Starts Caddy with the shipped Caddyfile as it is. @param root - the build to serve */
export async function startCaddy(root: string): Promise<RunningServer> {
  const program = installedProgram('caddy', 'caddy')
  const port = await freePort()
  const home = mkdtempSync(join(tmpdir(), 'fangzhi-caddy-'))
  const args = ['run', '--config', 'deploy/caddy/Caddyfile', '--adapter', 'caddyfile']
  const env = {
    FANGZHI_SITE: `http://localhost:${port}`,
    FANGZHI_ROOT: resolve(root),
    XDG_DATA_HOME: home,
    XDG_CONFIG_HOME: home,
  }
  const server = await startServer(program, args, { port, env })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
