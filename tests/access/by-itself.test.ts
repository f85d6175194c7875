import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { gatewayFor } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { grantsOf } from '../support/accounts.ts';
import { runRequest } from '../support/run-query.ts';
import { base, kinds, type Kind } from './by-itself.ts';
import { pictureOf, type AskAs } from './picture.ts';

const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const strangers = {
  'the public': null,
  'a partner': holder('PARTNER'),
  'an analyst of another body': holder('ANALYST:body-mia'),
};
const analyst = strangers['an analyst of another body'];
const ofOwner = holder('ANALYST:body-mod');
const ofDisclosed = holder('ANALYST:body-moj');
const authorised = holder('AUTHORISED_BODY');

/** What somebody sees: all lists, and the neighbours of each kind. */
interface Sight {
  readonly lists: Readonly<Record<string, unknown>>;
  readonly neighbours: readonly unknown[];
}

let ask: AskAs;
let subgraphs: ReadonlyMap<string, RunningSubgraph>;
let before: readonly Sight[];
let whileOpen: readonly Sight[];
let once: readonly Sight[];

/** What the default data have delivered is added to by their own source alone. */
const sources = ['Test', 'Demonstration of the monitoring; invented, no fact'].map((title) => {
  return { nature: 'DEMONSTRATION', title };
});

async function fill(subgraph: string, type: string, fields: object): Promise<void> {
  const record = { type, sources, ...fields } as unknown as IngestRecord;
  const outcomes = await subgraphs.get(subgraph)?.ingest([record], { actor: 'default-data', runId: null });
  expect(outcomes?.filter(({ status }) => status === 'refused')).toEqual([]);
}

async function sightOf(identity: Identity | null): Promise<Sight> {
  const lists = await pictureOf(ask, identity);
  const neighbours: unknown[] = [];
  for (const kind of kinds) {
    const { data, errors } = await ask(identity, `{ ${kind.neighbours} }`);
    neighbours.push({ data, codes: errors?.map(({ extensions }) => extensions?.['code']) });
  }
  return { lists, neighbours };
}

/** What has become of the body that records are of, of one that they are disclosed to, of neither, and of none yet. */
const [heir, toldHeir, aided, successor] = ['body-heir', 'body-told-heir', 'body-aided', 'body-to-be'];

const follow = (predecessor: string, to: string, kind: string, on = '2024-01-01') =>
  fill('bodies', 'BodySuccession', { id: `${predecessor}:${to}`, predecessor, successor: to, kind, on });

const sights = () => Promise.all(Object.values(strangers).map(sightOf));

/** What its owner answers of a record that another subgraph names, or a partner's gateway. */
async function entity(identity: Identity | null, subgraph: string, type: string, id: string): Promise<unknown> {
  const query = `{ _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { __typename } }`;
  const running = subgraphs.get(subgraph) as RunningSubgraph;
  const { data, errors = [] } = await runRequest(running, query, {}, { identity });
  return errors[0]?.extensions['code'] ?? (data?.['_entities'] as { __typename: string }[])[0]?.__typename;
}

const withNames = ({ subgraph, type, id, naming }: Kind) => [{ subgraph, type, id }, ...naming];

beforeAll(async () => {
  ({ subgraphs } = await loadedSubgraphs());
  ask = await gatewayFor(subgraphs.values());
  for (const { subgraph, type, fields } of base) await fill(subgraph, type, fields);
  before = await sights();
  for (const { subgraph, type, fields } of kinds) await fill(subgraph, type, fields);
  for (const { subgraph, type, fields } of kinds.flatMap(({ naming }) => naming)) await fill(subgraph, type, fields);
  whileOpen = await sights();
  const secret = { isConfidential: true, disclosedTo: ['body-moj'] };
  for (const { subgraph, type, fields } of kinds) await fill(subgraph, type, { ...fields, ...secret });
  once = await sights();
  for (const id of [heir, toldHeir, aided, successor]) await fill('bodies', 'Body', { id });
  await follow('body-mod', heir, 'RENAMED');
  await follow('body-moj', toldHeir, 'MERGED');
  await follow('body-mod', aided, 'FUNCTIONS_TRANSFERRED');
  await follow('body-moj', aided, 'FUNCTIONS_TRANSFERRED');
  await follow('body-mod', successor, 'RENAMED', '2099-01-01');
});

it.each(kinds)('What is no $type any more to strangers, they saw while it was not confidential', ({ id, list }) => {
  const [seen] = whileOpen.slice(-1);
  expect(JSON.stringify(seen?.lists[list])).toContain(`"${id}"`);
  expect(JSON.stringify(before.at(-1)?.lists[list])).not.toContain(`"${id}"`);
});

it.each(Object.keys(strangers).map((name, at) => [name, at] as const))(
  'Confidential records, and all that names them, change nothing that %s sees: no list, count or page',
  (_name, at) => {
    expect(once[at]).toEqual(before[at]);
    expect(whileOpen[at]).not.toEqual(before[at]);
  },
);

const ofItsBody = [
  ['an analyst of its own body', ofOwner],
  ['an analyst of what has become of its body', holder(`ANALYST:${heir}`)],
] as const;

