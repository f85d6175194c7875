import { getNamedType, isEnumType, isInputObjectType, isRequiredArgument } from 'graphql';
import { hubItself } from '../../../subgraphs/_kit/access/identity.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import type { AskAs } from '../picture.ts';
import { returned } from './returned.ts';
import { fieldsOf, supergraph, type Field } from './schemas.ts';
import type { Arguments } from './tree.ts';
import { ownBody } from './viewers.ts';

/** Ids by type: what is asked of each. */
export type Samples = ReadonlyMap<string, string>;

const ofOwn = `body: { eq: "${ownBody}" }`;

/** Conditions on the records that are asked: of what is a body's own that body's, and with something below. */
const chosen: Readonly<Record<string, string>> = {
  bodies: `id: { eq: "${ownBody}" }`,
  assignments: ofOwn,
  dispatches: 'messageState: { isNull: false }',
  designations: ofOwn,
  subdivisions: ofOwn,
  reportingDuties: `${ofOwn}, year: { eq: 2020 }`,
  dutyItems: `${ofOwn}, coverage: { eq: REPORTED }`,
  annualInformations: `id: { eq: "${returned}" }`,
  inForceEntries: `${ofOwn}, year: { eq: 2019 }, evidence: { some: {} }, assessments: { some: {} }`,
  notInForceEntries: `${ofOwn}, information: { is: { state: { eq: ACCEPTED } } }`,
  monitoringNotes: `${ofOwn}, subdivision: { isNull: false }`,
  assessments: `${ofOwn}, year: { eq: 2019 }`,
  evidenceLinks: `${ofOwn}, year: { eq: 2019 }`,
  problemIssues: `raisedBy: { eq: "${ownBody}" }, proposals: { some: {} }, entryLinks: { some: {} }`,
  proposals: `issue: { is: { raisedBy: { eq: "${ownBody}" } } }`,
  domesticProcedures: `responsibleBody: { eq: "${ownBody}" }`,
  conclusionProposals: ofOwn,
  legalActs: 'id: { eq: "kz-demonstration-2002-1" }',
  periodicReports: 'treaty: { isNull: false }',
  recommendations: 'sender: { isNull: false }, treaty: { isNull: false }, provision: { isNull: false }',
  treatyStatements: 'id: { eq: "untc-4-5:kz:statement-1" }',
};

/** Arguments without which a field can't be asked. */
const needed: Readonly<Record<string, string>> = {
  'Query.search': 'query: "права", first: 1',
  'Treaty.statusSpans': 'from: "2003-01-01", until: "2021-12-31"',
  'SearchHit.search': 'query: "права"',
  'SummarySection.comparison': `contentHash: "${'0'.repeat(64)}"`,
};

const has = ({ args }: Field, name: string) => args.some((each) => each.name === name);

const lists = fieldsOf(supergraph.getQueryType()).filter((field) => has(field, 'ids'));
const nodeOf = (field: Field) => getNamedType(field.type).name.replace(/Connection$/, '');

/** One record of every list. */
export async function findSamples(ask: AskAs): Promise<Samples> {
  const asked = lists.map((field) => {
    const filter = getNamedType(field.args.find(({ name }) => name === 'filter')?.type);
    const isOpen =
      isInputObjectType(filter) && filter.getFields()['isConfidential'] ? ', isConfidential: { eq: false }' : '';
    const args = ['first: 1', ...allOf(field), `filter: { ${chosen[field.name] ?? ''} ${isOpen} }`];
    return `${field.name}(${args.join()}) { nodes { id } }`;
  });
  const { data, errors } = await ask(hubItself, `{ ${asked.join(' ')} }`);
  expect(errors).toBeUndefined();
  const found = (data ?? {}) as Record<string, { nodes: { id: string }[] }>;
  const ids = lists.map((field) => [nodeOf(field), found[field.name]?.nodes[0]?.id] as const);
  expect(ids.filter(([, id]) => id === undefined)).toEqual([]);
  return new Map(ids.map(([type, id]) => [type, id ?? '']));
}

/** The default data is not imported: a run, with something that it refused. */
export async function recordImport(publications: RunningSubgraph): Promise<void> {
  const counts = { read: 1, created: 0, changed: 0, unchanged: 0, merged: 0, refused: 1, warnings: 0 };
  const startedAt = '2020-01-01T00:00:00Z';
  const run = { format: 'test', path: '/file', startedAt, state: 'FINISHED', dryRun: false, ...counts };
  const issue = { run: 'run-1', severity: 'REFUSED', file: 'file', line: 1, field: 'a', value: 'b', rule: 'is wrong.' };
  const sources = [{ nature: 'DEMONSTRATION', title: 'Test' }] as const;
  const outcomes = await publications.ingest(
    [
      { type: 'ImportRun', id: 'run-1', sources, ...run },
      { type: 'ImportIssue', id: 'run-1:1', sources, ...issue },
    ],
    { actor: 'default-data', runId: null },
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['created', 'created']);
}

/** Also what is not in force on the day, and what is addressed to others. */
function allOf(field: Field): string[] {
  return [
    ...(has(field, 'validity') ? ['validity: ALL'] : []),
    ...(has(field, 'addressee') ? ['addressee: null'] : []),
  ];
}

/** What is asked for with a field; null where it can't be known. */
export function argumentsWith(samples: Samples): Arguments {
  return (type, field) => {
    const own = needed[`${type}.${field.name}`];
    if (own !== undefined) return own;
    const id = samples.get(nodeOf(field));
    if (type === 'Query' && field.args.some(({ name }) => name === 'id'))
      return id === undefined ? null : `id: "${id}"`;
    if (field.name === 'groups') return groupsBy(field);
    if (field.args.some(isRequiredArgument)) return null;
    const which = type === 'Query' && has(field, 'ids') && id !== undefined ? [`ids: ["${id}"]`] : [];
    return [...which, ...(has(field, 'first') ? ['first: 1'] : []), ...allOf(field)].join();
  };
}

function groupsBy({ args }: Field): string {
  const dimension = getNamedType(args.find(({ name }) => name === 'by')?.type);
  return `by: [${isEnumType(dimension) ? dimension.getValues()[0]?.name : ''}], first: 1`;
}
