import { abuses, textOf, type Abuse } from './support/abuse.ts';
import { sharedHub, type SharedHub } from './support/shared-hub.ts';

let hub: SharedHub;
beforeAll(async () => {
  hub = await sharedHub();
});

async function send(abuse: Abuse) {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const response = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: textOf(abuse) });
  const { errors = [] } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return {
    status: response.status,
    codes: [...new Set(errors.map(({ extensions }) => extensions.code))],
    messages: errors.map(({ message }) => message).join('\n'),
  };
}

it.each(abuses)('$what is answered $status, and the next request is served', async (abuse) => {
  const { status, codes, messages } = await send(abuse);
  expect({ status, codes, messages }).toEqual({ status: abuse.status, codes: abuse.codes, messages });
  expect(messages.length).toBeLessThan(30_000);
  expect((await hub.ask('{ treaty(id: "untc-4-4") { id } }')).body.data).toEqual({ treaty: { id: 'untc-4-4' } });
});

/** As operations are refused: how each begins, and what it is about. */
const operations: readonly [what: string, code: string, begin: string, selection: string][] = [
  ['a subscription', 'OPERATION_RESOLUTION_FAILURE', 'subscription', '__typename'],
  ['a command of nobody', 'UNAUTHENTICATED', 'mutation', '__typename'],
  [
    '1,000 aliases',
    'LIMIT_EXCEEDED',
    'query',
    Array.from({ length: 1_000 }, (_, at) => `a${at}: __typename`).join(' '),
  ],
  ['too dear a question', 'COST_LIMIT_EXCEEDED', 'query', 'treaties(first: 1000000) { nodes { id } }'],
  ['a good question', '', 'query', '__typename'],
];
const besides: readonly [what: string, codes: readonly string[], revision: string, day: string | null][] = [
  ['a revision of nothing', ['INVALID_REVISION'], 'zzz', null],
  ['a day that is none', ['BAD_USER_INPUT'], 't1', '2020-02-30'],
  ['both', ['INVALID_REVISION', 'BAD_USER_INPUT'], 'zzz', '2020-02-30'],
];

it.each(operations.flatMap((one) => besides.map((other) => [one[0], other[0], one, other] as const)))(
  '%s with %s beside it is refused for one of them, and the next request is served',
  async (_what, _beside, [, code, begin, selection], [, codesBeside, revision, day]) => {
    const at = day === null ? '' : '($day: Date) @at(asOf: $day)';
    const query = `${begin} Q${at} { ${selection} }`;
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'hub-revision': revision },
      body: JSON.stringify({ query, variables: { day } }),
    });
    const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    // A subscription has no clocks: with them it is not even valid.
    const known = [code, ...codesBeside, ...(begin === 'subscription' && day ? ['GRAPHQL_VALIDATION_FAILED'] : [])];
    expect([Math.floor(response.status / 100), errors.map((error) => known.includes(error.extensions.code))]).toEqual([
      4,
      [true],
    ]);
    expect((await hub.ask('{ treaty(id: "untc-4-4") { id } }')).body.data).toEqual({ treaty: { id: 'untc-4-4' } });
  },
);

it('None of it was a fault of the hub, and nobody became another object', () => {
  const faults = hub.log().filter(({ level }) => level !== 'warn');
  expect(faults).toEqual([]);
});
