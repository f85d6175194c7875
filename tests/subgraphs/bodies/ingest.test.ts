import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { assignment, body, capacity, fill, named, succession } from './records.ts';

forEachDatabase('records of bodies', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    const exists = (_type: string, ids: readonly string[]) =>
      Promise.resolve(new Set(ids.filter((id) => id !== 'untc-9-9')));
    running = await openSubgraph(subgraph, database.freshUrl(), { exists });
  });

  /** A body of its own for each test. */
  let id: string;
  let number = 0;
  beforeEach(async () => {
    id = `body-${(number += 1)}`;
    await fill(running, body(id));
  });

  const ingest = (...records: IngestRecord[]) => running.ingest(records, { actor: 'import:test', runId: 'test' });
  const refusal = async (record: IngestRecord) => {
    const [outcome] = await ingest(record);
    return outcome?.status === 'refused' ? [outcome.field, outcome.value, outcome.rule] : outcome?.status;
  };

  it('of every kind come in at once in any order, and change nothing when they come again', async () => {
    const records = [
      assignment(`${id}-x`, 'untc-4-1'),
      succession(`${id}-x`, id, '2009-11-30/2009-12-11'),
      capacity(`${id}-x`, 'NGO', ['2001-01-01', null]),
      named(`${id}-x`, 1, { kk: 'Ұйым' }, [null, null]),
      body(`${id}-x`, { website: 'https://example.org/', acronym: { en: 'X' } }),
    ];
    expect((await ingest(...records)).map((outcome) => outcome.status)).toEqual(Array(5).fill('created'));
    const revision = await running.revision();
    expect((await ingest(...records)).map((outcome) => outcome.status)).toEqual(Array(5).fill('unchanged'));
    expect(await running.revision()).toBe(revision);
    const query = 'query Q($id: ID!) { body(id: $id) { predecessors { on { value precision earliest latest } } } }';
    expect((await runQuery(running, query, { id })).body.predecessors).toEqual([
      { on: { value: '2009-11-30/2009-12-11', precision: 'INTERVAL', earliest: '2009-11-30', latest: '2009-12-11' } },
    ]);
  });

  it('are refused one by one, each with its field, value and rule', async () => {
    expect(await refusal(body('Ministry of Health'))).toEqual([
      'id',
      'Ministry of Health',
      expect.stringContaining('is not an id'),
    ]);
    expect(await refusal(body(id, { website: 'gov.kz' }))).toEqual([
      'website',
      'gov.kz',
      'is not an absolute URL of http or https.',
    ]);
    expect(await refusal(named('body-x', 1, 'X', [null, null]))).toEqual([
      'body',
      'body-x',
      'names no Body of the hub.',
    ]);
    expect(await refusal(named(id, 1, {}, [null, null]))).toEqual(['name', {}, 'has no text in any language.']);
    expect(await refusal(capacity(id, 'MINISTRY'))).toEqual(['capacity', 'MINISTRY', expect.any(String)]);
    expect(await refusal(capacity(id, 'NGO', ['2020-02-30', null]))).toEqual([
      'validFrom',
      '2020-02-30',
      expect.any(String),
    ]);
    expect(await refusal(capacity(id, 'NGO', ['2020-01-01', '2020-01-01']))).toEqual([
      'validUntil',
      '2020-01-01',
      'is not after validFrom, 2020-01-01.',
    ]);
    expect(await refusal(succession(id, id, null))).toEqual([
      'successor',
      id,
      'is the predecessor: a body does not follow itself.',
    ]);
    expect(await refusal(succession(id, 'body-x', null))).toEqual(['successor', 'body-x', 'names no Body of the hub.']);
    expect(await refusal(succession(id, 'body-x', 'July 2001'))).toEqual(['on', 'July 2001', expect.any(String)]);
    expect(await refusal(assignment(id, 'untc-9-9'))).toEqual(['treaty', 'untc-9-9', 'names no Treaty of the hub.']);
    expect(await refusal(assignment(id, 'untc-4-1', [null, null]))).toEqual(['validFrom', null, expect.any(String)]);
    expect(await refusal({ ...body(id), colour: 'red' })).toEqual([
      'Body',
      expect.anything(),
      expect.stringContaining('colour'),
    ]);
  });

  it('that are refused take no other with them', async () => {
    const outcomes = await ingest(named(id, 1, 'Good', [null, null]), named('body-x', 1, 'Bad', [null, null]));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['created', 'refused']);
  });

  it('give a body no second name for a day, whether the other is there already or comes along', async () => {
    const rule = `overlaps with ${id}:name:1: on any day a body has one name at most.`;
    await ingest(named(id, 1, 'First', [null, '2015-01-01']));
    expect(await refusal(named(id, 2, 'Second', ['2014-12-31', null]))).toEqual(['validFrom', '2014-12-31', rule]);
    const together = [named(id, 3, 'Third', ['2015-01-01', null]), named(id, 4, 'Fourth', ['2016-01-01', null])];
    expect((await ingest(...together)).map((outcome) => outcome.status)).toEqual(['refused', 'created']);
  });

  it('keep the days that they leave out, which are then measured against the others', async () => {
    await fill(running, named(id, 1, 'A', [null, '2015-01-01']), named(id, 2, 'B', ['2015-01-01', null]));
    const undated = { ...named(id, 1, 'Again', [null, null]), validFrom: undefined, validUntil: undefined };
    expect((await ingest(undated)).map((outcome) => outcome.status)).toEqual(['changed']);
    expect(await refusal({ ...undated, validUntil: null })).toEqual(['validFrom', null, expect.any(String)]);
  });

  it('may move the border between two names in one batch, in either order', async () => {
    await fill(running, named(id, 1, 'A', [null, '2015-01-01']), named(id, 2, 'B', ['2015-01-01', null]));
    const later = [named(id, 1, 'A', [null, '2016-01-01']), named(id, 2, 'B', ['2016-01-01', null])];
    expect((await ingest(...later)).map((outcome) => outcome.status)).toEqual(['changed', 'changed']);
    const earlier = [named(id, 2, 'B', ['2014-01-01', null]), named(id, 1, 'A', [null, '2014-01-01'])];
    expect((await ingest(...earlier)).map((outcome) => outcome.status)).toEqual(['changed', 'changed']);
  });

  it('let a body watch a treaty once at a time, and keep an assignment that of its body and treaty', async () => {
    await fill(running, assignment(id, 'untc-4-1', ['2012-01-01', null]));
    const second = { ...assignment(id, 'untc-4-1', ['2013-01-01', null]), id: `${id}:untc-4-1:2` };
    const rule = `overlaps with ${id}:untc-4-1: a body watches a treaty once at a time.`;
    expect(await refusal(second)).toEqual(['validFrom', '2013-01-01', rule]);
    const moved = { ...assignment(id, 'untc-4-2'), id: `${id}:untc-4-1` };
    const kept = 'is the assignment of another body or treaty, and stays it.';
    expect(await refusal(moved)).toEqual(['id', `${id}:untc-4-1`, kept]);
  });

  it('do not undo what a person has corrected', async () => {
    await fill(running, named(id, 1, 'Imported', [null, null]));
    await command(running, 'correctBodyName', {
      id: `${id}:name:1`,
      expectedVersion: 1,
      name: { en: 'Corrected' },
      validUntil: '2020-01-01',
    });
    await command(running, 'addBodyName', { body: id, name: { en: 'Later' }, validFrom: '2020-01-01' });
    expect(await ingest(named(id, 1, 'Imported', [null, null]))).toEqual([
      { id: `${id}:name:1`, status: 'unchanged', kept: true },
    ]);
    const query = 'query Q($id: ID!) { body(id: $id) { names { name { en } } } }';
    expect((await runQuery(running, query, { id })).body.names).toEqual([
      { name: { en: 'Corrected' } },
      { name: { en: 'Later' } },
    ]);
  });

  it('leave nothing behind in a dry run, and are counted all the same', async () => {
    const revision = await running.revision();
    const options = { actor: 'import:test', runId: 'test', dryRun: true };
    const outcomes = await running.ingest([body(`${id}-dry`), named(`${id}-dry`, 1, 'Dry', [null, null])], options);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['created', 'created']);
    expect(await running.revision()).toBe(revision);
    expect(await runQuery(running, `{ body(id: "${id}-dry") { id } }`)).toEqual({ body: null });
  });

  it('say in their sources which run brought them', async () => {
    await ingest(named(id, 1, 'X', [null, null]));
    const query = 'query Q($id: ID!) { body(id: $id) { nameRecord { sources { actor run { id } nature title } } } }';
    expect((await runQuery(running, query, { id })).body.nameRecord.sources).toEqual([
      { actor: 'import:test', run: { id: 'test' }, nature: 'DEMONSTRATION', title: 'Test' },
    ]);
  });
});
