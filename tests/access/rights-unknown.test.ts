import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import { gatewayFor, type GraphQLAnswer } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { grantsOf } from '../support/accounts.ts';

let ask: (identity: Identity | null, query: string) => Promise<GraphQLAnswer>;
let unreachable: Set<string>;

beforeEach(async () => {
  const loaded = await loadedSubgraphs();
  ({ unreachable } = loaded);
  ask = await gatewayFor(loaded.subgraphs.values());
});

const analyst: Identity = { account: 'a', grants: grantsOf('ANALYST:body-mia') };

/** By path, what failed and who did not say it; and what became of each subgraph that had a part in it. */
function said({ errors = [], extensions }: GraphQLAnswer) {
  const { subgraphs } = extensions?.['hub'] as { subgraphs: { name: string; state: string; revision: unknown }[] };
  return {
    failed: errors.map(({ path, extensions: of }) => [path?.join('.'), of?.['code'], of?.['judgedBy']]),
    states: Object.fromEntries(subgraphs.map(({ name, state }) => [name, state])),
    unknown: subgraphs.filter(({ revision }) => revision === null).map(({ name }) => name),
  };
}

const list = '{ assignments { totalCount } bodies { totalCount } }';

it('Who does not say what rights depend on is named beside the subgraphs that answered, as one that is stopped', async () => {
  unreachable.add('treaties');
  const blind = await ask(null, list);
  expect(blind.data).toMatchObject({ assignments: null, bodies: { totalCount: expect.any(Number) as number } });
  expect(said(blind)).toEqual({
    failed: [['assignments', 'RIGHTS_UNKNOWN', 'treaties']],
    states: { treaties: 'UNAVAILABLE', bodies: 'OK' },
    unknown: ['treaties'],
  });
});

it('It is so however many stand between, and where a command has to know it', async () => {
  unreachable.add('bodies');
  const asked = await ask(analyst, '{ treaties(filter: { dutyItems: { some: {} } }) { totalCount } }');
  expect(said(asked)).toMatchObject({
    failed: [['treaties', 'RIGHTS_UNKNOWN', 'bodies']],
    states: { treaties: 'OK', reports: 'OK', bodies: 'UNAVAILABLE' },
  });
  unreachable.add('treaties');
  const input = '{ body: "body-mia", treaty: "untc-4-4", basis: CONCLUDED_EARLIER, validFrom: "2026-01-01" }';
  const command = `mutation { addAssignment(input: ${input}) { assignment { id } } }`;
  const given = await ask({ account: 'h', grants: grantsOf('HEAD:body-mia') }, command);
  expect(said(given)).toEqual({
    failed: [['addAssignment', 'RIGHTS_UNKNOWN', 'treaties']],
    states: { treaties: 'UNAVAILABLE', bodies: 'OK' },
    unknown: ['treaties'],
  });
});

it('Who has said it before, and is away, is missed by nobody: its last word serves', async () => {
  const whole = await ask(null, list);
  unreachable.add('treaties');
  const later = await ask(null, list);
  expect([later.data, said(later)]).toEqual([whole.data, { failed: [], states: { bodies: 'OK' }, unknown: [] }]);
});
