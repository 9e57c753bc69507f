import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['ui/dist', 'ui/src/bindings.ts', 'target'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'confirm', 'alert', 'prompt'],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The core says what day it is.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The core says what day it is.' },
      ],
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
);
