import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../support/databases.ts';
import { openSubgraph, runRequest } from '../support/run-query.ts';
import { action, fill, participant, party, treaty } from '../subgraphs/treaties/records.ts';

/** More than are looked up one by one: of all 250 a signature, of the first 225 a ratification, of ten of them later. */
const ids = Array.from({ length: 250 }, (_, at) => `treaty-${1_000 + at}`);
const signed = ids.map((id) => action(id, 'kz', 'SIGNATURE', '2000-01-01'));
const ratified = ids
  .slice(0, 225)
  .map((id, at) => action(id, 'kz', 'RATIFICATION', at < 10 ? '2010-01-01' : '2005-01-01'));
const parties = ids.map((id) => party(id, 'kz'));
const secret = { isConfidential: true };
const treaties = ids.map((id, at): IngestRecord =>
  treaty(id, { en: id }, { ...(at === 0 && secret), ...(at === 249 && { parent: 'treaty-1005' }) }),
);

forEachDatabase('conditions on lists of the same subgraph', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, participant('kz', { en: 'Kazakhstan' }), ...treaties, ...parties, ...signed, ...ratified);
  });

  afterAll(() => running.close());

  const list = async (filter: string, more = 'first: 2', at = '') => {
    const query = `query ${at} { list: treaties(filter: ${filter}, orderBy: { field: ID }, ${more}) { totalCount nodes { id } } }`;
    const { data, errors } = await runRequest(running, query, {}, { identity: null });
    expect(errors).toBeUndefined();
    const { totalCount, nodes } = data?.['list'] as { totalCount: number; nodes: { id: string }[] };
    return [totalCount, ...nodes.map(({ id }) => id)];
  };

  const ratification = '{ kind: { eq: RATIFICATION } }';
  const last = ['treaty-1248', 'treaty-1249'];

  it('find the many that have something and the few that have not, but for confidential ones', async () => {
    expect(await list(`{ actions: { some: ${ratification} } }`)).toEqual([224, 'treaty-1001', 'treaty-1002']);
    expect(await list(`{ actions: { some: ${ratification} } }`, 'last: 1')).toEqual([224, 'treaty-1224']);
    expect(await list(`{ actions: { none: ${ratification} } }`, 'last: 2')).toEqual([25, ...last]);
    expect(await list(`{ not: { actions: { some: ${ratification} } } }`, 'last: 2')).toEqual([25, ...last]);
    expect(await list('{ actions: { every: { kind: { eq: SIGNATURE } } } }', 'last: 2')).toEqual([25, ...last]);
    expect(await list('{ actions: { some: {}, none: {} } }')).toEqual([0]);
  });

  it('find the few that have something by an earlier or a later day of the question', async () => {
    const later = '{ actions: { some: { date: { gte: "2010-01-01" } } } }';
    expect(await list(later)).toEqual([9, 'treaty-1001', 'treaty-1002']);
    expect(await list(later, 'first: 2', '@at(today: "2009-12-31")')).toEqual([0]);
    expect(await list(`{ actions: { some: ${ratification} } }`, 'first: 1', '@at(today: "2009-12-31")')).toEqual([
      215,
      'treaty-1010',
    ]);
  });

  it('hold beside others, within alternatives, and under a record that is named', async () => {
    const either = `{ or: [{ actions: { none: ${ratification} } }, { id: { eq: "treaty-1005" } }] }`;
    expect(await list(either, 'first: 1')).toEqual([26, 'treaty-1005']);
    const both = `{ id: { in: ["treaty-1000", "treaty-1005", "treaty-1249"] }, actions: { some: ${ratification} } }`;
    expect(await list(both)).toEqual([1, 'treaty-1005']);
    expect(await list(`{ parent: { is: { actions: { some: ${ratification} } } } }`)).toEqual([1, 'treaty-1249']);
  });

  it('are asked in words that no client may use', async () => {
    const query = '{ treaties(after: "*") { totalCount } }';
    const { errors } = await runRequest(running, query, {}, { identity: null });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR', field: 'after' } }]);
  });
});
