import type { ExistenceCheck, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { everythingExists, nobodyAnswers, openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { assignment, body, capacity, fill } from './records.ts';

const these =
  (...ids: string[]): ExistenceCheck =>
  (_type, asked) =>
    Promise.resolve(new Set(asked.filter((id) => ids.includes(id))));

forEachDatabase('treaties that assignments name', (database) => {
  let running: RunningSubgraph;
  /** What treaties says, from test to test and within one. */
  let treaties: ExistenceCheck;

  beforeAll(async () => {
    const exists: ExistenceCheck = (type, ids) => treaties(type, ids);
    running = await openSubgraph(subgraph, database.freshUrl(), { exists });
  });

  /** A body of its own for each test; what one leaves open is settled before the next. */
  let id: string;
  let number = 0;
  beforeEach(async () => {
    id = `body-${(number += 1)}`;
    treaties = nobodyAnswers;
    await fill(running, body(id), capacity(id, 'CENTRAL_EXECUTIVE'));
  });
  afterEach(async () => {
    treaties = everythingExists;
    await running.maintain();
  });

  const add = (treaty: string) =>
    command(running, 'addAssignment', { body: id, treaty, basis: 'CONCLUDED_EARLIER', validFrom: '2012-01-01' });
  const state = async (treaty: string): Promise<Answer> => {
    const query = 'query Q($id: ID!) { assignment(id: $id) { treatyReference treatyReferenceNote version } }';
    const { treatyReference, treatyReferenceNote, version } = (
      await runQuery(running, query, { id: `${id}:${treaty}` })
    ).assignment;
    return [treatyReference, treatyReferenceNote, version];
  };

  it('are kept as unverified where treaties can not be asked: nothing typed in is lost', async () => {
    expect((await add('untc-4-1')).problems).toEqual([]);
    expect(await state('untc-4-1')).toEqual(['UNVERIFIED', 'NOT_ANSWERED', 1]);
    const query = `{ assignment(id: "${id}:untc-4-1") { treatyReferenceNoteLabel { kk ru en } treaty { id } } }`;
    expect((await runQuery(running, query)).assignment).toEqual({
      treatyReferenceNoteLabel: {
        kk: 'әзірге сұрау мүмкін болмады',
        ru: 'пока не удалось спросить',
        en: 'could not be asked yet',
      },
      treaty: { id: 'untc-4-1' },
    });
  });

  it('are verified when treaties answers again, by the hub, which the history says', async () => {
    await add('untc-4-1');
    await running.maintain();
    expect(await state('untc-4-1')).toEqual(['UNVERIFIED', 'NOT_ANSWERED', 1]);
    treaties = these('untc-4-1');
    await running.maintain();
    expect(await state('untc-4-1')).toEqual(['VERIFIED', null, 2]);
    const query = `{ assignment(id: "${id}:untc-4-1") { sources { actor } history { nodes { actor command reason fields { field after } } } } }`;
    const { sources, history } = (await runQuery(running, query)).assignment;
    expect(sources).toEqual([{ actor: 'local' }]);
    expect(history.nodes[0]).toEqual({
      actor: 'hub',
      command: 'verifyReferences',
      reason: 'The owner of Treaty was asked again.',
      fields: [{ field: 'treatyCheck', after: '"VERIFIED"' }],
    });
  });

  it('stay unverified, with the reason, when there is no such treaty; and are verified should it come', async () => {
    await add('untc-9-9');
    treaties = these();
    await running.maintain();
    expect(await state('untc-9-9')).toEqual(['UNVERIFIED', 'NO_SUCH_TREATY', 2]);
    treaties = these('untc-9-9');
    await running.maintain();
    expect(await state('untc-9-9')).toEqual(['VERIFIED', null, 3]);
  });

  it('make no revision while there is no news of them', async () => {
    await add('untc-9-9');
    treaties = these();
    await running.maintain();
    const revision = await running.revision();
    await running.maintain();
    await running.maintain();
    expect(await running.revision()).toBe(revision);
  });

  it('are asked for in one question each time, and those that are verified not again', async () => {
    await fill(running, ...['untc-4-1', 'untc-4-2', 'untc-4-3'].map((treaty) => assignment(id, treaty)));
    const asked: (readonly string[])[] = [];
    treaties = (type, ids) => {
      asked.push(ids);
      return these('untc-4-1', 'untc-4-3')(type, ids);
    };
    await running.maintain();
    await running.maintain();
    expect(asked).toEqual([['untc-4-1', 'untc-4-2', 'untc-4-3'], ['untc-4-2']]);
  });

  it('are all reached, however many there are', async () => {
    const names = Array.from({ length: 450 }, (_, index) => `untc-4-${index}`);
    await fill(running, ...names.map((treaty) => assignment(id, treaty)));
    treaties = (_type, ids) => Promise.resolve(new Set(ids));
    await running.maintain();
    const query = '{ assignments(filter: { treatyReference: { eq: UNVERIFIED } }) { totalCount } }';
    expect(await runQuery(running, query)).toEqual({ assignments: { totalCount: 0 } });
  });

  it('are asked for by one run at a time, also when it is started twice', async () => {
    await add('untc-4-1');
    const asked = jest.fn(these('untc-4-1'));
    treaties = asked;
    await Promise.all([running.maintain(), running.maintain()]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('are asked for before the transaction: others can write while treaties takes its time', async () => {
    treaties = async (_type, ids) => {
      await fill(running, body('body-meanwhile'));
      return new Set(ids);
    };
    expect((await add('untc-4-1')).problems).toEqual([]);
    expect(await runQuery(running, '{ body(id: "body-meanwhile") { id } }')).toEqual({
      body: { id: 'body-meanwhile' },
    });
  });

  it('stay verified when they are imported again while treaties can not be asked', async () => {
    treaties = these('untc-4-1');
    await fill(running, assignment(id, 'untc-4-1'));
    treaties = nobodyAnswers;
    expect(await fill(running, assignment(id, 'untc-4-1'))).toEqual([{ id: `${id}:untc-4-1`, status: 'unchanged' }]);
    expect(await state('untc-4-1')).toEqual(['VERIFIED', null, 1]);
  });

  it('are verified by an import that can ask', async () => {
    await fill(running, assignment(id, 'untc-4-1'));
    expect(await state('untc-4-1')).toEqual(['UNVERIFIED', 'NOT_ANSWERED', 1]);
    treaties = these('untc-4-1');
    await fill(running, assignment(id, 'untc-4-1'));
    expect(await state('untc-4-1')).toEqual(['VERIFIED', null, 2]);
  });
});
