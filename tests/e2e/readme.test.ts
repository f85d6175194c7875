import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse, type OperationDefinitionNode } from 'graphql';
import { variables } from '../../subgraphs/_kit/variables.ts';
import { cleanUp, names, newFolder, root, startHub, type Hub } from './support/hub.ts';
import { limits } from './support/limits.ts';
import { examplesOf, readText, type Example } from './support/markdown.ts';

const run = promisify(execFile);
const readme = readText('README.md');
const folder = newFolder();
let hub: Hub;

/** One hub for all, as somebody has who reads on: what one example writes, a later one reads. */
beforeAll(async () => {
  hub = await startHub(folder, { LOG_LEVEL: 'warn', CLIENT_BUDGET: '1000000' });
});
afterAll(cleanUp);

type Body = Record<string, unknown>;

/** `extensions` is left out where the text leaves it out; what a client has left depends on what it asked before. */
function asPrinted(body: Body, printed: Body): Body {
  const { extensions, ...rest } = body;
  if (!('extensions' in printed)) return rest;
  const { hub } = extensions as { hub: { cost: Body } };
  const { hub: told } = printed['extensions'] as { hub: { cost: Body } };
  expect(hub.cost['left']).toBeGreaterThan(0);
  return { ...rest, extensions: { hub: { ...hub, cost: { ...hub.cost, left: told.cost['left'] } } } };
}

async function shell(command: string): Promise<string> {
  const env = { ...process.env, DATABASE_URL: `sqlite:${folder}` };
  return (await run('sh', ['-c', command], { cwd: root, env })).stdout;
}

/** By the command that prints it: a token serves in all examples that ask for such a one. */
const tokens = new Map<string, Promise<string>>();

async function curl(command: string): Promise<Body> {
  const asked = /\$\((npm [^)]*)\)/.exec(command)?.[1] ?? '';
  const token = tokens.get(asked) ?? shell(asked);
  tokens.set(asked, token);
  const signed = command.replace(`$(${asked})`, (await token).trim());
  return JSON.parse(await shell(signed.replaceAll('http://127.0.0.1:4000', hub.url))) as Body;
}

/** The importer, as `npm run import` starts it; it ends with 1 where rows were refused. */
async function importInto(folder: string, command: string): Promise<string> {
  const args = command.trim().split(/\s+/).slice(4);
  const env = { PATH: process.env.PATH, DATABASE_URL: `sqlite:${folder}` };
  const importer = run(process.execPath, ['dist/scripts/import/main.js', ...args], { cwd: root, env });
  const { stdout } = await importer.catch((error: unknown) => error as { stdout: string });
  return stdout;
}

/** Seconds and megabytes are this machine's own. */
const withoutEffort = (report: string) => report.replace(/^[\d.]+ s, peak memory \d+ MB$/m, 'so long, so much');

const hasCurl = spawnSync('curl', ['--version']).error === undefined;
if (!hasCurl) process.stderr.write('curl is not installed: the examples that use it were NOT RUN.\n');
const runnable = (examples: readonly Example[]) =>
  examples.filter(({ question }) => hasCurl || !question.text.startsWith('curl'));

async function isAnswered({ question, answer }: Example): Promise<void> {
  const printed = answer?.text ?? '';
  if (question.text.startsWith('npm')) {
    expect(withoutEffort(await importInto(newFolder(), question.text))).toBe(withoutEffort(printed));
    return;
  }
  const expected = JSON.parse(printed) as Body;
  const body = question.language === 'sh' ? await curl(question.text) : (await hub.ask(question.text)).body;
  expect(asPrinted(body, expected)).toEqual(expected);
}

describe('The README', () => {
  const examples = examplesOf('README.md');

  it('has examples of every kind, each with its answer', () => {
    expect(examples.length).toBeGreaterThan(8);
    const languages = { graphql: 'json', curl: 'json', npm: 'text' };
    for (const { question, answer } of examples) {
      const kind = question.language === 'graphql' ? 'graphql' : (question.text.split(' ')[0] as 'curl' | 'npm');
      expect([question.line, answer?.language]).toEqual([question.line, languages[kind]]);
    }
  });

  it.each(runnable(examples))('is answered as printed: $name', isAnswered);

  it('begins with the question that is saved as the first one', () => {
    const saved = readText('schema/operations/first-question.graphql').replace(/^#.*\n/gm, '');
    expect(examples[0]?.question.text).toBe(saved);
  });

  it('explains every variable that a process of the hub reads, in the words of the code', () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_<>]+)` +\| +(?:`([^`]+)`)? +\| (.*?) +\|$/gm)];
    const told = rows.map(([, name, fallback, description]) => ({ name, fallback, description }));
    const read = Object.entries(variables).map(([name, variable]) => {
      const { fallback, description } = variable as { fallback?: string; description: string };
      return { name, fallback, description };
    });
    expect(told.filter(({ name }) => name !== '<NAME>_DATABASE_URL')).toEqual(read);
    for (const name of names) expect(readme).toContain(`\`${name.toUpperCase()}_DATABASE_URL\``);
  });

  it.each(limits)('gives a limit that holds: $told', async ({ told, within, beyond }) => {
    expect(readme).toContain(told);
    expect((await hub.ask(within)).body.errors).toBeUndefined();
    expect((await hub.ask(beyond)).body.errors?.map(({ extensions }) => extensions['code'])).toHaveLength(1);
  });

  it('names only files and commands that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
    const commands = [...readme.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, command = '']) => command);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });
});

describe('docs/year.md', () => {
  it.each(runnable(examplesOf('docs/year.md')))('is answered as printed: $name', isAnswered);
});

describe('The example in the README of a subgraph has an answer', () => {
  const values: Body = {
    ...{ id: 'body-ecology', body: 'body-ecology', treaty: 'untc-4-4', asOf: '2021-06-30', day: '2021-06-30' },
    ...{ cycle: 'cycle-2021', summary: 'summary-2021', year: 2021 },
  };
  const examples = names.flatMap((name) =>
    examplesOf(`subgraphs/${name}/README.md`).map(({ question }) => [name, question.text] as const),
  );

  it.each(names)('%s: there is one', (name) => {
    expect(examples.map(([owner]) => owner)).toContain(name);
  });

  it.each(examples)('%s', async (_name, query) => {
    const operation = parse(query).definitions.find((one) => one.kind === 'OperationDefinition');
    const wanted = (operation as OperationDefinitionNode).variableDefinitions?.map(
      ({ variable }) => variable.name.value,
    );
    const given = Object.fromEntries((wanted ?? []).map((name) => [name, values[name]]));
    const { status, body } = await hub.ask(query, { variables: given });
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(Object.values(body.data ?? {})).not.toContain(null);
  });
});
