import graphql from '@graphql-eslint/eslint-plugin';
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const namedExportsOnly = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: an import then has the name of what it takes.',
};
const environmentInOnePlace = {
  selector: 'MemberExpression[object.name="process"]:matches([property.name="env"], [property.value="env"])',
  message: 'The environment is read once, validated, in a config.ts.',
};

/** Everything that a client or another subgraph may read in the schema. */
const described = {
  types: true,
  rootField: true,
  FieldDefinition: true,
  InputValueDefinition: true,
  EnumValueDefinition: true,
  DirectiveDefinition: true,
};

/** One for all of them: the plugin keeps the first that it meets. */
const graphqlFiles = {
  plugins: { '@graphql-eslint': graphql },
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { schema: 'schema/api.graphql', documents: 'schema/operations/*.graphql' } },
  },
};

export default defineConfig(
  // What is generated has no style.
  globalIgnores(['dist/', 'dist.*/', 'data/', 'coverage/', '.cache/', '**/*.html', 'schema/operations.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', namedExportsOnly, environmentInOnePlace],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Types and entities are classes for their decorators' sake; what they describe is plain data.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `return response.end()` reads well; GraphQL's enums of strings are compared with strings everywhere.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: [
      'gateway/**/config.ts',
      'subgraphs/**/config*.ts',
      'scripts/**/config*.ts',
      'docs/clients/*.ts',
      'tests/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', namedExportsOnly] },
  },
  { files: ['scripts/**/*.ts', 'docs/clients/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // A describe block is a function too; matchers and parsed answers are `any` by nature.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // Jest takes the default export of these.
  { files: ['tests/support/global-*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{cjs,mjs}'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: { module: 'writable', require: 'readonly', process: 'readonly', __dirname: 'readonly' },
    },
  },
  {
    files: ['schema/api.graphql'],
    ...graphqlFiles,
    rules: { '@graphql-eslint/require-description': ['error', described] },
  },
  {
    files: ['schema/operations/*.graphql'],
    ...graphqlFiles,
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // Answers across four subgraphs are deep, and read rather than cached by id.
      '@graphql-eslint/selection-set-depth': 'off',
      '@graphql-eslint/require-selections': 'off',
    },
  },
);
