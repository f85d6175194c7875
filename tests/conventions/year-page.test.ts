import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../subgraphs/_kit/root.ts';
import { commands } from '../access/expected.ts';

const ticked = (text: string) => [...text.matchAll(/`(\w+)`/g)].map(([, each = '']) => each);

it('docs/year.md says of every command who may give it', () => {
  const page = readFileSync(join(projectRoot(), 'docs/year.md'), 'utf8');
  const rows = [...page.matchAll(/^\|[^|]+\|([^|]+)\|([^|]+)\|[^|]+\|$/gm)];
  const told = rows.flatMap(([, given = '', who = '']) => ticked(given).map((name) => [name, ticked(who).sort()]));
  const expected = [...commands].map(([name, roles]) => [name, [...roles].sort()]);
  expect(told.sort()).toEqual(expected.sort());
});
