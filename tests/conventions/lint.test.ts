import { spawnSync } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { withFiles } from '../support/scratch-folder.ts';

const root = resolve(__dirname, '../..');

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string; readonly line: number }[];
}

/** What ESLint says of a project with these files: `path:line rule`. */
function lint(files: Record<string, string>): Promise<string[]> {
  return withFiles(files, (folder) => {
    for (const file of ['eslint.config.mjs', 'tsconfig.json']) copyFileSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const args = ['--format', 'json', '--ignore-pattern', 'eslint.config.mjs', '.'];
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/eslint'), args, { cwd: folder, encoding: 'utf8' });
    const reports = JSON.parse(stdout) as FileReport[];
    return reports.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, line }) => `${relative(folder, filePath)}:${line} ${ruleId ?? message}`),
    );
  });
}

/** By one ESLint, which takes seconds to start. */
let reported: string[];
beforeAll(async () => {
  reported = await lint({ ...code, ...schema });
});
const reportedOf = (folder: RegExp) => reported.filter((each) => folder.test(each));

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const code = {
  'gateway/any.ts': 'export function f(x: any): unknown {\n  return x as unknown;\n}\n',
  'gateway/default.ts': 'const x = 1;\nexport default x;\n',
  'gateway/environment.ts': "export const a = process.env.A;\nexport const b = process['env'].B;\n",
  'gateway/config.ts': 'export const a = process.env.A;\n',
  'gateway/console.ts': "console.log('x');\n",
  'scripts/console.ts': "console.log('x');\n",
  'gateway/long.ts': lines(251, (i) => `export const x${i} = ${i};`),
  'gateway/long-function.ts': `export function f(): number {\n${lines(40, () => '  //')}\n  return 1;\n}\n`,
  'tests/long-function.ts': `export function f(): number {\n${lines(40, () => '  //')}\n  return 1;\n}\n`,
};

const schema = {
  'schema/api.graphql': `type Query {
  "Described."
  treaty(
    id: ID!
  ): Treaty
}
type Mutation {
  "Described."
  end: Kind
}
type Treaty {
  kind: Kind
}
enum Kind {
  A
}
input Filter {
  x: Int
}
scalar Date
`,
  'schema/operations/One.graphql': 'query One($id: ID!) {\n  treaty(id: $id) {\n    kind\n    gone\n  }\n}\n',
};

it('holds the rules of style that a tool can hold', () => {
  expect(reportedOf(/^(gateway|scripts|tests)\//).sort()).toEqual([
    'gateway/any.ts:1 @typescript-eslint/no-explicit-any',
    'gateway/console.ts:1 no-console',
    'gateway/default.ts:2 no-restricted-syntax',
    'gateway/environment.ts:1 no-restricted-syntax',
    'gateway/environment.ts:2 no-restricted-syntax',
    'gateway/long-function.ts:1 max-lines-per-function',
    'gateway/long.ts:251 max-lines',
  ]);
});

it('holds that everything in the API is described, and that every named operation fits it', () => {
  expect(reportedOf(/^schema\//)).toEqual([
    ...[1, 4, 7, 11, 12, 14, 15, 17, 18, 20].map(
      (line) => `schema/api.graphql:${line} @graphql-eslint/require-description`,
    ),
    'schema/operations/One.graphql:4 @graphql-eslint/fields-on-correct-type',
  ]);
});
