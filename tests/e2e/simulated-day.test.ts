import { buildSchema, getNamedType, type GraphQLField } from 'graphql';
import { cleanUp, newFolder, startHub, type Hub } from './support/hub.ts';
import { readText } from './support/markdown.ts';

let hub: Hub;

beforeAll(async () => {
  hub = await startHub(newFolder(), { LOG_LEVEL: 'warn' });
});
afterAll(cleanUp);

interface Pair {
  readonly list: string;
  readonly one: string;
}

/** Every list of records that has a field for one of them: `treaties` and `treaty`. */
function pairsOf(fields: readonly GraphQLField<unknown, unknown>[]): Pair[] {
  const byType = new Map(
    fields.filter(({ args }) => args.length === 1).map((field) => [getNamedType(field.type).name, field.name]),
  );
  return fields.flatMap(({ name, type }) => {
    const one = byType.get(getNamedType(type).name.replace(/Connection$/, ''));
    return one !== undefined && getNamedType(type).name.endsWith('Connection') ? [{ list: name, one }] : [];
  });
}

const query = buildSchema(readText('schema/api.graphql'), { assumeValid: true }).getQueryType();
const pairs = pairsOf(Object.values(query?.getFields() ?? {}));

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

async function idsIn(list: string, clocks: string, filter = ''): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const page = `(first: 100${after === null ? '' : `, after: ${JSON.stringify(after)}`}${filter})`;
    const { body } = await hub.ask(
      `query ${clocks} { ${list}${page} { nodes { id } pageInfo { endCursor hasNextPage } } }`,
    );
    const { nodes, pageInfo } = body.data?.[list] as Page;
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
  }
}

/** Those of the ids that are found one by one. */
async function foundAmong(one: string, ids: readonly string[], clocks: string): Promise<string[]> {
  const asked = ids.map((id, index) => `a${index}: ${one}(id: ${JSON.stringify(id)}) { id }`);
  const found: string[] = [];
  for (let from = 0; from < asked.length; from += 20) {
    const { body } = await hub.ask(`query ${clocks} { ${asked.slice(from, from + 20).join(' ')} }`);
    found.push(...Object.values(body.data ?? {}).flatMap((each) => (each as { id: string } | null)?.id ?? []));
  }
  return found;
}

/** From all over the list, as many as are asked one by one in a moment. */
function some(ids: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.floor(ids.length / 60));
  return ids.filter((_, index) => index % step === 0);
}

describe.each(['1965-01-01', '2019-06-01', '2021-03-20', '2022-04-30'])('On a simulated %s', (today) => {
  it.each(pairs)('$one finds what $list holds, and nothing that has not happened yet', async ({ list, one }) => {
    const clocks = `@at(today: "${today}")`;
    const [ever, then] = [await idsIn(list, ''), new Set(await idsIn(list, clocks))];
    const asked = some(ever);
    expect(await foundAmong(one, asked, clocks)).toEqual(asked.filter((id) => then.has(id)));
  });
});

it('There is a field for one of nearly every list', () => {
  expect(pairs.length).toBeGreaterThan(35);
});

const theRules = (clocks: string) =>
  hub.ask(`query ${clocks} { legalAct(id: "kz-gov-1141-2010") { repealedBy { id } inForce { asOf value reason } } }`);

it('What was adopted by then is known on a simulated day, though it takes effect later; what was adopted since is not', async () => {
  const asOf = '2022-05-02';
  const [after, before] = [
    await theRules(`@at(asOf: "${asOf}", today: "2022-04-30")`),
    await theRules(`@at(asOf: "${asOf}", today: "2022-04-20")`),
  ];
  expect(after.body.data).toEqual({
    legalAct: {
      repealedBy: [{ id: 'kz-gov-238-2022' }],
      inForce: { asOf, value: 'UNKNOWN', reason: 'MAY_BE_REPEALED' },
    },
  });
  expect(before.body.data).toEqual({
    legalAct: { repealedBy: [], inForce: { asOf, value: 'YES', reason: 'EFFECTIVE' } },
  });
});

it('No source reaches beyond a simulated day', async () => {
  const status = `status { value asOf knownUpTo reachesAsOf }`;
  const { body } = await hub.ask(
    `query @at(asOf: "2020-01-01", today: "2000-01-01") { treaty(id: "untc-4-4") { ${status} } }`,
  );
  expect(body.data).toMatchObject({
    treaty: { status: { asOf: '2020-01-01', knownUpTo: '2000-01-01', reachesAsOf: false } },
  });
});
