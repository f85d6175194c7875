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

it('finds the owner of a type: the subgraph whose key can be resolved', () => {
  const subgraph = (name: string, typeDefs: string) => ({ ...makeFakes().treaties, name, typeDefs: () => typeDefs });
  const owners = ownersOf([
    subgraph(
      'bodies',
      'type Treaty @key(fields: "id", resolvable: false) { id: ID! } type Body @key(fields: "id") { id: ID! }',
    ) as never,
    subgraph('treaties', 'type Treaty @key(fields: "id") { id: ID! } type Note { text: String }') as never,
  ]);
  expect(owners).toEqual(
    new Map([
      ['Body', 'bodies'],
      ['Treaty', 'treaties'],
    ]),
  );
});
