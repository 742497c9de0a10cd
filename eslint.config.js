import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

/** Where what comes from outside, or what the compiler cannot correlate, becomes a type: the only places that may say `as`. */
const decoders = [
  'electron/app/ask.ts',
  'electron/app/dispatch.ts',
  'electron/files/serve-bytes.ts',
  'electron/json/read-pieces.ts',
  'electron/law/read-law.ts',
  'electron/pdf/worker.ts',
  'electron/room/**',
  'electron/store/**',
  'renderer/link/**',
  'shared/contract/contract.ts',
  'shared/council/evolve.ts',
  'shared/words/fact-text.ts',
  'shared/words/said-of.ts',
  'shared/words/vi/vi.ts',
]

/** Tables: one long function that is nothing but small ones, or one line for each case. */
const tables = [
  'electron/app/**',
  'electron/host/**',
  'renderer/stores/**',
  'renderer/gallery/stories/**',
  'shared/council/evolve.ts',
]

/** What a person starts by hand and reads in a terminal. */
const terminals = [
  'electron/start/{start,serve,demo}.ts',
  'electron/cli/**',
  'electron/start/needs-node-24.mjs',
  'tests/run.ts',
  'tests/support/{copy,open,verify}-once.ts',
  'tests/bench/**',
]

/** Layout is Prettier's. */
const layoutRules = Object.fromEntries(
  [
    'first-attribute-linebreak',
    'html-closing-bracket-newline',
    'html-closing-bracket-spacing',
    'html-indent',
    'html-quotes',
    'html-self-closing',
    'max-attributes-per-line',
    'multiline-html-element-content-newline',
    'mustache-interpolation-spacing',
    'no-multi-spaces',
    'singleline-html-element-content-newline',
  ].map(rule => [`vue/${rule}`, 'off']),
)

export default ts.config(
  { ignores: ['dist/', 'release/', 'demo/', 'coverage/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  vue.configs['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.vue'],
    languageOptions: {
      parserOptions: { projectService: true, parser: ts.parser, extraFileExtensions: ['.vue'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/unbound-method': 'off',
      'no-control-regex': 'off',
      'no-undef': 'off',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { globals: globals.browser },
    rules: {
      ...layoutRules,
      // A prop that may be left out is not optional to the compiler once it is destructured.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      'max-lines': ['error', { max: 150, skipBlankLines: true }],
      'max-lines-per-function': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/define-macros-order': 'error',
      'vue/no-unused-refs': 'error',
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
    },
  },
  {
    // Only vue-tsc knows what a component is; it looks for `any` there.
    files: ['renderer/**'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map(what => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'no-empty-pattern': 'off',
    },
  },
  {
    // pdfmake's types bring the DOM's along, so the compiler does not say it.
    files: ['electron/**'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'navigator', 'location'],
    },
  },
  { files: decoders, rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
  { files: tables, rules: { 'max-lines-per-function': 'off' } },
  { files: terminals, rules: { 'no-console': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
)