describe.each(kinds)('A confidential $type', (kind) => {
  const all = withNames(kind);

  it.each(Object.entries(strangers))(
    'is to %s as one that was never there, and so is what names it',
    async (_name, identity) => {
      for (const { subgraph, type, id } of all) {
        expect([id, await entity(identity, subgraph, type, id)]).toEqual([
          id,
          await entity(identity, subgraph, type, 'none'),
        ]);
      }
    },
  );

  it('is not found by an analyst of another body, under no filter, nor of one that got functions or will follow', async () => {
    for (const { subgraph, type, id } of all)
      for (const identity of [analyst, holder(`ANALYST:${aided}`, `ANALYST:${successor}`)])
        expect([id, await entity(identity, subgraph, type, id)]).toEqual([id, 'NOT_FOUND']);
    const { list, id } = kind;
    for (const more of ['', ', isConfidential: { eq: true }', ', isConfidential: { eq: false }']) {
      const { data } = await ask(analyst, `{ ${list}(filter: { id: { eq: "${id}" }${more} }) { totalCount } }`);
      expect(data).toEqual({ [list]: { totalCount: 0 } });
    }
  });

  const insiders = [
    ['the authorised body', authorised],
    ['an analyst of a body it is disclosed to', ofDisclosed],
    ['an analyst of what has become of that body', holder(`ANALYST:${toldHeir}`)],
    ...(kind.owner === null ? [] : ofItsBody),
  ] as const;
  it.each(insiders)('is seen by %s, with what names it', async (_name, identity) => {
    for (const { subgraph, type, id } of all)
      expect([id, await entity(identity, subgraph, type, id)]).toEqual([id, type]);
    const filter = `id: { eq: "${kind.id}" }, isConfidential: { eq: true }`;
    const { data } = await ask(
      identity,
      `{ ${kind.list}(filter: { ${filter} }) { totalCount nodes { isConfidential disclosedTo { id } } } }`,
    );
    const node = { isConfidential: true, disclosedTo: [{ id: 'body-moj' }] };
    expect(data).toEqual({ [kind.list]: { totalCount: 1, nodes: [node] } });
  });
});

it('Nobody may rest an assignment on a proposal that does not exist for them', async () => {
  const bodies = subgraphs.get('bodies') as RunningSubgraph;
  const problemsOf = async (body: string, proposal: string) => {
    const command = `mutation { addAssignment(input: { body: "${body}", treaty: "untc-4-4", basis: PROPOSED_CONCLUSION, proposal: "${proposal}", validFrom: "1991-01-01", validUntil: "1991-02-01" }) { problems { __typename } } }`;
    const answer = await runRequest(bodies, command, {}, { identity: holder(`HEAD:${body}`), actor: 'account:a' });
    return JSON.stringify(answer).replaceAll(proposal, '…');
  };
  expect(await problemsOf('body-mia', 'secret-proposal')).toEqual(await problemsOf('body-mia', 'no-proposal'));
  expect(await problemsOf('body-mia', 'secret-proposal')).toContain('UnknownReferenceProblem');
  expect(await problemsOf('body-mod', 'secret-proposal')).not.toContain('UnknownReferenceProblem');
});

/** A document, wherever the public and a partner find it. */
async function traces(id: string, word: string): Promise<unknown> {
  const one = `sourceDocument(id: "${id}") { id title { en } } sourceDocuments(first: 100) { totalCount nodes { id } }`;
  const around = `periodicReports(first: 100) { nodes { documents(first: 100) { totalCount nodes { id } } } }`;
  const found = `search(query: "${word}", first: 100) { totalCount nodes { record { __typename } } }`;
  const seen = [null, strangers['a partner']].map(async (identity) => {
    const { data, errors } = await ask(identity, `{ ${one} ${around} ${found} }`);
    return { data, errors };
  });
  return JSON.parse(JSON.stringify(await Promise.all(seen)));
}

const secretOf = (document: string, id: string) => ({
  ...{ id, document, addressee: 'kz', form: 'RECOMMENDATION', sourceKind: 'INTERNATIONAL_ORGANISATION' },
  ...{ summary: { en: 'Hidden' }, isConfidential: true },
});

it('A confidential recommendation takes no document away of which there was no recommendation before', async () => {
  const id = 'ccpr-c-kaz-co-3';
  const [pictures, found] = [await sights(), await traces(id, 'CCPR/C/KAZ/CO/3')];
  expect(JSON.stringify(found)).toContain(`"id":"${id}"`);
  await fill('reports', 'Recommendation', secretOf(id, 'secret-2'));
  expect([await sights(), await traces(id, 'CCPR/C/KAZ/CO/3')]).toEqual([pictures, found]);
  expect(await entity(authorised, 'reports', 'Recommendation', 'secret-2')).toBe('Recommendation');
  expect(await entity(null, 'reports', 'Recommendation', 'secret-2')).toBe('NOT_FOUND');
});

it('A document stays where the last recommendation of it that all could see becomes confidential', async () => {
  const id = 'cat-c-kaz-co-2';
  const query = `{ sourceDocument(id: "${id}") { recommendations(first: 100) { nodes { id } } } }`;
  const { data } = await ask(null, query);
  const { nodes } = (data?.['sourceDocument'] as { recommendations: { nodes: { id: string }[] } }).recommendations;
  expect(nodes).not.toEqual([]);
  const found = await traces(id, 'Hidden');
  for (const each of nodes) await fill('reports', 'Recommendation', secretOf(id, each.id));
  expect((await ask(null, query)).data).toEqual({ sourceDocument: { recommendations: { nodes: [] } } });
  expect(await traces(id, 'Hidden')).toEqual(found);
});
