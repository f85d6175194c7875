import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { subgraphNames } from '../../subgraphs/registry.ts';
import { subgraphFolders } from './subgraph-folders.ts';

const root = resolve(__dirname, '../..');

describe.each(subgraphFolders(root))('the subgraph %s', (name) => {
  const folder = join(root, 'subgraphs', name);

  it('is found by the registry, through its subgraph.ts', () => {
    expect(subgraphNames()).toContain(name);
  });

  it('says in its README.md what it owns, with an example query', () => {
    expect(existsSync(join(folder, 'README.md'))).toBe(true);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('```graphql');
  });

  it('makes its own tables in migrations/', () => {
    expect(readdirSync(join(folder, 'migrations')).filter((file) => file.endsWith('.ts'))).not.toEqual([]);
  });

  it('has its schema committed', () => {
    expect(existsSync(join(root, 'schema', 'subgraphs', `${name}.graphql`))).toBe(true);
  });

  it('has tests of its own', () => {
    const tests = join(root, 'tests', 'subgraphs', name);
    expect(
      existsSync(tests) && readdirSync(tests, { recursive: true }).some((file) => String(file).endsWith('.test.ts')),
    ).toBe(true);
  });
});
