import vue from '@vitejs/plugin-vue'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { VitePWA } from 'vite-plugin-pwa'
import { configDefaults, defineConfig } from 'vitest/config'
import { SECURITY_HEADERS } from './deploy/headers.ts'
import { chunkPackagesPlugin } from './pipeline/chunkPackages.ts'
import { firstPagePlugin } from './pipeline/pages/firstPagePlugin.ts'
import { pagesPlugin } from './pipeline/pages/vitePlugin.ts'
import { traditionalPlugin } from './pipeline/traditional/vitePlugin.ts'
import { packsPlugin } from './pipeline/vitePlugin.ts'

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const { version } = JSON.parse(readFileSync(local('package.json'), 'utf8')) as { version: string }

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    vue(),
    firstPagePlugin(),
    packsPlugin({ records: local('records'), out: local('public/packs'), keys: local('.keys') }),
    traditionalPlugin({ src: local('src'), records: local('records') }),
    chunkPackagesPlugin(local('.cache/chunk-packages.json')),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: false,
      // public/manifest.webmanifest is written by hand: it needs fields the plugin's type does not know.
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}', 'licences.md'],
        globIgnores: ['packs/**', 'hall/**', '404.html'],
      },
      devOptions: { enabled: false },
    }),
    pagesPlugin(),
  ],
  resolve: {
    alias: [
      // Vant's icon stylesheet embeds a 27 KB font; every icon here is inline SVG (ui/AppIcon.vue).
      {
        find: /^(?:vant\/es\/icon|\.\.\/\.\.\/icon|\.\.\/icon)\/index\.css$/,
        replacement: local('src/ui/vantIcon.css'),
      },
    ],
  },
  // As the shipped servers answer, so that `npm start` and every end-to-end test live under the same policy.
  preview: { headers: { ...SECURITY_HEADERS } },
  build: {
    target: 'es2022',
    cssMinify: 'esbuild',
    reportCompressedSize: false,
    manifest: 'assets/build.json',
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // All that the first list needs in one file: forty small ones cost a slow line a second of round trips.
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'dexie', test: /node_modules\/dexie\//, priority: 1 },
            // What four pages have in common, in one file too: the hall page had sixty-eight, and a slow phone took a
            // quarter of a second only to ask for them.
            { name: 'shared', minShareCount: 4, maxModuleSize: 12_000, test: /\/src\/|\/vant\// },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'pipeline/**/*.test.ts',
            'deploy/**/*.test.ts',
            'tests/*.test.ts',
            'tests/fuzz/*.test.ts',
            'tests/bench/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, 'tests/e2e/**'],
          environment: 'node',
          // Left to itself, the runner leaves one core idle, of two as of twenty.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          // Property tests do thousands of cases; a busy two-core machine needs the room.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['tests/e2e/support/globalSetup.ts'],
          // A page waits for its server, its database and its frames half the time: two tests share two cores well. More
          // would wait for each other's browsers.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/*.engine.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'servers',
          include: ['tests/servers/*.server.ts'],
          globalSetup: ['tests/e2e/support/globalSetup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
