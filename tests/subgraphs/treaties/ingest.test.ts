import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase, freshSqliteUrl } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { action, fill, participant, party, snapshot, treaty, world } from './records.ts';

const options = { actor: 'import:run-1', runId: 'run-1' };

forEachDatabase('the tables of treaties', (database) => {
  it('are what the entities describe', async () => {
    expect(await subgraph.drift(database.freshUrl())).toEqual([]);
  });

  it('are empty until something comes in, and take the same twice without a change', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    expect(await running.isEmpty()).toBe(true);
    expect((await fill(running, ...world)).map(({ status }) => status)).toEqual(world.map(() => 'created'));
    expect(await running.isEmpty()).toBe(false);
    expect((await fill(running, ...world)).map(({ status }) => status)).toEqual(world.map(() => 'unchanged'));
    expect(await running.revision()).toBe(1);
  });

  it('are the same whether records come in one batch or one by one', async () => {
    const query = `{ treaties { nodes { id parties { nodes { id status { value reason knownUpTo boundBy { id } } } } } } }`;
    const [one, many] = [
      await openSubgraph(subgraph, database.freshUrl()),
      await openSubgraph(subgraph, database.freshUrl()),
    ];
    await fill(one, ...world);
    for (const record of world) await fill(many, record);
    expect(await runQuery(many, query)).toEqual(await runQuery(one, query));
  });

  it('keep nothing of a dry run, which knows what it would have written itself', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    const outcomes = await running.ingest(world, { ...options, dryRun: true });
    expect(outcomes.map(({ status }) => status)).toEqual(world.map(() => 'created'));
    expect(await running.isEmpty()).toBe(true);
  });

  it('lose no record to another one that is refused', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    const batch = [
      ...world,
      treaty('untc-4-5', {}),
      action('untc-4-5', 'kz', 'RATIFICATION', '2006-01-24'),
      party('untc-26-4', 'uz'),
      { type: 'Planet', sources: [snapshot] },
    ];
    const outcomes = await running.ingest(batch, options);
    expect(outcomes.slice(world.length)).toEqual([
      { status: 'refused', field: 'title', value: {}, rule: 'has no text in any language.' },
      { status: 'refused', field: 'treaty', value: 'untc-4-5', rule: 'names no Treaty of the hub.' },
      { status: 'created', id: 'untc-26-4:uz' },
      { status: 'refused', field: 'type', value: 'Planet', rule: 'is not a type of record that this subgraph takes.' },
    ]);
    expect(await runQuery(running, '{ treaties { totalCount } }')).toEqual({ treaties: { totalCount: 3 } });
  });

  it('say how far a party is known, when a later source speaks of it again', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...world);
    const later = { ...snapshot, file: 'later.csv', knownUpTo: '2020-12-31' };
    const query =
      '{ treaty(id: "untc-4-4") { status { knownUpTo reachesAsOf } uz: status(participant: "uz") { knownUpTo } } }';
    await fill(running, { ...party('untc-4-4', 'kz'), sources: [later] });
    expect(await runQuery(running, query)).toEqual({
      treaty: { status: { knownUpTo: '2020-12-31', reachesAsOf: false }, uz: { knownUpTo: '2015-03-31' } },
    });
    await fill(running, {
      ...treaty('untc-4-4', { en: 'Covenant' }),
      sources: [{ ...later, knownUpTo: '2026-12-31', file: 'c.csv' }],
    });
    expect(await runQuery(running, query)).toEqual({
      treaty: { status: { knownUpTo: '2026-12-31', reachesAsOf: true }, uz: { knownUpTo: '2026-12-31' } },
    });
  });
});

describe('records of treaties', () => {
  let running: RunningSubgraph;
  const long = 'a'.repeat(100);

  beforeAll(async () => {
    running = await openSubgraph(subgraph, freshSqliteUrl());
    await fill(running, ...world);
  });

  it.each<[string, IngestRecord, string, string]>([
    ['an id with a space', treaty('untc 4-4', { en: 'T' }), 'id', 'is not an id'],
    ['a field that nobody knows', treaty('untc-4-5', { en: 'T' }, { colour: 'red' }), 'Treaty', 'colour'],
    ['a title that is too long', treaty('untc-4-5', { en: 'x'.repeat(2_001) }), 'title.en', 'longer than 2000'],
    [
      'a date of conclusion that is none',
      treaty('untc-4-5', { en: 'T' }, { concludedOn: '1966-16-12' }),
      'concludedOn',
      'is not 1995',
    ],
    ['an address that is none', treaty('untc-4-5', { en: 'T' }, { url: 'x' }), 'url', 'absolute URL'],
    ['a code of three letters', participant('kaz', { en: 'K' }, { isoCode: 'KAZ' }), 'isoCode', 'ISO 3166-1'],
    ['a participant that is not there', party('untc-4-4', 'zz'), 'participant', 'names no Participant'],
    ['ids too long to make one of', party(long, long), 'treaty', 'longer than 120'],
    ['a kind that is none', action('untc-4-4', 'kz', 'ADMIRATION'), 'kind', 'Invalid'],
    ['an action of somebody who is no party', action('untc-26-4', 'uz', 'SIGNATURE'), 'participant', 'names no Party'],
    ['no source', { ...treaty('untc-4-5', { en: 'T' }), sources: [] }, 'sources', 'says where it comes from'],
    [
      'a source of no kind',
      { ...treaty('untc-4-5', { en: 'T' }), sources: [{ nature: 'RUMOUR', title: 'x' }] } as never,
      'sources.0.nature',
      'Invalid',
    ],
  ])('are refused with %s', async (_what, record, field, rule) => {
    const [outcome] = await running.ingest([record], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });
});
