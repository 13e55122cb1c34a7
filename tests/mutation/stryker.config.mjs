// One folder of the domain a run: `run.ts` sets MUTATION_FOLDER (a folder under src/domain, or `loose`: its own files).
const folder = process.env.MUTATION_FOLDER ?? 'loose'

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  mutate: [folder === 'loose' ? 'src/domain/*.ts' : `src/domain/${folder}/*.ts`, '!src/domain/**/*.test.ts'],
  coverageAnalysis: 'perTest',
  // A mutant in a module's constants lives before any test runs; trying each against every test would take hours.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 5_000,
  reporters: ['json'],
  jsonReporter: { fileName: `.cache/mutation/${folder}.json` },
  tempDirName: '.cache/mutation/sandbox',
  // Left out of the sandbox: what no test of the domain reads.
  ignorePatterns: [
    ...['/dist*', '/public', '/deploy', '/.keys', '/reports', '/docs/*', '!/docs/navigation.md'],
    ...['app', 'features', 'platform', 'storage', 'sw', 'ui'].map(name => `/src/${name}`),
    ...['bench', 'e2e', 'golden', 'servers'].map(name => `/tests/${name}`),
  ],
  allowConsoleColors: false,
}
