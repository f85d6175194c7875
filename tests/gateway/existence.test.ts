import type { Subgraph } from '../../subgraphs/_kit/contract.ts';
import { InProcessConnection } from '../../gateway/sources/in-process.ts';
import { existenceCheck, ownersOf } from '../../subgraphs/_http/entities.ts';
import { makeFakes } from './support/fakes.ts';

function setUp() {
  const fakes = makeFakes();
  const connections = Object.values(fakes).map((fake) => new InProcessConnection(fake, 200));
  const owners = new Map([
    ['Treaty', 'treaties'],
    ['Body', 'bodies'],
  ]);
  return {
    fakes,
    exists: existenceCheck(owners, (name) => connections.find((connection) => connection.name === name)),
  };
}

it('knows which of some ids exist, by asking their owner', async () => {
  const { exists } = setUp();
  expect(await exists('Treaty', ['t1', 'gone', 't3'])).toEqual(new Set(['t1', 't3']));
  expect(await exists('Treaty', [])).toEqual(new Set());
});

it('asks about many ids in pages', async () => {
  const { exists, fakes } = setUp();
  const ids = Array.from({ length: 1_200 }, (_, index) => `x${index}`);
  expect(await exists('Treaty', [...ids, 't2'])).toEqual(new Set(['t2']));
  expect(fakes.treaties.requests).toHaveLength(3);
});

it('does not know when the owner can not be asked', async () => {
  const { exists, fakes } = setUp();
  fakes.treaties.fault = new Error('down');
  expect(await exists('Treaty', ['t1'])).toBeNull();
  expect(await exists('Planet', ['mars'])).toBeNull();
});

it('asks the subgraph that keeps the records, not one that adds fields to their type', () => {
  const subgraph = (name: string, recordTypes: string[]) => ({ name, recordTypes }) as unknown as Subgraph;
  const owners = ownersOf([subgraph('treaties', ['Treaty']), subgraph('bodies', ['Body'])]);
  expect(owners).toEqual(
    new Map([
      ['Treaty', 'treaties'],
      ['Body', 'bodies'],
    ]),
  );
});
