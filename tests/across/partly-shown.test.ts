import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import { gatewayFor } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { grantsOf } from '../support/accounts.ts';

interface Note {
  readonly code: string;
  readonly of: string;
  readonly field?: string;
  readonly value: unknown;
  readonly message: string;
}

const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const officer = holder('OFFICER:body-moj');
const analyst = holder('ANALYST:body-moj');

let ask: Awaited<ReturnType<typeof gatewayFor>>;

beforeAll(async () => {
  ask = await gatewayFor((await loadedSubgraphs()).subgraphs.values());
}, 60_000);

const answerTo = async (identity: Identity, query: string) => {
  const { data, errors = [], extensions } = await ask(identity, query);
  const { notes = [] } = extensions?.['hub'] as { notes?: readonly Note[] };
  return { data: JSON.parse(JSON.stringify(data)) as Record<string, never>, errors, notes };
};

describe('an officer, who sees what is of their own body', () => {
  it('is refused the duties of another body, not told that it has none', async () => {
    const query = '{ body(id: "body-mfa") { name { en } duties { totalCount } } }';
    const { data, errors, notes } = await answerTo(officer, query);
    expect(data).toMatchObject({ body: { duties: null } });
    expect(errors).toMatchObject([
      {
        message: 'Body.duties is only for ANALYST, AUTHORISED_BODY, accounts of its body.',
        path: ['body', 'duties'],
        extensions: { code: 'FORBIDDEN', audience: ['ANALYST', 'AUTHORISED_BODY', 'accounts of its body'] },
      },
    ]);
    expect(notes).toEqual([]);
    const own = await answerTo(
      officer,
      '{ body(id: "body-moj") { duties { totalCount nodes { items { totalCount } } } } }',
    );
    expect([own.errors, own.notes]).toEqual([[], []]);
    expect(own.data['body']).toMatchObject({ duties: { totalCount: expect.any(Number) as number } });
  });

  it('is told of lists and counts that they are of that body alone', async () => {
    const { data, errors, notes } = await answerTo(officer, '{ reportingDuties { nodes { body { id } } } }');
    expect(errors).toEqual([]);
    const { nodes } = data['reportingDuties'] as unknown as { nodes: { body: { id: string } }[] };
    expect(new Set(nodes.map(({ body }) => body.id))).toEqual(new Set(['body-moj']));
    expect(notes).toEqual([
      {
        code: 'PARTLY_SHOWN',
        of: 'Query.reportingDuties',
        value: ['body-moj'],
        message:
          'Query.reportingDuties: you are shown what is of body-moj; ANALYST, AUTHORISED_BODY see all. What you are not shown is in no count and meets no condition, as if it were not there.',
      },
    ]);
  });

  it.each([
    ['`none`', '{ bodies(filter: { duties: { none: {} } }) { totalCount } }', 'Body.duties'],
    [
      '`every`',
      '{ bodies(filter: { duties: { every: { lateness: { eq: ON_TIME } } } }) { totalCount } }',
      'Body.duties',
    ],
    ['a count', '{ bodies(filter: { duties: { count: { eq: 0 } } }) { totalCount } }', 'Body.duties'],
    ['an order', '{ bodies(orderBy: { count: { duties: {} } }) { totalCount } }', 'Body.duties'],
    [
      'a condition of a condition',
      '{ assignments(filter: { treaty: { is: { dutyItems: { none: {} } } } }) { totalCount } }',
      'Treaty.dutyItems',
    ],
  ])('is told the same where %s of another subgraph goes by such a list', async (_name, query, of) => {
    const { errors, notes } = await answerTo(officer, query);
    expect(errors).toEqual([]);
    expect(notes.map((note) => [note.code, note.of, note.value])).toEqual([['PARTLY_SHOWN', of, ['body-moj']]]);
    expect((await answerTo(analyst, query)).notes).toEqual([]);
  });
});

it('whose account sees all bodies is told nothing', async () => {
  const query =
    '{ reportingDuties { totalCount } dutyItems { totalCount } body(id: "body-mfa") { duties { totalCount } } }';
  const { errors, notes } = await answerTo(analyst, query);
  expect([errors, notes]).toEqual([[], []]);
});
