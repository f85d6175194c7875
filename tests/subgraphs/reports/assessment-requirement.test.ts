import { readDefaultData } from '../../../scripts/default-data/read.ts';
import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { Database } from '../../../subgraphs/_kit/database/database.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { fill } from './records.ts';

const shipped = readDefaultData()
  .flatMap(({ records }) => records)
  .filter(({ type }) => type === 'MonitoringRegime' || type === 'Requirement');
const before = shipped.filter(({ kind }) => kind !== 'ASSESSMENT');

forEachDatabase('the requirement of an assessment (¶8)', (database) => {
  const told = async (running: RunningSubgraph): Promise<unknown> => {
    const query = `{ requirements(filter: { kind: { eq: ASSESSMENT } }) { nodes {
      id kind regime { id } act { id } paragraph { id } wording { id } lawReference statement { kk ru en }
      state firstYear lastYear monthDay sources { nature title } } } }`;
    return (await runQuery(running, query)).requirements.nodes as unknown;
  };

  /** A hub that was begun with these, before that was a requirement, and the program of now. */
  const openedAgain = async (url: string, records: readonly IngestRecord[]) => {
    const old = await openSubgraph(subgraph, url);
    await fill(old, ...records);
    await old.close();
    const tables = await Database.open(url, 'reports', { entities: [], migrations: [] });
    await tables.writer.query("DELETE FROM idempotency_key WHERE command = 'keepAssessmentRequired'");
    await tables.close();
    return openSubgraph(subgraph, url);
  };

  it('is had by a hub that was begun without it, as by one that begins now, and is written once', async () => {
    const fresh = await openSubgraph(subgraph, database.freshUrl());
    await fill(fresh, ...shipped);
    const url = database.freshUrl();
    const again = await openedAgain(url, before);
    expect(await told(again)).toEqual(await told(fresh));
    const revision = await again.revision();
    await again.close();
    expect(await (await openSubgraph(subgraph, url)).revision()).toBe(revision);
  });

  it('is added to nothing that somebody has registered of the successor', async () => {
    const settled = before.map((each) =>
      each['id'] === 'successor-135-summary-deadline-v1' ? { ...each, state: 'VERIFIED', monthDay: '12-10' } : each,
    );
    const again = await openedAgain(database.freshUrl(), settled);
    expect(await told(again)).toMatchObject([{ id: 'rules-1141-assessment-v1' }]);
  });
});
