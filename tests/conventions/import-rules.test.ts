import { spawnSync } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withFiles } from '../support/scratch-folder.ts';

const root = resolve(__dirname, '../..');

/** Files by path; the value lists what the file imports, relative to the root. */
type Imports = Record<string, readonly string[]>;

const allowed: Imports = {
  'gateway/main.ts': ['subgraphs/registry.ts', 'subgraphs/_kit/contract.ts', 'subgraphs/_http/client.ts'],
  'subgraphs/registry.ts': ['subgraphs/_kit/contract.ts'],
  'subgraphs/_kit/contract.ts': ['graphql'],
  'subgraphs/_kit/uow.ts': ['typeorm'],
  'subgraphs/_http/client.ts': ['subgraphs/_kit/contract.ts'],
  'subgraphs/a/subgraph.ts': ['subgraphs/a/x/x.concept.ts'],
  'subgraphs/a/context.ts': ['subgraphs/a/x/x.repository.ts'],
  'subgraphs/a/x/x.concept.ts': [
    'subgraphs/a/x/x.repository.ts',
    'subgraphs/a/x/x.entity.ts',
    'subgraphs/a/x/x.resolver.ts',
    'subgraphs/a/x/x.ingester.ts',
  ],
  'subgraphs/a/x/x.ingester.ts': ['subgraphs/a/x/x.entity.ts'],
  'subgraphs/a/x/x.resolver.ts': ['subgraphs/a/x/x.type.ts', 'subgraphs/a/x/x.loader.ts', 'subgraphs/a/x/x.service.ts'],
  'subgraphs/a/x/x.loader.ts': ['subgraphs/a/x/x.repository.ts', 'subgraphs/_kit/contract.ts'],
  'subgraphs/a/x/x.service.ts': ['subgraphs/a/x/x.repository.ts'],
  'subgraphs/a/x/x.repository.ts': ['subgraphs/a/x/x.entity.ts', 'typeorm'],
  'subgraphs/a/x/x.entity.ts': ['typeorm'],
  'subgraphs/a/x/x.type.ts': ['subgraphs/a/stubs/y.stub.ts'],
  'subgraphs/a/stubs/y.stub.ts': ['type-graphql'],
  'subgraphs/a/migrations/1-initial.ts': ['typeorm'],
};

const forbidden: readonly [rule: string, from: string, to: string][] = [
  ['only-the-registry-knows-subgraphs', 'gateway/main.ts', 'subgraphs/a/subgraph.ts'],
  ['only-the-registry-knows-subgraphs', 'scripts/import.ts', 'subgraphs/a/x/x.type.ts'],
  ['gateway-uses-what-is-shared', 'gateway/main.ts', 'subgraphs/main.ts'],
  ['subgraph-stands-alone', 'subgraphs/b/subgraph.ts', 'subgraphs/a/x/x.type.ts'],
  ['subgraph-stands-alone', 'subgraphs/b/subgraph.ts', 'subgraphs/_http/client.ts'],
  ['subgraph-stands-alone', 'subgraphs/b/subgraph.ts', 'gateway/main.ts'],
  ['kit-knows-nobody', 'subgraphs/_kit/contract.ts', 'subgraphs/a/x/x.type.ts'],
  ['shared-knows-the-kit-only', 'subgraphs/_index/index.ts', 'subgraphs/a/subgraph.ts'],
  ['shared-knows-the-kit-only', 'subgraphs/_index/index.ts', 'subgraphs/_http/client.ts'],
  ['nothing-imports-tests', 'gateway/main.ts', 'tests/support/x.ts'],
  ['repository-behind-loader-or-service', 'subgraphs/a/x/x.resolver.ts', 'subgraphs/a/x/x.repository.ts'],
  ['repository-behind-loader-or-service', 'subgraphs/a/subgraph.ts', 'subgraphs/a/x/x.repository.ts'],
  ['entity-behind-repository', 'subgraphs/a/x/x.loader.ts', 'subgraphs/a/x/x.entity.ts'],
  ['entity-behind-repository', 'subgraphs/a/subgraph.ts', 'subgraphs/a/x/x.entity.ts'],
  ['typeorm-in-the-data-layer', 'subgraphs/a/x/x.service.ts', 'typeorm'],
  ['typeorm-in-the-data-layer', 'subgraphs/a/subgraph.ts', 'typeorm'],
  ['types-and-stubs-are-leaves', 'subgraphs/a/x/x.type.ts', 'subgraphs/a/x/x.loader.ts'],
  ['types-and-stubs-are-leaves', 'subgraphs/a/stubs/y.stub.ts', 'subgraphs/a/x/x.repository.ts'],
  ['no-runtime-cycles', 'subgraphs/a/stubs/y.stub.ts', 'subgraphs/a/x/x.type.ts'],
  ['no-unresolvable', 'gateway/main.ts', 'gateway/gone.ts'],
  ['no-development-packages-at-run-time', 'gateway/main.ts', 'prettier'],
];

const targets = { 'subgraphs/main.ts': [], 'tests/support/x.ts': [] };

async function violations(imports: Imports): Promise<string[]> {
  const files = Object.entries(imports).map(([path, targets]) => [path, sourceThatImports(path, targets)] as const);
  return withFiles(Object.fromEntries(files), (folder) => {
    for (const file of ['tsconfig.json', 'package.json']) copyFileSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const folders = ['gateway', 'subgraphs', 'scripts', 'tests'].filter((name) =>
      Object.keys(imports).some((path) => path.startsWith(`${name}/`)),
    );
    const config = join(root, '.dependency-cruiser.cjs');
    const args = ['--config', config, '--output-type', 'json', ...folders];
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/depcruise'), args, { cwd: folder, encoding: 'utf8' });
    const found = JSON.parse(stdout) as {
      summary: { violations: { rule: { name: string }; from: string; to: string }[] };
    };
    return found.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${packageName(to)}`);
  });
}

function sourceThatImports(path: string, targets: readonly string[]): string {
  const toRoot = '../'.repeat(path.split('/').length - 1);
  return (
    targets.map((target) => `import '${target.includes('/') ? toRoot : ''}${target}';\n`).join('') + 'export {};\n'
  );
}

function packageName(path: string): string {
  return /node_modules\/([^/]+)\//.exec(path)?.[1] ?? path.replace(/^(\.\.\/)+|^\.\//, '');
}

it('lets every import through that the architecture allows', async () => {
  expect(await violations(allowed)).toEqual([]);
});

it('refuses every import that the architecture forbids, each by its own rule', async () => {
  const imports: Record<string, readonly string[]> = { ...targets, ...allowed };
  for (const [, from, to] of forbidden) imports[from] = [...(imports[from] ?? []), to];
  const found = await violations(imports);
  expect(found).toEqual(expect.arrayContaining(forbidden.map(([rule, from, to]) => `${rule}: ${from} → ${to}`)));
});

it('lets types import each other in a circle, which is gone when they run', async () => {
  const files = {
    'gateway/a.ts': "import type { B } from './b.ts';\nexport interface A { b: B }\n",
    'gateway/b.ts': "import type { A } from './a.ts';\nexport interface B { a: A }\n",
  };
  await withFiles(files, (folder) => {
    copyFileSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    const args = ['--config', join(root, '.dependency-cruiser.cjs'), 'gateway'];
    const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/depcruise'), args, {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringContaining('no dependency violations found'),
    });
  });
});
