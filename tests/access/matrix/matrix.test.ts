import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { grantsClaim } from '../../../gateway/identity/bearer-check.ts';
import { askAnybody, serversOver } from '../../default-data/gateway.ts';
import { loadedSubgraphs } from '../../default-data/loaded.ts';
import { dispatchSummaryOf } from '../../support/dispatched.ts';
import { isOf } from '../expected.ts';
import { commandRows, wrongCommands } from './commands.ts';
import { fieldRows, rootDocument } from './documents.ts';
import { openFront, type Front } from './front.ts';
import { inputRows } from './inputs.ts';
import { judge, type Judged } from './judge.ts';
import { absentFor, emptyFor, unreachedFor, withheldFor } from './of-bodies.ts';
import { returnInformation } from './returned.ts';
import { findSamples, recordImport } from './samples.ts';
import { supergraph, taggedFields } from './schemas.ts';
import { badInternalTokens, badTokens, gatewayPlaces, goodInternalToken, subgraphPlaces, told } from './tokens.ts';
import { theHub, viewers, type Viewer } from './viewers.ts';
import { quietly, verdictOf, waysInto, type Way } from './ways.ts';

let gateway: Way;
let direct: readonly Way[];
let front: Front;
/** By way: rows that have a value for who sees all. */
const valued = new Map<string, ReadonlySet<string>>();
/** By way: what was asked of everybody. */
const asked = new Map<string, Set<string>[]>();

beforeAll(async () => {
  const { subgraphs, url } = await loadedSubgraphs();
  await dispatchSummaryOf(2023, url, 'fail');
  await recordImport(subgraphs.get('publications') as RunningSubgraph);
  await returnInformation(subgraphs.get('reports') as RunningSubgraph);
  const parts = await serversOver(subgraphs.values());
  const ask = askAnybody(parts);
  [gateway, ...direct] = (await waysInto(subgraphs, ask, await findSamples(ask))) as [Way, ...Way[]];
  for (const way of [gateway, ...direct]) {
    const { wrong, valued: rows, absent } = await verdictOf(way, way.fields, theHub);
    expect([wrong, [...absent]]).toEqual([[], []]);
    valued.set(way.name, rows);
  }
  front = await openFront(parts, subgraphs.values());
});
afterAll(() => front.close());

function note(way: string, rows: readonly ReadonlySet<string>[]): void {
  asked.set(way, [...(asked.get(way) ?? []), new Set(rows.flatMap((each) => [...each]))]);
}

async function expectFields(way: Way, viewer: Viewer): Promise<void> {
  const { wrong, refused, answered, ofOthers, absent, ...seen } = await verdictOf(way, way.fields, viewer);
  expect(wrong).toEqual([]);
  const lost = [...answered].filter((row) => valued.get(way.name)?.has(row) && !seen.valued.has(row));
  const all = way.rows.fields;
  expect(lost.sort()).toEqual(emptyFor(viewer, way, [...answered]).sort());
  expect([...absent].sort()).toEqual(absentFor(viewer, way, all).sort());
  expect([...ofOthers].sort()).toEqual(withheldFor(viewer, all).sort());
  note(`${way.name} fields`, [refused, answered, ofOthers, absent]);
}

async function expectInputs(way: Way, viewer: Viewer): Promise<void> {
  const { wrong, refused, answered, ofOthers, absent } = await verdictOf(way, way.inputs, viewer);
  expect([wrong, [...ofOthers]]).toEqual([[], []]);
  expect([...absent].sort()).toEqual(unreachedFor(viewer, way.inputs).sort());
  note(`${way.name} inputs`, [refused, answered, absent]);
}

async function expectCommands(way: Way, viewer: Viewer): Promise<void> {
  const answer = await quietly(() => way.ask(viewer.identity, way.commands));
  expect(wrongCommands(way.schema, answer, viewer)).toEqual([]);
  note(`${way.name} commands`, [new Set(way.rows.commands)]);
}

describe.each(viewers)('the access of $name', (viewer) => {
  it('is to these root fields and fields of records and no others, through the gateway', () =>
    expectFields(gateway, viewer));

  it('is to these root fields, references and fields of records and no others, at each subgraph', async () => {
    for (const way of direct) await expectFields(way, viewer);
  });

  it('is to these commands and no others, through the gateway and at each subgraph', async () => {
    for (const way of direct) await expectCommands(way, viewer);
    if (viewer.identity !== null) return expectCommands(gateway, viewer);
    const { data, errors = [] } = await gateway.ask(null, gateway.commands);
    expect([data, errors.map(({ extensions }) => extensions?.['code'])]).toEqual([undefined, ['UNAUTHENTICATED']]);
    note('gateway commands', [new Set(gateway.rows.commands)]);
  });

  it('is to these conditions and orders and no others, through the gateway', () => expectInputs(gateway, viewer));

  it('is to these conditions and orders and no others, at each subgraph', async () => {
    for (const way of direct) await expectInputs(way, viewer);
  });
});

/** As the gateway knows them by what they send. */
async function headersOf({ identity }: Viewer): Promise<Record<string, string>> {
  if (identity === null) return {};
  return { authorization: `Bearer ${await front.provider.token({ [grantsClaim]: identity.grants })}` };
}

