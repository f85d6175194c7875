import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { asker, type Answer } from '../support/ask.ts';
import { grantsOf, headersOf } from '../support/accounts.ts';
import { operation, operationNames, variablesOf } from './support/operations.ts';
import { sharedHub, type SharedHub } from './support/shared-hub.ts';

let hub: SharedHub;
beforeAll(async () => {
  hub = await sharedHub();
});

async function askAs(grants: readonly string[], query: string, variables = {}): Promise<Answer> {
  const headers = grants.length > 0 ? await headersOf(hub.folder, grantsOf(...grants)) : {};
  return asker(hub.url, headers)(query, { variables });
}

it.each([
  ['public', []],
  ['partner', ['PARTNER']],
  ['api', ['OFFICER:body-moj']],
])('What is published as /schema/%s.graphql is what its clients are shown', async (name, grants) => {
  const published = await (await fetch(`${hub.url}/schema/${name}.graphql`)).text();
  const { body } = await askAs(grants, getIntrospectionQuery({ inputValueDeprecation: true }));
  const shown = buildClientSchema(body.data as unknown as IntrospectionQuery);
  expect(printSchema(lexicographicSortSchema(shown))).toBe(
    printSchema(lexicographicSortSchema(buildSchema(published))),
  );
});

describe('A summary', () => {
  const query = '{ summaryInformations { totalCount } treaty(id: "untc-4-4") { id } }';

  it.each([[[]], [['PARTNER']]])('is nothing that %j has heard of', async (grants) => {
    const { status, body } = await askAs(grants, query);
    expect([status, body.data]).toEqual([400, undefined]);
    expect(body.errors?.map(({ message }) => message)).toEqual([
      'Cannot query field "summaryInformations" on type "Query".',
    ]);
  });

  it('is withheld from an officer, who is told from whom it is not, and the rest stands', async () => {
    const { status, body } = await askAs(['OFFICER:body-moj'], query);
    expect([status, body.data]).toEqual([200, { summaryInformations: null, treaty: { id: 'untc-4-4' } }]);
    expect(body.errors).toMatchObject([
      {
        path: ['summaryInformations'],
        extensions: { code: 'FORBIDDEN', audience: expect.arrayContaining(['ANALYST']) },
      },
    ]);
  });
});

it('Measures are counted for partners, and nothing for the public', async () => {
  const query = '{ implementingMeasures { totalCount } }';
  const { body } = await askAs(['PARTNER'], query);
  expect(body.data).toEqual({ implementingMeasures: { totalCount: expect.any(Number) } });
  expect((await askAs([], query)).status).toBe(400);
});

it('The first question, and what is asked of published things, everybody may ask as it is saved', async () => {
  const open = [];
  for (const name of operationNames()) {
    const { status, body } = await askAs([], operation(name), variablesOf(name));
    if (status === 200) expect([name, body.errors]).toEqual([name, undefined]);
    if (status === 200) open.push(name);
  }
  expect(open).toEqual(
    expect.arrayContaining(['first-question', 'treaties-in-force', 'treaties-of-body', 'the-rules']),
  );
  expect(open).not.toContain('summary-information');
});
