import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { installedProgram } from './installedProgram.ts'
import { freePort, startServer, type RunningServer } from './runningServer.ts'

/**
 * Starts nginx with the shipped site, as the operator's own nginx.conf would include it; only address and folder are
 * changed.
 * @param root - the build to serve
 * @param workers - worker processes
 */
export async function startNginx(root: string, { workers = 1 }: { workers?: number } = {}): Promise<RunningServer> {
  const program = installedProgram('nginx', 'nginx libnginx-mod-http-brotli-static libnginx-mod-http-brotli-filter')
  const port = await freePort()
  const home = mkdtempSync(join(tmpdir(), 'fangzhi-nginx-'))
  mkdirSync(join(home, 'snippets'))
  copyFileSync('/etc/nginx/mime.types', join(home, 'mime.types'))
  copyFileSync('deploy/nginx/fangzhi-brotli.conf', join(home, 'snippets/fangzhi-brotli.conf'))
  const site = readFileSync('deploy/nginx/fangzhi.conf', 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/fangzhi;', `root ${resolve(root)};`)
  writeFileSync(join(home, 'site.conf'), site)
  writeFileSync(
    join(home, 'nginx.conf'),
    [
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'include /etc/nginx/modules-enabled/*.conf;',
      `worker_processes ${workers};`,
      'daemon off;',
      `pid ${home}/nginx.pid;`,
      'error_log stderr;',
      'events { worker_connections 1024; }',
      'http {',
      '  access_log off;',
      '  sendfile on;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `  ${name}_temp_path ${home}/${name};`),
      '  include site.conf;',
      '}',
      '',
    ].join('\n'),
  )
  const server = await startServer(program, ['-c', join(home, 'nginx.conf'), '-e', 'stderr'], { port })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
