import { join } from 'node:path';
import type { ImportHub } from '../../scripts/import/hub.ts';
import { runImport } from '../../scripts/import/run-import.ts';
import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { projectRoot } from '../../subgraphs/_kit/root.ts';
import { testFormat } from '../import/read-all.ts';
import { fill, record } from '../subgraphs/reports/records.ts';
import { dispatchSummaryOf } from '../support/dispatched.ts';
import { gatewayOver, type AskGateway } from './gateway.ts';
import { allFields, shownFields } from './graph.ts';
import { loadedSubgraphs, type Loaded } from './loaded.ts';

let loaded: Loaded;
let ask: AskGateway;
let missing: readonly string[];

beforeAll(async () => {
  loaded = await loadedSubgraphs();
  ask = await gatewayOver(loaded.subgraphs.values());
  const shown = await shownFields(ask);
  missing = allFields().filter((field) => !shown.has(field));
});

const assignment = 'body-demonstration-measures:untc-19-41-a';

async function importTreaties(): Promise<void> {
  const hub: ImportHub = {
    subgraph: (name) => {
      const subgraph = loaded.subgraphs.get(name);
      if (!subgraph) throw new Error(`There is no subgraph "${name}".`);
      return subgraph;
    },
    assume: () => undefined,
    close: () => Promise.resolve(),
  };
  const path = join(projectRoot(), 'tests/fixtures/untc/dirty');
  await runImport(
    { format: testFormat, path, dryRun: false, knownUpTo: '2015-06-30' },
    {
      openHub: () => Promise.resolve(hub),
      now: () => new Date('2026-11-22T07:00:00Z'),
      stop: new AbortController().signal,
      onProgress: () => undefined,
      onIssue: () => undefined,
    },
  );
}

async function command(name: string, input: Record<string, unknown>): Promise<void> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { problems { __typename } } }`;
  expect(await ask(query, { input })).toEqual({ [name]: { problems: [] } });
}

interface Event {
  readonly event: string;
  /** What can't have a value before it, whatever an empty hub starts with. */
  readonly fields: RegExp;
  /** Where what it wrote is found. */
  readonly lists: readonly string[];
  readonly happens: () => Promise<void>;
}

/** The default data is neither imported, nor corrected, nor taken in with what it names unchecked. */
const events: readonly Event[] = [
  {
    event: 'an import, which is a run, and names it in the sources of what it read',
    fields: /^(ImportRun|ImportIssue)\.|^Source\.run$/,
    lists: ['importRuns', 'treaties'],
    happens: importTreaties,
  },
  {
    event: 'a correction, which has something before it, and a reason',
    fields: /^(Change\.reason|FieldChange\.before)$/,
    lists: ['assignments'],
    happens: () =>
      command('correctAssignment', { id: assignment, expectedVersion: 1, validUntil: '2021-01-01', reason: 'A test' }),
  },
  {
    event: 'a publication by a command, which compares it with what is restricted, and keeps its texts',
    fields: /^(PublishedSection\.text$|ResultsPublication\.restrictedPartsAbsent$|RestrictedCheck\.)/,
    lists: ['resultsPublications'],
    happens: () =>
      command('publishResults', {
        ...{ summary: 'summary-2021', title: { en: 'A test' }, url: 'https://example.org/test' },
        ...{ publishedOn: '2022-02-01', sections: [{ heading: { en: 'A test' }, text: { en: 'A test' } }] },
      }),
  },
  {
    event: 'summaries that are dispatched through the hub, one of which the system does not take now, and one never',
    fields: /^(Dispatch\.(message|registeredAt)$|EdmsMessage\.|EdmsDocument\.)/,
    lists: ['dispatches'],
    happens: async () => {
      await dispatchSummaryOf(2017, loaded.url, 'ok');
      await dispatchSummaryOf(2018, loaded.url, 'fail');
      await dispatchSummaryOf(2023, loaded.url, 'refuse');
    },
  },
  {
    event: 'a version with a text that has no Kazakh, and with a remark on a treaty that is not in force',
    fields: /^(NotInForceEntry\.remarks|LanguageGap\.field)$/,
    lists: ['annualInformations', 'notInForceEntries'],
    happens: async () => {
      const version = 'cycle-2021:body-energy:v1';
      const entry = `${version}:untc-26-4`;
      const text = { en: 'A test' };
      await fill(
        loaded.subgraphs.get('reports') as RunningSubgraph,
        record('InForceEntry', { information: version, treaty: 'kz-npt-1968', progress: { kk: null, ru: 'Проверка' } }),
        record('EntryRemark', { id: `${version}:r1`, entry, remarkedOn: '2021-12-01', text }),
      );
    },
  },
  {
    event: 'an assignment while treaties can not be asked whether there is such a treaty',
    fields: /^Assignment\.treatyReferenceNote(Label)?$/,
    lists: ['assignments'],
    happens: async () => {
      loaded.unreachable.add('treaties');
      const later = { body: 'body-demonstration-successor', treaty: 'untc-26-4', validFrom: '2026-01-01' };
      await command('addAssignment', { ...later, basis: 'PROPOSED_CONCLUSION' });
    },
  },
];

it('The default data shows every field of the graph, but for what only comes of an event', () => {
  const excused = allFields().filter((field) => events.some(({ fields }) => fields.test(field)));
  expect(missing).toEqual(excused);
  expect(allFields().length).toBeGreaterThan(900);
});

it.each(events)('The rest is shown by $event', async ({ fields, lists, happens }) => {
  const rest = allFields().filter((field) => fields.test(field));
  expect(rest).not.toEqual([]);
  await happens();
  const shown = await shownFields(ask, lists);
  expect(rest.filter((field) => !shown.has(field))).toEqual([]);
});
