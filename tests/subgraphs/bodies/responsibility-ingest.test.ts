import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { assignment, body, designation, fill, head, proposal, subdivision, succession } from './records.ts';

const long = 'x'.repeat(1_001);
const days = ['2012-01-01', null] as const;

forEachDatabase('records of who is responsible', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    const exists = (_type: string, ids: readonly string[]) =>
      Promise.resolve(new Set(ids.filter((id) => id !== 'untc-9-9')));
    running = await openSubgraph(subgraph, database.freshUrl(), { exists });
    await fill(
      running,
      ...['before', 'body-a', 'body-b'].map((id) => body(id)),
      succession('before', 'body-a', '2011-01-01', 'RENAMED'),
      subdivision('a-legal', 'body-a', [null, '2020-01-01']),
      subdivision('b-legal', 'body-b'),
      head('a-head', 'body-a', ['2015-01-01', '2019-01-01']),
      head('b-head', 'body-b', [null, null]),
      proposal('p-before', 'before', 'untc-4-1'),
      proposal('p-b', 'body-b', 'untc-4-1'),
      designation('d-1', 'a-legal'),
    );
  });

  const ingest = (...records: IngestRecord[]) => running.ingest(records, { actor: 'import:test', runId: 'test' });
  const refusal = async (record: IngestRecord) => {
    const [outcome] = await ingest(record);
    return outcome?.status === 'refused' ? [outcome.field, outcome.value, outcome.rule] : outcome?.status;
  };
  const proposed = (treaty: string, fields: Record<string, unknown>) =>
    assignment('body-a', treaty, days, 'PROPOSED_CONCLUSION', fields);

  it('come in at once in any order, and change nothing when they come again', async () => {
    const records = [
      assignment('new', 'untc-4-5', days, 'PROPOSED_CONCLUSION', { subdivision: 'new-legal', proposal: 'new-p' }),
      proposal('new-p', 'new', 'untc-4-5', { proposedOn: '2010', number: '1', title: { en: 'T' } }),
      designation('new-d', 'new-legal', {
        head: 'new-head',
        actDate: '2012-02-01',
        actNumber: '2',
        actTitle: { kk: 'Б' },
      }),
      head('new-head', 'new', ['2012-01-01', null], { isActing: true, office: { ru: 'Министр' }, act: 'Decree' }),
      subdivision('new-legal', 'new', ['2011-01-01', null]),
      body('new'),
    ];
    expect((await ingest(...records)).map(({ status }) => status)).toEqual(Array(6).fill('created'));
    const revision = await running.revision();
    expect((await ingest(...records)).map(({ status }) => status)).toEqual(Array(6).fill('unchanged'));
    expect(await running.revision()).toBe(revision);
  });

  it.each<[string, IngestRecord, unknown[]]>([
    ['a subdivision of no body', subdivision('s', 'body-x'), ['body', 'body-x', 'names no Body of the hub.']],
    ['a nameless one', { ...subdivision('s', 'body-a'), name: {} }, ['name', {}, 'has no text in any language.']],
    [
      'one that moves to another body',
      subdivision('a-legal', 'body-b'),
      ['body', 'body-b', 'is another than the one that the record is of, and stays of.'],
    ],
    [
      'one that ends before it begins',
      subdivision('s', 'body-a', ['2020-01-01', '2019-01-01']),
      ['validUntil', '2019-01-01', 'is not after validFrom, 2020-01-01.'],
    ],
    ['a head without a name', head('h', 'body-a', [null, null], { name: null }), ['name', null, expect.any(String)]],
    ['a head who maybe acts', head('h', 'body-a', days, { isActing: 'yes' }), ['isActing', 'yes', expect.any(String)]],
    [
      'a second head for a day',
      head('h', 'body-a', ['2018-12-31', null]),
      ['validFrom', '2018-12-31', 'overlaps with a-head: on any day a body has one head at most, and one acting head.'],
    ],
    ['a designation of nothing', designation('d', 's-x'), ['subdivision', 's-x', 'names no Subdivision of the hub.']],
    ['by nobody', designation('d', 'a-legal', { head: 'h-x' }), ['head', 'h-x', 'names no HeadTenure of the hub.']],
    [
      'by the head of another body (¶3)',
      designation('d', 'a-legal', { head: 'b-head', validFrom: '2021-06-01' }),
      ['head', 'b-head', 'is a head of body-b, not of body-a: a body determines its own (¶3).'],
    ],
    [
      'by the head of another body, nobody knows from when on',
      designation('d', 'a-legal', { head: 'b-head' }),
      ['head', 'b-head', 'is a head of body-b, not of body-a: a body determines its own.'],
    ],
    [
      'by a head who had gone',
      designation('d', 'a-legal', { head: 'a-head', actDate: '2019-01-01' }),
      ['head', 'a-head', 'was not in office on 2019-01-01, the day of the act.'],
    ],
    [
      'by an act of a day to come',
      designation('d', 'a-legal', { actDate: '2026-11-23' }),
      ['actDate', '2026-11-23', 'has not come yet.'],
    ],
    [
      'with a title far too long',
      designation('d', 'a-legal', { actTitle: { en: long } }),
      ['actTitle.en', long, 'is longer than 1000 characters.'],
    ],
    [
      'of another subdivision than before',
      designation('d-1', 'b-legal'),
      ['subdivision', 'b-legal', 'is another than the one that the record is of, and stays of.'],
    ],
    ['a proposal of no treaty', proposal('p', 'body-a', 'untc-9-9'), ['treaty', 'untc-9-9', expect.any(String)]],
    ['a proposal by nobody', proposal('p', 'body-x', 'untc-4-1'), ['body', 'body-x', expect.any(String)]],
    [
      'one made some time',
      proposal('p', 'body-a', 'untc-4-1', { proposedOn: 'May' }),
      ['proposedOn', 'May', expect.any(String)],
    ],
    [
      'one for another treaty than before',
      proposal('p-b', 'body-b', 'untc-4-2'),
      ['treaty', 'untc-4-2', 'is another than the one that the record is of, and stays of.'],
    ],
    [
      'a field that there is none of',
      { ...subdivision('s', 'body-a'), colour: 1 },
      ['Subdivision', expect.anything(), expect.any(String)],
    ],
  ])('are refused with field, value and rule: %s', async (_what, record, expected) => {
    expect(await refusal(record)).toEqual(expected);
  });

  it.each<[string, IngestRecord, unknown[]]>([
    ['through what is none', proposed('untc-4-1', { subdivision: 's-x' }), ['subdivision', 's-x', expect.any(String)]],
    ['on what is none', proposed('untc-4-1', { proposal: 'p-x' }), ['proposal', 'p-x', expect.any(String)]],
    [
      'through a subdivision of another body',
      proposed('untc-4-1', { subdivision: 'b-legal' }),
      ['subdivision', 'b-legal', 'b-legal is a subdivision of body-b, not of body-a: a body watches through its own.'],
    ],
    [
      'through one that is no more',
      { ...proposed('untc-4-1', { subdivision: 'a-legal' }), validFrom: '2020-01-01' },
      ['subdivision', 'a-legal', 'a-legal does not exist on 2020-01-01, the first day of the assignment (¶4).'],
    ],
    [
      'on a proposal for another treaty',
      proposed('untc-4-2', { proposal: 'p-before' }),
      ['proposal', 'p-before', 'p-before is a proposal to conclude untc-4-1, not untc-4-2 (¶4).'],
    ],
    [
      'on the proposal of a stranger',
      proposed('untc-4-1', { proposal: 'p-b' }),
      ['proposal', 'p-b', 'p-b was made by body-b, which is neither body-a nor what it came from (¶4).'],
    ],
    [
      'on the proposal of a stranger, once the Rules may be repealed',
      { ...proposed('untc-4-1', { proposal: 'p-b' }), validFrom: '2022-05-02' },
      ['proposal', 'p-b', 'p-b was made by body-b, which is neither body-a nor what it came from.'],
    ],
    [
      'on a proposal where the basis is another',
      assignment('body-a', 'untc-4-1', days, 'CONCLUDED_EARLIER', { proposal: 'p-before' }),
      ['proposal', 'p-before', 'A proposal is named only on the basis PROPOSED_CONCLUSION (¶4).'],
    ],
  ])('assign no treaty %s', async (_what, record, expected) => {
    expect(await refusal(record)).toEqual(expected);
  });

  it('let a body watch on the proposal of the one it came from, and keep what a record leaves out', async () => {
    const grounded = proposed('untc-4-1', { subdivision: 'a-legal', proposal: 'p-before' });
    expect((await ingest(grounded))[0]?.status).toBe('created');
    expect((await ingest(proposed('untc-4-1', {})))[0]?.status).toBe('unchanged');
    expect(await refusal(assignment('body-a', 'untc-4-1', days))).toEqual(['proposal', 'p-before', expect.any(String)]);
    expect((await ingest(proposed('untc-4-1', { subdivision: null })))[0]?.status).toBe('changed');
    const query = '{ assignment(id: "body-a:untc-4-1") { subdivision { id } proposal { id body { id } } } }';
    expect((await runQuery(running, query)).assignment).toEqual({
      subdivision: null,
      proposal: { id: 'p-before', body: { id: 'before' } },
    });
  });
});
