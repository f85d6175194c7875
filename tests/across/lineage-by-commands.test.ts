import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import { contentHashOf } from '../../subgraphs/_kit/content-hash.ts';
import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import { gatewayFor, type AskAnybody } from '../default-data/gateway.ts';
import { loadedSubgraphs, type Loaded } from '../default-data/loaded.ts';
import { operation } from '../e2e/support/operations.ts';
import { grantsOf } from '../support/accounts.ts';
import type { Answer } from '../support/run-query.ts';

const authority: Identity = { account: 'mfa', grants: grantsOf('AUTHORISED_BODY') };
const sources = [{ nature: 'DEMONSTRATION' as const, title: 'Test' }];
const information = 'cycle-2018:body-moj:v1';
const entry = `${information}:untc-4-4`;
const assessment = 'Партнёры, вероятно, не станут возражать до следующей сессии Комитета в Женеве';
const text = { kk: 'Құқықтар қамтамасыз етілген.', ru: 'Права обеспечены.' };
const other = { kk: 'Басқа мәтін.' };

let ask: AskAnybody;
let loaded: Loaded;

beforeAll(async () => {
  loaded = await loadedSubgraphs();
  ask = await gatewayFor(loaded.subgraphs.values());
  await take(
    { type: 'MonitoringCycle', id: 'cycle-2018', year: 2018, regime: 'rules-1141', openedOn: '2018-01-10', sources },
    {
      ...{ type: 'ReportingDuty', id: 'cycle-2018:body-moj', cycle: 'cycle-2018', body: 'body-moj', sources },
      ...{ isRequired: true, arisesOn: '2018-01-10' },
    },
    {
      ...{ type: 'AnnualInformation', id: information, duty: 'cycle-2018:body-moj', versionNumber: 1, sources },
      ...{ state: 'SUBMITTED', submittedAt: '2018-11-01T10:00:00+06:00', isNil: false },
      ...{ kkState: 'PRESENT', ruState: 'PRESENT' },
    },
    { type: 'InForceEntry', information, treaty: 'untc-4-4', progress: { kk: 'Орындалды' }, sources },
    {
      ...{ type: 'EvidenceLink', id: `${entry}-e1`, entry, input: 'PROVISIONS', sources },
      ...{ citedType: 'Provision', cited: 'untc-4-4-art-2' },
    },
  );
});

async function take(...records: IngestRecord[]): Promise<void> {
  const outcomes = await loaded.subgraphs.get('reports')?.ingest(records, { actor: 'default-data', runId: null });
  expect(outcomes?.filter(({ status }) => status !== 'created')).toEqual([]);
}

