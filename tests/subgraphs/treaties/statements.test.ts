import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { statement } from './part-records.ts';
import { fill, world } from './records.ts';

const options = { actor: 'test', runId: null };
const [kz1, kz2, kz10] = [1, 2, 10].map((position) => `untc-4-4:kz:statement-${position}`) as [string, string, string];
const eu = 'untc-4-4:org-european-union:statement-1';
const records = [
  ...world,
  statement('untc-4-4', 'kz', 1, {
    kind: 'DECLARATION',
    text: { en: 'The Republic declares.' },
    summary: { kk: 'МӘЛІМДЕЙДІ', ru: 'Заявляет', en: 'It declares' },
    madeOn: '2006-01',
    action: 'untc-4-4:kz:ratification',
  }),
  statement('untc-4-4', 'kz', 2, { madeOn: '2010-05-01' }),
  statement('untc-4-4', 'kz', 10, { kind: 'RESERVATION' }),
  statement('untc-4-4', 'org-european-union', 1, { kind: 'OBJECTION', text: { en: 'We object to it.' } }),
];

forEachDatabase('statements on treaties', (database) => {
  let running: RunningSubgraph;
  const ask = (query: string, variables = {}): Promise<Answer> => runQuery(running, query, variables);

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `query Q($id: ID!) { treatyStatement(id: $id) {
      id version kind kindLabel { en } text { kk ru en } summary { kk ru en } position madeOn { value }
      treaty { id } participant { id } party { id } action { id } sources { file } history { totalCount }
    } }`;
    expect(await ask(query, { id: kz1 })).toEqual({
      treatyStatement: {
        id: kz1,
        version: 1,
        kind: 'DECLARATION',
        kindLabel: { en: 'declaration' },
        text: { kk: null, ru: null, en: 'The Republic declares.' },
        summary: { kk: 'МӘЛІМДЕЙДІ', ru: 'Заявляет', en: 'It declares' },
        position: 1,
        madeOn: { value: '2006-01' },
        treaty: { id: 'untc-4-4' },
        participant: { id: 'kz' },
        party: { id: 'untc-4-4:kz' },
        action: { id: 'untc-4-4:kz:ratification' },
        sources: [{ file: '4-4.csv' }],
        history: { totalCount: 1 },
      },
    });
  });

  it('are of a participant also where nothing else is known of it and the treaty', async () => {
    const query = `{ treatyStatement(id: "${eu}") { participant { id } party { id } action { id } madeOn { value } } }`;
    const answer = { participant: { id: 'org-european-union' }, party: null, action: null, madeOn: null };
    expect((await ask(query)).treatyStatement).toEqual(answer);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['participant', { participant: { not: 'kz' } }, [eu]],
    ['treaty', { treaty: { eq: 'untc-26-4' } }, []],
    ['kind', { kind: { in: ['RESERVATION', 'OBJECTION'] } }, [kz10, eu]],
    ['words of the text', { text: { contains: 'OBJECT' } }, [eu]],
    ['words of the summary', { text: { contains: 'мәлім' } }, [kz1]],
    ['the day on which it can have been made', { madeOn: { lte: '2006-01-15', certainty: 'POSSIBLE' } }, [kz1]],
    ['id', { id: { eq: kz2 } }, [kz2]],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    const query = 'query Q($f: TreatyStatementFilter) { treatyStatements(filter: $f) { totalCount nodes { id } } }';
    const { treatyStatements } = await ask(query, { f: filter });
    expect(idsOf(treatyStatements)).toEqual(ids);
    expect(treatyStatements.totalCount).toBe(ids.length);
  });

  it('are ordered by their place, day or id', async () => {
    const order = async (orderBy: string) =>
      idsOf(
        (await ask(`{ treaty(id: "untc-4-4") { statements(orderBy: ${orderBy}) { nodes { id } } } }`)).treaty
          .statements,
      );
    expect(await order('{ field: POSITION }')).toEqual([kz1, kz2, kz10, eu]);
    expect(await order('{ field: MADE_ON, direction: DESC }')).toEqual([kz2, kz1, eu, kz10]);
    expect(await order('{ field: ID }')).toEqual([kz1, kz10, kz2, eu]);
  });

  it('are listed by treaty, party and participant, each by one statement', async () => {
    const list = 'statements { nodes { id } }';
    const reads = await readsDuring(async () => {
      const answer = await ask(
        `{ treaties { nodes { ${list} parties { nodes { ${list} } } } } participants { nodes { ${list} } } }`,
      );
      const participants = answer.participants.nodes as { statements: { nodes: unknown[] } }[];
      expect(participants.map(({ statements }) => statements.nodes.length)).toEqual([1, 3, 0]);
    });
    expect(reads).toHaveLength(6);
  });

  it('are not made yet on a simulated day before them', async () => {
    const query = '{ treatyStatements(orderBy: { field: POSITION }) { nodes { id } } }';
    const answer = await ask(`query Q @at(today: "2007-01-01") ${query}`);
    expect(idsOf(answer.treatyStatements)).toEqual([kz1, kz10, eu]);
    expect(await ask(`query Q @at(today: "2007-01-01") { treatyStatement(id: "${kz2}") { id } }`)).toEqual({
      treatyStatement: null,
    });
  });

  it('keep the kind that somebody found where a later import can not tell, and get its text', async () => {
    const text = { en: 'The text, verbatim.' };
    await fill(running, statement('untc-4-4', 'uz', 1, { kind: 'DECLARATION', text: null, summary: { en: 'Ours' } }));
    await fill(running, statement('untc-4-4', 'uz', 1, { text }));
    const query = '{ treatyStatement(id: "untc-4-4:uz:statement-1") { kind text { en } summary { en } version } }';
    expect((await ask(query)).treatyStatement).toEqual({
      kind: 'DECLARATION',
      text,
      summary: { en: 'Ours' },
      version: 2,
    });
  });

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['a kind that is none', { kind: 'PROTEST' }, 'kind', /RESERVATION/],
    ['an id that is not made of its parts', { id: kz2 }, 'id', /<treaty>:<participant>:statement-<position>/],
    ['neither text nor summary', { text: null }, 'text', /one of them says/],
    ['a text that is too long', { text: { en: 'x'.repeat(15_001) } }, 'text.en', /longer than 15000/],
    ['texts that are too long together', { text: { kk: 'ә'.repeat(15_000), ru: 'ё'.repeat(15_000) } }, 'text', /50000/],
    ['a text that is too long once folded', { text: { en: '\uFDFA'.repeat(5_000) } }, 'text', /50000/],
    ['an action that is not there', { action: 'untc-4-4:kz:objection' }, 'action', /names no TreatyAction/],
    ['a day that does not exist', { madeOn: '2010-02-30' }, 'madeOn', /is not 1995/],
  ])('are refused for %s', async (_what, fields, field, rule) => {
    const [outcome] = await running.ingest([statement('untc-4-4', 'kz', 3, fields)], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringMatching(rule) });
  });

  it('are refused of a participant who is not there', async () => {
    const outcomes = await running.ingest([statement('untc-4-4', 'xx', 1)], options);
    expect(outcomes).toMatchObject([{ status: 'refused', field: 'participant', value: 'xx' }]);
  });
});
