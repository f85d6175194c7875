import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { signingKey } from '../../subgraphs/_kit/audit/keys.ts';
import { alone } from '../../subgraphs/_kit/access/alone.ts';
import { hubItself, type Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { Subgraph } from '../../subgraphs/_kit/contract.ts';
import { subgraph as publications } from '../../subgraphs/publications/subgraph.ts';
import { subgraph as reports } from '../../subgraphs/reports/subgraph.ts';
import { withTables } from '../faults/support/tables.ts';
import { run } from '../subgraphs/publications/records.ts';
import { cycle, regime } from '../subgraphs/reports/duty-records.ts';
import { document, fill, link, recommendation } from '../subgraphs/reports/records.ts';
import { summary } from '../subgraphs/reports/summary-records.ts';
import { grantsOf } from '../support/accounts.ts';
import { forEachDatabase } from '../support/databases.ts';
import { openSubgraph, runRequest } from '../support/run-query.ts';
import { auditFolder } from './support/audited-notes.ts';

const account = (...grants: string[]): Identity => ({ account: 'a-7', grants: grantsOf(...grants) });

interface Read {
  readonly account: string | null;
  readonly request_id: string;
  readonly operation: string | null;
  readonly fields: string;
}

const ofReports = [
  regime('rules'),
  cycle(2021),
  summary(2021, { completedOn: '2021-12-09', foreignPolicyAssessment: { en: 'Good' }, analysis: { en: 'All' } }),
  document('doc'),
  recommendation('open'),
  recommendation('secret', { isConfidential: true }),
  link('secret', 'untc-4-4'),
  link('open', 'untc-4-4'),
];
const ofPublications = [run('untc-1', '2026-11-20T08:00:00Z'), run('upr-1', '2026-11-21T08:00:00Z', { format: 'upr' })];

forEachDatabase('what only few may see', (database) => {
  /** What is written down of one request, once the subgraph has ended. */
  const readsOf = async (
    subgraph: Subgraph,
    query: string,
    identity: Identity | null,
    isPeer = false,
  ): Promise<object[]> => {
    const databaseUrl = database.freshUrl();
    const folder = auditFolder();
    const audit = { folder, keyFile: join(folder, 'key.pem') };
    const running = await openSubgraph(subgraph, databaseUrl, { audit, others: alone });
    await fill(running, ...(subgraph === reports ? ofReports : ofPublications));
    await runRequest(running, query, {}, { identity, requestId: 'r-9', isPeer });
    await running.close();
    const publicKeys = [createPublicKey(signingKey(audit))];
    expect(await subgraph.verify({ databaseUrl, folder, publicKeys, keptLines: [] })).toMatchObject({ faults: [] });
    const rows = await withTables(databaseUrl, subgraph.name, (tables) =>
      tables.read<Read>('SELECT * FROM audit_read'),
    );
    return rows.map(({ fields, account: who, request_id: request, operation }) => ({
      who,
      request,
      operation,
      fields: JSON.parse(fields) as object,
    }));
  };
  const one = (...ids: string[]) => ({ count: ids.length, ids });
  const assessment = 'query Look { summaries: summaryInformations { nodes { id foreignPolicyAssessment { en } } } }';

  it('is written down with who was shown it, in which request, and of which records', async () => {
    expect(await readsOf(reports, assessment, account('AUTHORISED_BODY'))).toEqual([
      {
        who: 'a-7',
        request: 'r-9',
        operation: 'Look',
        fields: { 'SummaryInformation.foreignPolicyAssessment': one('summary-2021') },
      },
    ]);
  });

  it.each([
    ['of those to whom it is not shown', assessment, account('ANALYST:body-moj')],
    ['of those to whom it is not shown, without an account', assessment, null],
    ['of the hub asking itself', assessment, hubItself],
    ['of what all who work here see', '{ summaryInformations { nodes { id analysis { en } } } }', account('PM_OFFICE')],
    ['of what everybody sees', '{ recommendation(id: "open") { id text { en } } }', account('AUTHORISED_BODY')],
    ['of a confidential record that is not for them', '{ recommendation(id: "secret") { id } }', account('PARTNER')],
  ])('is not written down %s', async (_what, query, identity) => {
    expect(await readsOf(reports, query, identity)).toEqual([]);
  });

  it.each([
    ['by its id', '{ recommendation(id: "secret") { text { en } } }'],
    ['in a list', '{ recommendations { nodes { id } } }'],
    ['by reference', '{ _entities(representations: [{ __typename: "Recommendation", id: "secret" }]) { __typename } }'],
  ])('is written down of a confidential record that is read %s', async (_way, query) => {
    expect(await readsOf(reports, query, account('AUTHORISED_BODY'))).toMatchObject([
      { fields: { Recommendation: one('secret') } },
    ]);
  });

  const clocks = '$asOf: Date, $knownAt: DateTime, $today: Date';
  const at = '@at(asOf: $asOf, knownAt: $knownAt, today: $today)';
  const asked = '_entities(representations: [{ __typename: "Treaty", id: "*" }])';

  it.each([
    ['another subgraph', 'parentIds'],
    ['another subgraph that counts', 'parentCounts'],
    ['its own subgraph', 'fewParents'],
  ])(
    'is written down of a confidential record that meets a condition which is asked of %s it is',
    async (_of, list) => {
      const filter = 'filter: { text: { contains: "secret" } }';
      const query = `query Parents(${clocks}) ${at} { ${asked} { ... on Treaty { list: recommendations(${filter}) { ${list} } } } }`;
      expect(await readsOf(reports, query, account('AUTHORISED_BODY'), true)).toMatchObject([
        { who: 'a-7', operation: 'Parents', fields: { Recommendation: one('secret') } },
      ]);
    },
  );

  it.each([
    ['ids', 'everyId'],
    ['places', 'everyPlace'],
  ])('is written down of confidential records whose %s another list asks for', async (_what, list) => {
    const query = `query Ids(${clocks}) ${at} { recommendations(filter: { text: { contains: "secret" } }, after: "*") { ${list} } }`;
    expect(await readsOf(reports, query, account('AUTHORISED_BODY'), true)).toMatchObject([
      { operation: 'Ids', fields: { Recommendation: one('secret') } },
    ]);
    expect(await readsOf(reports, query, account('PARTNER'), true)).toEqual([]);
    expect(await readsOf(reports, query.replace('secret', 'open'), account('AUTHORISED_BODY'), true)).toEqual([]);
  });

  it('is written down of a condition that a list of its own subgraph asks', async () => {
    const query =
      '{ sourceDocuments(filter: { recommendations: { some: { text: { contains: "secret" } } } }) { nodes { id } } }';
    expect(await readsOf(reports, query, account('AUTHORISED_BODY'))).toMatchObject([
      { fields: { Recommendation: one('secret') } },
    ]);
  });

  it('is written down of what it was before, too', async () => {
    const query = '{ summaryInformations { nodes { id history { nodes { fields { field after } } } } } }';
    expect(await readsOf(reports, query, account('AUTHORISED_BODY', 'PM_OFFICE'))).toMatchObject([
      { fields: { 'SummaryInformation.history.foreignPolicyAssessmentEn': { count: 0 } } },
    ]);
  });

  it('is written down of reports of imports', async () => {
    const query = '{ importRuns { nodes { id path } } }';
    expect(await readsOf(publications, query, account('STEWARD'))).toMatchObject([
      { fields: { 'Query.importRuns': one('untc-1', 'upr-1') } },
    ]);
  });
});
