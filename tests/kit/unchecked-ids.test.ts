import { GraphQLError } from 'graphql';
import type { NamedKind } from '../../subgraphs/_kit/across/declared.ts';
import { Notes } from '../../subgraphs/_kit/across/notes.ts';
import { Peers } from '../../subgraphs/_kit/across/peers.ts';
import type { OtherSubgraphs, SubgraphResponse } from '../../subgraphs/_kit/contract.ts';
import { callerOf } from '../support/run-query.ts';

type Ask = OtherSubgraphs['ask'];

const body = { subgraph: 'bodies', type: 'Body' };
const treaty = { subgraph: 'treaties', type: 'Treaty' };

/** What is noted of an id that one of these could have, by how their owners answer. */
async function noted(ask: Ask, ...among: NamedKind[]) {
  const notes = new Notes('reports', new Peers(ask, callerOf()), null);
  await notes.nameUnknown('Query.list', [{ among, id: 'nope', place: 'filter.of.eq', isVouchedFor: false }]);
  return notes.all.map(({ code, message }) => [code, message]);
}

const refused = (code: string): SubgraphResponse => ({
  data: { _entities: [null] },
  errors: [new GraphQLError('No.', { path: ['_entities', 0], extensions: { code } })],
});
const answering =
  (...answers: (SubgraphResponse | null)[]): Ask =>
  () =>
    Promise.resolve(answers.shift() ?? null);

const unsaid = (what: string, owners: string) => [
  [
    'NOT_CHECKED',
    `filter.of.eq: there may be no ${what} "nope": whether there is, ${owners} did not say in time; ask again.`,
  ],
];

describe('An id is not checked', () => {
  it.each<[string, Ask]>([
    ['does not answer', answering(null)],
    ['fails', () => Promise.reject(new Error('Lost.'))],
    ['takes too long', () => new Promise(() => undefined)],
    ['can not tell rights now', answering(refused('RIGHTS_UNKNOWN'))],
    ['is behind', answering({ errors: [new GraphQLError('Behind.', { extensions: { code: 'BEHIND' } })] })],
  ])('where its owner %s', async (_what, ask) => {
    expect(await noted(ask, body)).toEqual(unsaid('Body', '"bodies"'));
  });

  it('where it is a value by which its owner lists records, and does not', async () => {
    const cycle = { subgraph: 'reports', type: 'MonitoringCycle', by: { field: 'year', list: 'monitoringCycles' } };
    expect(await noted(answering(null), cycle)).toEqual(unsaid('MonitoringCycle of the year', '"reports"'));
  });

  it('where one that could have it says no and the other nothing, which is the one that is named', async () => {
    expect(await noted(answering(refused('NOT_FOUND'), null), body, treaty)).toEqual(
      unsaid('Body or Treaty', '"treaties"'),
    );
  });
});

it.each([
  ['is there for one of those that could have it', answering({ data: { _entities: [{}] } }, null)],
  ['is of what is not for the caller', answering(refused('FORBIDDEN'), refused('FORBIDDEN'))],
])('Nothing is noted of an id that %s', async (_what, ask) => {
  expect(await noted(ask, body, treaty)).toEqual([]);
});
