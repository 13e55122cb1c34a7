import { existsSync } from 'node:fs'
import { build, preview, type PreviewServer } from 'vite'
import type { TestProject } from 'vitest/node'
import { findBrowser } from './findBrowser.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built app, without a trailing slash. */
    appUrl: string
    browserPath: string
  }
}

/** Builds the app from the real records once, serves it, and finds the browser, or says what to install. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = findBrowser()
  if (process.env['E2E_REUSE_BUILD'] !== '1' || !existsSync('dist/index.html')) {
    // The runner's own NODE_ENV would make a build that takes itself for one under development: without a service worker.
    const { NODE_ENV } = process.env
    process.env['NODE_ENV'] = 'production'
    await build({ mode: 'production', logLevel: 'warn' })
    process.env['NODE_ENV'] = NODE_ENV
  }
  const server: PreviewServer = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port')
  // localhost is a secure context in every engine; 127.0.0.1 is not in all of them.
  project.provide('appUrl', `http://localhost:${address.port}`)
  project.provide('browserPath', browserPath)
  return () => new Promise((resolve, reject) => server.httpServer.close(error => (error ? reject(error) : resolve())))
}