it.each(viewers)('$name meets the same root fields over the network, by a token', async (viewer) => {
  const { text, parts } = rootDocument(gateway.places);
  const [place] = gatewayPlaces(front, text);
  if (!place) throw new Error('There is no gateway.');
  const answer = await told(place, await headersOf(viewer));
  const body = JSON.parse(answer.text) as Judged & { readonly errors: readonly { readonly message: string }[] };
  if (
    isOf(
      viewer.role,
      viewers.flatMap(({ role }) => role ?? []).filter((role) => role !== 'PARTNER'),
    )
  )
    return expect([answer.status, judge(parts, body, viewer).wrong]).toEqual([200, []]);
  // They meet a contract, which holds what they see.
  const hidden = parts.filter(({ audience }) => !isOf(viewer.role, audience)).map(({ field }) => field);
  const named = body.errors.map(({ message }) => /^Cannot query field "(\w+)" on type "Query"/.exec(message)?.[1]);
  expect([answer.status, named.sort()]).toEqual([400, hidden.sort()]);
});

describe('a token', () => {
  it.each(badTokens)('that %s opens nothing at the gateway, not even what the public sees', async (_name, token) => {
    const headers = { authorization: `Bearer ${await token(front)}` };
    for (const place of gatewayPlaces(front, rootDocument(gateway.places).text)) {
      const { status, text, challenge } = await told(place, headers);
      const { data, errors } = JSON.parse(text) as { data?: unknown; errors: { extensions: { code: string } }[] };
      const seen = [place.name, status, data, errors.map(({ extensions }) => extensions.code), challenge];
      expect(seen).toEqual([place.name, 401, undefined, ['UNAUTHENTICATED'], 'Bearer error="invalid_token"']);
    }
  });

  it('with nothing wrong in it opens all of that', async () => {
    const places = gatewayPlaces(front, rootDocument(gateway.places).text);
    // The servers for partners start when they are first asked.
    const isStarted = ({ role }: (typeof places)[number]) => role !== 'PARTNER';
    for (const { role, ...place } of [...places.filter(isStarted), ...places.slice(-1)]) {
      const token = await front.provider.token({ [grantsClaim]: [{ role, body: null }] });
      const { status } = await told(place, { authorization: `Bearer ${token}` });
      expect([place.name, status]).not.toEqual([place.name, 401]);
    }
  });

  it.each(badInternalTokens)('of the gateway that %s opens nothing at a subgraph', async (_name, token) => {
    for (const { name, origin } of front.subgraphs) {
      const places = direct.find((way) => way.name === name)?.places;
      for (const place of places ? subgraphPlaces(origin, rootDocument(places).text) : []) {
        const { status, text } = await told(place, await token(name));
        const { data, errors } = JSON.parse(text) as { data?: unknown; errors: { extensions: { code: string } }[] };
        const seen = [name, place.name, status, data, errors.map(({ extensions }) => extensions.code)];
        expect(seen).toEqual([name, place.name, 401, undefined, ['UNAUTHENTICATED']]);
        expect([name, place.name, (await told(place, await goodInternalToken(name))).status]).not.toContain(401);
      }
    }
  });
});

describe('the matrix', () => {
  it('has a row for all that is not for everybody, as the supergraph tags it', () => {
    const restricted = fieldRows(supergraph).filter(({ isOpen }) => !isOpen);
    expect([...restricted.map(({ row }) => row), ...commandRows(supergraph)].sort()).toEqual(taggedFields().sort());
  });

  it.each(['fields', 'commands'] as const)('has asked everybody for all %s, in every way', (kind) => {
    for (const way of [gateway, ...direct]) {
      const sets = asked.get(`${way.name} ${kind}`) ?? [];
      expect([way.name, sets.length]).toEqual([way.name, viewers.length]);
      for (const each of sets) expect([way.name, missing(way.rows[kind], [each])]).toEqual([way.name, []]);
    }
  });

  it('has asked everybody by all conditions and orders, at the gateway and at the subgraph whose they are', () => {
    const [whole, ...parts] = [gateway, ...direct].map(({ name }) => asked.get(`${name} inputs`) ?? []);
    const rows = inputRows(supergraph);
    expect(whole?.length).toBe(viewers.length);
    whole?.forEach((each, at) => {
      const behind = parts.map((sets) => sets[at]);
      expect([missing(rows, [each]), missing(rows, behind)]).toEqual([[], []]);
    });
  });

  it('has a subgraph behind every row', () => {
    const [, ...parts] = [gateway, ...direct].map(({ name }) => asked.get(`${name} fields`)?.[0]);
    const rows = gateway.rows.fields;
    expect(missing(rows, parts)).toEqual([]);
    expect([rows.length > 800, inputRows(supergraph).length > 1_800]).toEqual([true, true]);
  });
});

function missing(rows: readonly string[], sets: readonly (ReadonlySet<string> | undefined)[]): string[] {
  return rows.filter((row) => !sets.some((each) => each?.has(row)));
}
