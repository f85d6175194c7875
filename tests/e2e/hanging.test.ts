import { createHash } from 'node:crypto';
import { grantsOf, headersOf } from '../support/accounts.ts';
import type { Answer } from '../support/ask.ts';
import { eventually } from '../support/eventually.ts';
import { dayOf } from '../../subgraphs/_kit/clocks.ts';
import { bodiesOverYears } from './answers/bodies-over-years.ts';
import { cleanUp, newFolder, startSeparately, type SeparateHub } from './support/hub.ts';
import { operation, variablesOf } from './support/operations.ts';
import { Tables } from './support/tables.ts';

const timeoutMs = 5_000;

const questions = {
  counts: `{
    reportingDuties { totalCount groups(by: [LATENESS]) { distinctCount } }
    dutyItems { totalCount groups(by: [BODY_LINEAGE]) { distinctCount } }
  }`,
  conditions: `{
    treaties { totalCount }
    watched: treaties(filter: { assignments: { some: {} } }) { totalCount }
    recommended: treaties(filter: { recommendations: { some: {} } }) { totalCount }
    onWatched: mediaPublications(filter: { treaty: { is: { assignments: { some: {} } } } }) { totalCount }
  }`,
  search: '{ search(query: "rights of the child", first: 100) { totalCount nodes { id record { __typename } } } }',
};
type Question = keyof typeof questions;

/** How it is written down what bodies say of assignments. */
const fromPublic = createHash('sha256').update('["withheld","Assignment",false]').digest('hex');

const folder = newFolder();
let hub: SeparateHub;
let analyst: Record<string, string>;
let stranger: Record<string, string>;
const whole = new Map<Question, NonNullable<Answer['body']['data']>>();

const ask = (question: Question, account = analyst) => hub.ask(questions[question], {}, account);
const bodies = () => hub.subgraphs.get('bodies')?.child;

beforeAll(async () => {
  hub = await startSeparately(folder, { SUBGRAPH_TIMEOUT_MS: String(timeoutMs) });
  analyst = await headersOf(folder, grantsOf('ANALYST:body-moj'));
  stranger = await headersOf(folder, grantsOf('ANALYST:body-mia'));
  for (const question of Object.keys(questions) as Question[]) {
    // The first time is the slowest, and the limit of time an ordinary one.
    await eventually(async () => {
      const { body } = await ask(question);
      expect(body.errors).toBeUndefined();
      whole.set(question, body.data ?? {});
    });
  }
  const tables = new Tables(folder);
  await eventually(() => {
    const [said] = tables.read('reports', 'SELECT ids FROM rights_of_others WHERE question = :fromPublic', {
      fromPublic,
    });
    expect(said).toBeDefined();
  });
  tables.close();
  bodies()?.kill('SIGSTOP');
});
afterAll(cleanUp);

async function askInTime(question: Question, limitMs: number, account = analyst): Promise<Answer['body']> {
  const started = performance.now();
  const { status, body } = await ask(question, account);
  expect(performance.now() - started).toBeLessThan(limitMs);
  expect(status).toBe(200);
  return body;
}

const errorsIn = ({ errors = [] }: Answer['body']) =>
  errors
    .map(({ path, extensions: { code, judgedBy, subgraph } }) => [path?.join('.'), code, judgedBy ?? subgraph])
    .sort();
const statesIn = ({ extensions }: Answer['body']) =>
  Object.fromEntries(extensions?.hub.subgraphs.map(({ name, state }) => [name, state]) ?? []);

/** The first to ask waits until it is sure; whoever comes later does not. */
describe.each([
  ['at first', timeoutMs + 1_000],
  ['from then on, at once', timeoutMs / 4],
])('While bodies hangs, %s', (_when, limitMs) => {
  it('reports answer what they know, by the rights as bodies said them last, and name bodies for the rest', async () => {
    const body = await askInTime('counts', limitMs);
    const { reportingDuties, dutyItems } = whole.get('counts') as Record<string, object>;
    expect(body.data).toEqual({ reportingDuties, dutyItems: { ...dutyItems, groups: null } });
    expect(errorsIn(body)).toEqual([['dutyItems.groups', 'CONDITION_UNKNOWN', 'bodies']]);
    expect(statesIn(body)).toEqual({ bodies: 'UNAVAILABLE', reports: 'OK' });
  });

  it('conditions on its facts fail in its name, also where others were asked first; all other ones hold', async () => {
    const body = await askInTime('conditions', limitMs);
    expect(body.data).toEqual({ ...whole.get('conditions'), watched: null, onWatched: null });
    expect(errorsIn(body)).toEqual([
      ['onWatched', 'CONDITION_UNKNOWN', 'bodies'],
      ['watched', 'CONDITION_UNKNOWN', 'bodies'],
    ]);
    expect(statesIn(body)).toEqual({ treaties: 'OK', bodies: 'UNAVAILABLE', reports: 'OK', publications: 'OK' });
  });

  it('a search has the hits of all others', async () => {
    const body = await askInTime('search', limitMs);
    const { nodes } = whole.get('search')?.['search'] as { nodes: { record: { __typename: string } }[] };
    const ofOthers = nodes.filter(({ record }) => !/^Body/.test(record.__typename));
    expect(body.data).toEqual({ search: { totalCount: null, nodes: ofOthers } });
    expect(errorsIn(body)).toEqual([['search', 'SUBGRAPH_UNAVAILABLE', 'bodies']]);
  });

  it('who asks for the first time is answered where nothing that it withholds is named', async () => {
    const body = await askInTime('counts', limitMs, stranger);
    const { reportingDuties, dutyItems } = whole.get('counts') as Record<string, object>;
    expect(body.data).toEqual({ reportingDuties, dutyItems: { ...dutyItems, groups: null } });
    expect(errorsIn(body)).toEqual([['dutyItems.groups', 'CONDITION_UNKNOWN', 'bodies']]);
    expect(statesIn(body)).toEqual({ bodies: 'UNAVAILABLE', reports: 'OK' });
  });
});

it('When it goes on, all is answered again', async () => {
  bodies()?.kill('SIGCONT');
  await eventually(async () => {
    for (const [question, data] of whole) {
      const { body } = await ask(question);
      expect([body.errors, body.data]).toEqual([undefined, data]);
    }
  });
});

it('Without publications each body comes with all but what was published, and the answer says what is missing', async () => {
  const publications = hub.subgraphs.get('publications');
  publications?.child.kill('SIGKILL');
  await publications?.exit;
  const { status, body } = await hub.ask(operation('bodies-over-years'), {
    variables: variablesOf('bodies-over-years'),
  });
  const tables = new Tables(folder);
  const years = { from: 2019, until: 2023, asOf: '2023-12-31', today: dayOf(new Date()) };
  expect([status, body.data]).toEqual([200, bodiesOverYears(years, tables, false)]);
  tables.close();
  expect(body.errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
    { path: ['published'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'publications' } },
  ]);
  expect(statesIn(body)).toMatchObject({ publications: 'UNAVAILABLE' });
});
