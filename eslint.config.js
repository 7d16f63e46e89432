import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', 'e2e/**/*.ts', 'shared/testing/**/*.ts', '**/*.contract.ts', '**/testing/**/*.ts'];
const configs = ['*.config.{js,ts}', 'e2e/vitest.config.ts'];

/** HTML comes from templates alone: what viewers write is text. */
const htmlFromStrings = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'HTML from strings is never safe: use a template.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: 'HTML from strings is never safe: use a template.',
  },
];

/** The direction of imports and cycles are not linted here: e2e/checks/import-graph.test.ts walks the whole graph. */
const defaultExports = [
  { selector: 'ExportDefaultDeclaration', message: 'Name what is exported: one name for it everywhere.' },
];

/** Words that say nothing. */
const emptyWords = [
  'FunctionDeclaration[id.name=/^(handle|process|do)[A-Z]|(Manager|Helpers?|Utils?|Misc|Common)$/]',
  'VariableDeclarator[id.name=/^(handle|process|do)[A-Z]|([a-z]Manager|[a-z]Helpers?|Utils?|Misc)$/]',
  'ClassDeclaration[id.name=/(Manager|Helpers?|Utils?|Misc|Common)$/]',
  'TSInterfaceDeclaration[id.name=/(Manager|Helpers?|Utils?|Misc|Common|Data|Info)$/]',
  'MethodDefinition[key.name=/^(handle|process|do)[A-Z]/]',
].map((selector) => ({ selector, message: 'This name says nothing: name what it is or does (see docs, "Words").' }));

/** In shared/ time and chance come in, so that a log folds to the same state for ever. */
const impure = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time comes in: take it from the context.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes in: take it from the context.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance comes in: take it from the context.',
  },
  { selector: "MemberExpression[object.name='performance']", message: 'Time comes in: take it from the context.' },
  { selector: "MemberExpression[object.name='crypto']", message: 'Chance comes in: take it from the context.' },
  {
    selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate|queueMicrotask)$/]',
    message: 'No timers in shared/: state a deadline instead.',
  },
];

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      'overlay/dist*/',
      'e2e/bench/nodecg/',
      'e2e/partners/**/node_modules/',
      '.cache/',
      'tickertape-data/',
    ],
  },
  // No comment can switch a rule off: a rule that is wrong is changed here, for all.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mjs}', '*.config.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['shared', 'server', 'overlay', 'e2e'].map((part) => `./${part}/tsconfig.json`) },
    },
    rules: {
      'max-lines': ['error', 350],
      // A factory holds its closures: those stay small, the whole may be this long.
      'max-lines-per-function': ['error', { max: 130, skipComments: true, skipBlankLines: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...htmlFromStrings, ...emptyWords, ...defaultExports],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['*unsafe-html*', '*unsafe-svg*'], message: 'HTML from strings is never safe: use a template.' },
          ],
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Ports are records of functions, not objects with a this.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // A type parameter that is used once still says what a caller gets back.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Classes with only #private state and static factories are fine; Lit elements have decorators.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...htmlFromStrings, ...emptyWords, ...defaultExports, ...impure] },
  },
  {
    files: ['overlay/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    files: tests,
    rules: {
      'max-lines': ['error', 600],
      'max-lines-per-function': 'off',
      // A test that reaches for what must be there fails on it, which is what it should do.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // The type casts in JSDoc comments are the compiler's, not the linter's.
  { files: ['**/*.mjs'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: configs, rules: { 'no-restricted-syntax': ['error', ...htmlFromStrings, ...emptyWords] } },
);