const give = async (name: string, input: Record<string, unknown>): Promise<Answer> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { revision problems { __typename } } }`;
  const { data, errors } = await ask(authority, query, { input });
  expect(errors).toBeUndefined();
  return data?.[name];
};

const done = expect.objectContaining({ problems: [] }) as object;

it('From a published sentence one query leads back to the provision, through all that commands have written', async () => {
  const summary = 'summary-2018';
  expect(await give('beginSummary', { cycle: 'cycle-2018' })).toEqual(done);
  const restricted = { foreignPolicyAssessment: { ru: assessment } };
  expect(await give('correctSummary', { id: summary, expectedVersion: 1, ...restricted })).toEqual(done);
  const section = { summary, text, treaty: 'untc-4-4', entries: [entry] };
  expect(await give('addSummarySection', section)).toEqual(done);
  expect(await give('addSummarySection', { summary, text: { ru: 'О другом.' } })).toEqual(done);
  expect(await give('completeSummary', { id: summary, expectedVersion: 2 })).toEqual(done);
  await take({
    ...{ type: 'Dispatch', id: `dispatch-${summary}-pmo`, summary, from: 'body-mfa', to: 'body-pm-office', sources },
    ...{ system: 'EMULATOR', dispatchedAt: '2018-12-10T17:00:00+06:00' },
  });
  const sections = [
    { section: `${summary}-s1`, heading: { ru: 'Права' }, text },
    { section: `${summary}-s2`, heading: { ru: 'О другом' }, text: other },
    { heading: { ru: 'Вступление' }, text: { ru: 'О чём это.' } },
  ];
  const results = { summary, title: { ru: 'Результаты' }, url: 'https://example.org/2018', publishedOn: '2019-02-01' };
  const leaking = { section: null, heading: { ru: 'Ещё' }, text: { ru: `Скажем прямо: ${assessment}.` } };
  expect(await give('publishResults', { ...results, sections: [...sections, leaking] })).toEqual({
    revision: null,
    problems: [{ __typename: 'InvalidValueProblem' }],
  });
  expect(await give('publishResults', { ...results, sections })).toEqual(done);

  const asked = { results: 'results-2018', asOf: '2018-12-31' };
  const { data, errors } = await ask(authority, operation('lineage-of-result'), asked);
  expect(errors).toBeUndefined();
  const [exact, differs, own] = (data?.['resultsPublication'] as { sections: Answer[] }).sections;
  expect([exact, differs, own].map(({ comparison }) => String(comparison.value))).toEqual([
    'EXACT',
    'DIFFERS',
    'NOT_DISPATCHED',
  ]);
  expect(own.section).toBeNull();
  const provision = { __typename: 'Provision', id: 'untc-4-4-art-2' };
  expect(exact.section).toMatchObject({
    id: `${summary}-s1`,
    treaty: { id: 'untc-4-4' },
    entries: {
      nodes: [
        {
          entry: {
            ...{ __typename: 'InForceEntry', id: entry, body: { id: 'body-moj' } },
            evidence: { nodes: [{ id: `${entry}-e1`, input: 'PROVISIONS', cited: provision }] },
          },
        },
      ],
    },
  });
});

it('Whoever reads that is shown who did each step and when, and that nothing restricted was published', async () => {
  const trail = 'history(first: 1) { nodes { actor command moment } }';
  const query = `{ resultsPublication(id: "results-2018") {
    restrictedPartsAbsent { checkedAt passageWords } ${trail}
    sections { contentHash ${trail} section { contentHash ${trail} summary { state ${trail} } } } } }`;
  const { data, errors } = await ask(authority, query);
  expect(errors).toBeUndefined();
  const step = (command: string) => ({
    nodes: [{ actor: 'account:mfa', command, moment: '2026-11-22T07:00:00.000Z' }],
  });
  const published = data?.['resultsPublication'] as Answer;
  expect(published).toMatchObject({
    restrictedPartsAbsent: { checkedAt: '2026-11-22T07:00:00.000Z', passageWords: 8 },
    history: step('publishResults'),
  });
  expect(published.sections[0]).toMatchObject({
    ...{ contentHash: contentHashOf(text), history: step('publishResults') },
    section: {
      ...{ contentHash: contentHashOf(text), history: step('addSummarySection') },
      summary: { state: 'DISPATCHED', history: step('completeSummary') },
    },
  });
});

it('What was published of a draft is not said by an assessment that is written later, until it is worded otherwise', async () => {
  const cycle = { id: 'cycle-2017', year: 2017, regime: 'rules-1141', openedOn: '2017-01-10' };
  await take({ type: 'MonitoringCycle', ...cycle, sources });
  const summary = 'summary-2017';
  expect(await give('beginSummary', { cycle: cycle.id })).toEqual(done);
  expect(await give('addSummarySection', { summary, text })).toEqual(done);
  const sections = [
    { section: `${summary}-s1`, heading: { ru: 'Права' }, text: { ru: `Как сказано: ${assessment}.` } },
  ];
  const results = { summary, title: { ru: 'Итоги' }, url: 'https://example.org/2017', publishedOn: '2018-02-01' };
  expect(await give('publishResults', { ...results, sections })).toEqual(done);
  const query = `mutation ($input: CorrectSummaryInput!) { correctSummary(input: $input) {
    problems { ... on InvalidValueProblem { field value message { en } } } } }`;
  const written = (ru: string) => ({ id: summary, expectedVersion: 1, foreignPolicyAssessment: { ru } });
  const { data } = await ask(authority, query, { input: written(assessment) });
  const message = { en: expect.stringContaining('results-2017: sections.0.text.ru.') as string };
  const place = { field: 'input.foreignPolicyAssessment', value: null, message };
  expect(data?.['correctSummary']).toEqual({ problems: [place] });
  const incomplete = { revision: null, problems: [{ __typename: 'IncompleteProblem' }] };
  expect(await give('completeSummary', { id: summary, expectedVersion: 1 })).toEqual(incomplete);
  expect(await give('correctSummary', written('Возражений не ждём.'))).toEqual(done);
  expect(await give('completeSummary', { id: summary, expectedVersion: 2 })).toEqual(done);
});

it('Nothing is published while reports can not be asked', async () => {
  loaded.unreachable.add('reports');
  const sections = [{ heading: { ru: 'Ещё' }, text: { ru: 'Ещё.' } }];
  const input = { summary: 'summary-2018', title: { ru: 'Ещё' }, url: 'https://example.org/more', sections };
  const query = 'mutation ($input: PublishResultsInput!) { publishResults(input: $input) { revision } }';
  const { data, errors } = await ask(authority, query, { input: { ...input, publishedOn: '2019-02-01' } });
  loaded.unreachable.delete('reports');
  expect(data).toEqual({ publishResults: null });
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
});
