import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import prettier from 'eslint-config-prettier'
import type { Linter } from 'eslint'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { DOMAIN_PACKAGES, LAYERS } from './tests/layers.ts'

const everyFolder = LAYERS.map(layer => layer.folder)

/** For each layer: every other layer it may not import, with a sentence that says what to do instead. */
const zones = LAYERS.map(layer => ({
  target: `./${layer.folder}`,
  from: everyFolder
    .filter(other => other !== layer.folder)
    .filter(other => !layer.mayImport.some(allowed => other === allowed || other.startsWith(`${allowed}/`)))
    .map(folder => `./${folder}`),
  message: `${layer.folder} may import only: ${[layer.folder, ...layer.mayImport].join(', ')}. Let them meet in src/app.`,
})).filter(zone => zone.from.length > 0)

/** Packages that one layer owns are forbidden in every other layer under src/. */
const ownership: Linter.Config[] = LAYERS.filter(layer => layer.folder.startsWith('src/')).map(layer => ({
  files: [`${layer.folder}/**/*.{ts,vue}`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: LAYERS.filter(other => other.folder !== layer.folder)
          .flatMap(other => other.owns)
          .map(name => ({
            group: [name, `${name}/*`],
            message: `${name} belongs to another layer (see tests/layers.ts).`,
          })),
      },
    ],
  },
}))

export default tseslint.config(
  { ignores: ['dist/**', 'public/**', 'coverage/**', '.cache/**', 'reports/**'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue}'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'no-console': 'error',
      'no-eval': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'navigator',
          'localStorage',
          'fetch',
          'setTimeout',
          'setInterval',
          'indexedDB',
          'crypto',
        ].map(name => ({ name, message: 'The domain is pure: pass the value in.' })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The domain has no clock: pass the time in.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The domain has no clock: pass the time in.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'The domain has no randomness: pass it in.',
        },
        {
          selector: `ImportDeclaration[source.value=/^[^.]/]:not([source.value=/^(${DOMAIN_PACKAGES.join('|')})$/])`,
          message: `The domain may import only itself and ${DOMAIN_PACKAGES.join(', ')}.`,
        },
      ],
    },
  },
  {
    files: ['src/{storage,ui,features,app}/**/*.{ts,vue}'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'navigator', 'localStorage', 'sessionStorage'].map(name => ({
          name,
          message: 'Touch the browser through src/platform.',
        })),
      ],
    },
  },
  ...ownership,
  { files: ['pipeline/**', 'tests/**', 'deploy/**', '*.ts'], rules: { 'no-console': 'off' } },
  prettier,
)
