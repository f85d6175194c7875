import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as operations from '../../schema/operations.ts';
import { withFiles } from '../support/scratch-folder.ts';
import { root } from './support/hub.ts';
import { blocksOf, readText, type Block } from './support/markdown.ts';
import { operation, operationNames } from './support/operations.ts';
import { sharedHub, type SharedHub } from './support/shared-hub.ts';

const run = promisify(execFile);
const page = readText('docs/clients.md');
const blocks = blocksOf(page);
let hub: SharedHub;

beforeAll(async () => {
  hub = await sharedHub();
});

/** What runs the examples in a language, and whether it is here. */
const languages: Record<string, { readonly command: readonly [string, ...string[]]; readonly check: string }> = {
  sh: { command: ['sh', '-c'], check: 'curl --version' },
  python: { command: ['python3', '-c'], check: 'true' },
  r: { command: ['Rscript', '-e'], check: 'library(httr2)' },
};

function isHere(language: string): boolean {
  const {
    command: [program, ...args],
    check,
  } = languages[language] ?? { command: ['false'], check: '' };
  const found = spawnSync(program, [...args, language === 'python' ? 'pass' : check]).status === 0;
  if (!found) process.stderr.write(`${program} is not here, or lacks what it needs: its examples were NOT RUN.\n`);
  return found;
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function runHere(
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ended> {
  const env = { ...process.env, HUB_URL: hub.url, ...environment };
  return run(program, args, { cwd: root, env }).then(
    (outputs) => ({ code: 0, ...outputs }),
    (error: unknown) => error as Ended,
  );
}

const runBlock = ({ language, text }: Block, environment?: Record<string, string>): Promise<Ended> => {
  const [program, ...args] = languages[language]?.command ?? ['false'];
  return runHere(program, [...args, text.replaceAll('http://127.0.0.1:4000', hub.url)], environment);
};

const examples = blocks.flatMap((block, at) =>
  block.language in languages ? [{ block, answer: blocks[at + 1] }] : [],
);
const here = Object.keys(languages).filter(isHere);
const runnable = examples
  .filter(({ block }) => here.includes(block.language))
  .map(({ block, answer }) => ({ name: `${block.language} on line ${block.line}`, block, answer: answer?.text ?? '' }));

/** A hub of which a part does not answer. */
async function withoutReports<T>(use: (url: string) => Promise<T>): Promise<T> {
  const errors = [{ message: 'Not now.', path: ['recommendations'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
  const answer = JSON.stringify({ errors, data: { recommendations: null }, extensions: { hub: { subgraphs: [] } } });
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(answer),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

describe('The page for clients', () => {
  it('asks in every language that it names', () => {
    const used = new Set(blocks.map(({ language }) => language));
    expect([...used].sort()).toEqual(['json', 'm', 'python', 'r', 'sh', 'text', 'ts']);
  });

  it.each(runnable)('is answered as printed: $name', async ({ block, answer }) => {
    const { code, stdout, stderr } = await runBlock(block);
    expect([code, stderr]).toEqual([0, '']);
    if (block.language !== 'sh') return expect(stdout).toBe(answer);
    // The account of the answer itself depends on the day, and is not printed.
    const body = JSON.parse(stdout) as Record<string, unknown>;
    expect({ ...body, extensions: undefined }).toEqual(JSON.parse(answer));
  });

  it.each(runnable.filter(({ block }) => /HUB_TOKEN/.test(block.text)))(
    'fails with the reason where a token does not hold: $name',
    async ({ block }) => {
      const { code, stdout, stderr } = await runBlock(block, { HUB_TOKEN: 'expired' });
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain('The token is not a signed JWT.');
    },
  );

  it.each(runnable.filter(({ block }) => /HUB_TOKEN/.test(block.text)))(
    'tells what is missing, and does not pass for whole: $name',
    async ({ block }) => {
      const { code, stdout, stderr } = await withoutReports((HUB_URL) => runBlock(block, { HUB_URL }));
      expect([code, stdout, stderr]).toEqual([1, '', 'missing: recommendations Not now.\n']);
    },
  );

  it('names only files that are there', () => {
    const links = [...page.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, 'docs', link)))).toEqual([]);
  });
});

describe('The client in TypeScript', () => {
  const tsx = join(root, 'node_modules/.bin/tsx');
  const [example] = blocks.filter(({ language }) => language === 'ts');
  const printed = blocks[blocks.indexOf(example as Block) + 1]?.text;

  it('is the one that the page prints, and prints what the page says', async () => {
    expect(example?.text).toBe(readText('docs/clients/ask.ts'));
    expect(await runHere(tsx, ['docs/clients/ask.ts'])).toEqual({ code: 0, stdout: printed, stderr: '' });
  });

  it('tells what may not have been meant, what is missing, and why nothing is answered', async () => {
    const partial = await withoutReports((HUB_URL) => runHere(tsx, ['docs/clients/ask.ts'], { HUB_URL }));
    expect([partial.code, partial.stdout, partial.stderr]).toEqual([1, '', 'missing: recommendations: Not now.\n']);
    const unknown = await runHere(tsx, ['docs/clients/ask.ts', 'nope']);
    expect(unknown.stderr).toBe('note: filter.treaty.eq: there is no Treaty "nope", as far as you may see.\n');
    const refused = await runHere(tsx, ['docs/clients/ask.ts'], { HUB_TOKEN: 'expired' });
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('The token is not a signed JWT.');
  });

  it('has every saved operation, as it is saved', () => {
    const documents = Object.values(operations).filter((each) => each instanceof operations.TypedDocumentString);
    const texts = operationNames().map(operation);
    expect(documents.map(String).sort()).toEqual([...texts].sort());
    const hashes = texts.map((text) => createHash('sha256').update(text).digest('hex'));
    expect(documents.map(({ documentId }) => documentId).sort()).toEqual(hashes.sort());
  });

  it('compiles in a strict project, and what does not fit the schema does not', async () => {
    const asking = (variables: string, field: string) => `
      import { TreatiesOfBodyDocument } from '${root}/schema/operations.ts';
      import { Hub } from '${root}/docs/clients/hub.ts';
      export const answer = async () => (await new Hub('http://hub.example').ask(TreatiesOfBodyDocument, ${variables})).data.${field};`;
    const files = {
      'good.ts': asking("{ body: 'body-moj' }", 'body?.assignments?.totalCount'),
      'misspelt.ts': asking("{ bodi: 'body-moj' }", 'body?.assignments?.totalCount'),
      'missing.ts': asking('{}', 'body?.assignments?.totalCount'),
      'not-asked.ts': asking("{ body: 'body-moj' }", 'body?.names'),
      'null.ts': asking("{ body: 'body-moj' }", 'body.id'),
    };
    const faults = await withFiles(files, (folder) => {
      const options = ['--noEmit', '--strict', '--ignoreConfig', '--skipLibCheck', '--allowImportingTsExtensions'];
      const target = [
        '--target',
        'es2023',
        '--module',
        'nodenext',
        '--typeRoots',
        join(root, 'node_modules/@types'),
        '--types',
        'node',
      ];
      const paths = Object.keys(files).map((file) => join(folder, file));
      const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), [...options, ...target, ...paths], {
        encoding: 'utf8',
      });
      return stdout.match(/[\w-]+\.ts(?=\(\d+,\d+\): error)/g) ?? [];
    });
    expect([...faults].sort()).toEqual(['missing.ts', 'misspelt.ts', 'not-asked.ts', 'null.ts']);
  });
});
