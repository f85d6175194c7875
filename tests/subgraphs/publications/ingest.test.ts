import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/publications/subgraph.ts';
import { forEachDatabase, freshSqliteUrl } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { fill, issue, link, publication, run } from './records.ts';

const options = { actor: 'default-data', runId: null };

forEachDatabase('the tables of publications', (database) => {
  it('are what the entities describe', async () => {
    expect(await subgraph.drift(database.freshUrl())).toEqual([]);
  });

  it('take the same records twice without a change', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    const records = [
      publication('media-1', '2019-01-01', { language: 'KK-latn', url: 'https://example.org', summary: ' Қысқаша ' }),
      link('media-1', 'untc-4-4'),
      run('untc-1', '2026-11-22T06:00:00+05:00', {
        state: 'FINISHED',
        finishedAt: '2026-11-22T06:10:00.5Z',
        dryRun: true,
      }),
      issue('untc-1', 1, { value: '😀 \n\t ұ'.repeat(300) }),
    ];
    await fill(running, ...records);
    const revision = await running.revision();
    expect((await fill(running, ...records)).map(({ status }) => status)).toEqual(records.map(() => 'unchanged'));
    expect(await running.revision()).toBe(revision);
    const query =
      '{ importRuns { nodes { dryRun issues { nodes { value } } } } mediaPublications { nodes { language summary } } }';
    expect(await runQuery(running, query)).toEqual({
      importRuns: { nodes: [{ dryRun: true, issues: { nodes: [{ value: '😀 \n\t ұ'.repeat(300) }] } }] },
      mediaPublications: { nodes: [{ language: 'kk-Latn', summary: 'Қысқаша' }] },
    });
  });
});

describe('records of publications', () => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, freshSqliteUrl(), {
      exists: (_type, ids) => Promise.resolve(new Set(ids.filter((id) => id !== 'untc-9-99'))),
    });
    await fill(running, publication('media-1', '2019-01-01'));
  });

  const long = 'a'.repeat(90);

  it.each<[string, IngestRecord, string, string]>([
    ['a day that does not exist', publication('media-2', '2019-02-30'), 'publishedOn', 'is not a day that exists'],
    ['a language that is none', publication('media-2', '2019-02-01', { language: 'қазақша' }), 'language', 'BCP 47'],
    ['an empty headline', publication('media-2', '2019-02-01', { title: ' ' }), 'title', 'is empty'],
    ['an address that is none', publication('media-2', '2019-02-01', { url: 'example' }), 'url', 'not an absolute URL'],
    [
      'a link from a publication that is not there',
      link('media-9', 'untc-4-4'),
      'publication',
      'names no MediaPublication',
    ],
    ['a link to a treaty that is not there', link('media-1', 'untc-9-99'), 'treaty', 'names no Treaty'],
    ['a tone that is none', link('media-1', 'untc-4-4', 'ANGRY'), 'tone', 'Invalid'],
    ['a link whose id would not fit', link(long, long), 'publication', 'longer than 160'],
    ['an issue of a run that is not there', issue('untc-9', 1), 'run', 'names no ImportRun'],
    [
      'a state that is only derived',
      run('untc-9', '2026-11-22T06:00:00Z', { state: 'INTERRUPTED' }),
      'state',
      'Invalid',
    ],
    ['a moment without an offset', run('untc-9', '2026-11-22T06:00:00'), 'startedAt', 'with an offset'],
    [
      'rows that are not accounted for',
      run('untc-9', '2026-11-22T06:00:00Z', { read: 2, merged: 1 }),
      'read',
      'is not created +',
    ],
  ])('are refused where they have %s', async (_what, record, field, rule) => {
    const [outcome] = await running.ingest([record], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });
});

forEachDatabase('links to treaties that could not be asked for', (database) => {
  const states = async (running: RunningSubgraph) => {
    const query =
      '{ mediaPublication(id: "media-1") { treatyLinks { treatyReference treaty { id } history { totalCount } } } }';
    return (await runQuery(running, query)).mediaPublication.treatyLinks as unknown;
  };
  const linkTo = (id: string, treatyReference: string, totalCount = 1) => {
    return { treatyReference, treaty: { id }, history: { totalCount } };
  };

  it('are kept as unverified, and asked for again by the upkeep', async () => {
    let known: ReadonlySet<string> | null = null;
    const running = await openSubgraph(subgraph, database.freshUrl(), { exists: () => Promise.resolve(known) });
    const records = [publication('media-1', '2019-01-01'), link('media-1', 'untc-4-4'), link('media-1', 'untc-9-99')];
    await fill(running, ...records);
    await running.maintain();
    expect(await states(running)).toEqual([linkTo('untc-4-4', 'UNVERIFIED'), linkTo('untc-9-99', 'UNVERIFIED')]);
    known = new Set(['untc-4-4']);
    await running.maintain();
    const settled = [linkTo('untc-4-4', 'VERIFIED', 2), linkTo('untc-9-99', 'UNVERIFIED', 2)];
    expect(await states(running)).toEqual(settled);
    const revision = await running.revision();
    await running.maintain();
    known = null;
    await fill(running, ...records);
    expect(await states(running)).toEqual(settled);
    expect(await running.revision()).toBe(revision);
    known = new Set(['untc-4-4', 'untc-9-99']);
    await running.maintain();
    expect(await states(running)).toEqual([linkTo('untc-4-4', 'VERIFIED', 2), linkTo('untc-9-99', 'VERIFIED', 3)]);
  });

  it('are asked for in portions, whatever their number', async () => {
    let known = false;
    const asked: number[] = [];
    const running = await openSubgraph(subgraph, database.freshUrl(), {
      exists: (_type, ids) => {
        asked.push(ids.length);
        return Promise.resolve(known ? new Set(ids) : null);
      },
    });
    const treaties = Array.from({ length: 450 }, (_, index) => `untc-1-${index}`);
    await fill(running, publication('media-1', '2019-01-01'), ...treaties.map((treaty) => link('media-1', treaty)));
    known = true;
    asked.length = 0;
    await running.maintain();
    await running.maintain();
    expect(asked).toEqual([200, 200, 50]);
  });
});
