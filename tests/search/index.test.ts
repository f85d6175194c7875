import { Database } from '../../subgraphs/_kit/database/database.ts';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { Caller, IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { searchHereQuery } from '../../subgraphs/_kit/search/search-here.ts';
import { subgraph } from '../../subgraphs/treaties/subgraph.ts';
import { grantsOf } from '../support/accounts.ts';
import { auditFaultsOf } from '../support/audit-folder.ts';
import { forEachDatabase } from '../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../support/run-query.ts';
import { sources, treaty, type Found } from './support/searched.ts';

forEachDatabase('What a subgraph searches', (database) => {
  let url: string;
  let running: RunningSubgraph;

  beforeEach(async () => {
    url = database.freshUrl();
    running = await openSubgraph(subgraph, url);
  });

  const fill = async (...records: object[]) => {
    const all = records.map((each) => ({ ...each, sources }) as unknown as IngestRecord);
    const outcomes = await running.ingest(all, { actor: 'default-data', runId: null });
    expect(outcomes.filter(({ status }) => status === 'refused')).toEqual([]);
  };
  const ask = { language: null, types: ['Treaty', 'Provision', 'TreatyIdentifier'], first: 10, after: null };
  const search = async (query: string, caller: Partial<Caller> = {}, more: object = {}): Promise<Found> => {
    const { searchHere } = await runQuery(
      running,
      searchHereQuery,
      { ...ask, query, ...more },
      { isPeer: true, ...caller },
    );
    return searchHere as Found;
  };
  const ids = async (query: string, caller: Partial<Caller> = {}) =>
    (await search(query, caller)).hits.map(({ id }) => id);

  it('is the record as it is now: changed with it, by the same unit of work', async () => {
    await fill(treaty('t', { en: 'On water' }));
    expect(await ids('water')).toEqual(['t']);
    await fill(treaty('t', { en: 'On energy', ru: 'Об энергии' }));
    expect([await ids('water'), await ids('energy'), await ids('энергией')]).toEqual([[], ['t'], ['t']]);
  });

  it('stays as it is of what comes again unchanged', async () => {
    await fill(treaty('t', { en: 'On water' }), treaty('u', { en: 'On water' }));
    await fill(treaty('t', { en: 'On water' }), treaty('u', { en: 'On energy' }));
    expect([await ids('water'), await ids('energy')]).toEqual([['t'], ['u']]);
  });

  it('is not there of what is refused or only tried', async () => {
    const records = [{ ...treaty('t', { en: 'On water' }), sources }] as unknown as IngestRecord[];
    await running.ingest(records, { actor: 'default-data', runId: null, dryRun: true });
    expect(await search('water')).toEqual({ total: 0, hits: [] });
  });

  it('ranks more words before fewer, then titles, whole phrases and whole titles', async () => {
    await fill(
      treaty('a', { en: 'Rights' }, { subject: { en: 'Human' } }),
      treaty('b', { en: 'Rights of a human' }),
      treaty('c', { en: 'Human rights at sea' }),
      treaty('d', { en: 'Human rights' }),
      treaty('e', { en: 'Human' }),
    );
    const { total, hits } = await search('human rights');
    expect([total, hits.map(({ id, score }) => [id, score])]).toEqual([
      4,
      [
        ['d', 2610],
        ['c', 2410],
        ['b', 2310],
        ['a', 2290],
      ],
    ]);
  });

  it('goes on after a place, by id where scores are equal', async () => {
    await fill(...['c', 'a', 'b', 'd'].map((id) => treaty(id, { en: 'On water' })));
    const { total, hits } = await search('water', {}, { first: 2 });
    const [, last] = hits;
    const after = { score: last?.score, type: 'Treaty', id: last?.id };
    const next = await search('water', {}, { first: 2, after });
    expect([total, hits.map(({ id }) => id), next.total, next.hits.map(({ id }) => id)]).toEqual([
      4,
      ['a', 'b'],
      4,
      ['c', 'd'],
    ]);
    const beyond = await search('water', {}, { after: { ...after, id: 'z' } });
    expect([beyond.total, beyond.hits]).toEqual([4, []]);
  });

  it('is shown by the text in which it is, of those in several languages', async () => {
    await fill(
      treaty('t', { kk: 'Су туралы конвенциясы', ru: 'Конвенция о воде', en: 'Convention on water' }),
      treaty('u', { kk: 'Шарт', ru: 'Договор № 1141', en: 'Treaty' }),
    );
    const shown = async (query: string, language: string | null = null) => {
      const { hits } = await search(query, {}, { language });
      return hits.map(({ passage }) => passage?.text);
    };
    expect(await shown('конвенция')).toEqual(['Конвенция о воде']);
    expect(await shown('конвенция', 'kk')).toEqual(['Су туралы конвенциясы']);
    expect(await shown('конвенциясы')).toEqual(['Су туралы конвенциясы']);
    expect(await shown('1141', 'kk')).toEqual(['Договор № 1141']);
  });

  it('is a record by its whole id too, first, with or without words, and no other by a part of one', async () => {
    const part = { type: 'Provision', id: 'on-water-art-1', treaty: 'on-water', article: '1', position: 1 };
    await fill(treaty('on-water', { en: 'Rivers' }), treaty('u', { en: 'On water' }), part);
    expect(await search('on-water')).toMatchObject({
      total: 2,
      hits: [
        {
          ...{ id: 'on-water', score: 10_000 },
          passage: { field: 'id', text: 'on-water', language: 'xx', ranges: [{ start: 0, end: 8 }] },
        },
        { id: 'u', passage: { field: 'title' } },
      ],
    });
    expect([await ids(' on-water-art-1 '), await ids('on-water-art'), await ids('on-water-art-1 x')]).toEqual([
      ['on-water-art-1'],
      [],
      [],
    ]);
  });

  it('takes nothing in a question for a sign of a language of questions', async () => {
    await fill(treaty('t', { en: 'The 100% "NEAR" treaty_of (all) AND none*' }));
    for (const query of [
      '"near" AND',
      '100%',
      'none*',
      '(all) OR',
      '-near',
      '+near ~all',
      "near' OR 1=1",
      'treaty_of',
      '@near',
    ])
      expect([query, await ids(query)]).toEqual([query, query === "near' OR 1=1" ? [] : ['t']]);
    expect(await ids('10_%')).toEqual([]);
  });

  it('is only what the caller may see, in hits and in numbers', async () => {
    const secret = { isConfidential: true, disclosedTo: ['body-mod'] };
    await fill(treaty('open', { en: 'On water' }), treaty('secret', { en: 'On water' }, secret), {
      type: 'Provision',
      id: 'secret-art-1',
      treaty: 'secret',
      article: '1',
      position: 1,
      heading: { en: 'Water' },
    });
    const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
    const seen = async (identity: Identity | null) => {
      const { total, hits } = await search('water', { identity });
      return [total, hits.map(({ id }) => id)];
    };
    expect(await seen(null)).toEqual([1, ['open']]);
    expect(await seen(holder('ANALYST:body-mia'))).toEqual([1, ['open']]);
    expect(await seen(holder('ANALYST:body-mod'))).toEqual([3, ['open', 'secret', 'secret-art-1']]);
    expect(await seen(holder('AUTHORISED_BODY'))).toEqual([3, ['open', 'secret', 'secret-art-1']]);
    expect([
      await ids('secret', { identity: null }),
      await ids('secret', { identity: holder('AUTHORISED_BODY') }),
    ]).toEqual([[], ['secret']]);
  });

  it('is asked for by other subgraphs only', async () => {
    const { errors } = await runRequest(running, searchHereQuery, { ...ask, query: 'water' });
    expect(errors?.map(({ message }) => message)).toEqual([
      'Only subgraphs ask this of one another: ask for `search`.',
    ]);
  });

  /** What an auditor finds after somebody with the password of the database was at work. */
  const faultsAfter = async (...statements: string[]) => {
    const open = await Database.open(url, 'treaties', { entities: [], migrations: [] });
    for (const statement of statements) await open.writer.query(statement);
    await open.close();
    return (await auditFaultsOf(url, 'treaties')).sort();
  };

  it('is held by auditors against what the records say, in all their versions', async () => {
    await fill(...['t', 'u', 'v', 'w'].map((id) => treaty(id, { en: 'On water' })));
    await fill(treaty('t', { en: 'On energy' }), {
      ...{ type: 'TreatyIdentifier', id: 'unts:1', treaty: 't', scheme: 'UNTS', value: '1' },
    });
    await fill(treaty('half', { en: 'Half of a sign: \ud83d' }));
    expect(await faultsAfter()).toEqual([]);
    const columns = 'part, title_terms, text_terms, codes, title_folded, text_folded';
    const copy = (type: string, id: string, revision: number) =>
      `INSERT INTO search_text (record_type, record_id, recorded_from, ${columns})
        SELECT '${type}', '${id}', ${revision}, ${columns} FROM search_text WHERE record_id = 'v'`;
    const faults = await faultsAfter(
      copy('Treaty', 'gone', 1),
      copy('Law', 'l', 1),
      copy('Treaty', 'w', 1),
      copy('Treaty', 'w', 9),
      "DELETE FROM search_text WHERE record_id = 't' AND recorded_from = 2",
      "UPDATE search_text SET title_folded = '' WHERE record_id = 'u'",
    );
    expect(faults).toEqual([
      'SEARCH search_text Law l: is of no record',
      'SEARCH search_text Treaty gone: is of no record',
      'SEARCH search_text Treaty t: its text of revision 2 is missing',
      'SEARCH search_text Treaty u: its text of revision 1 differs from the record',
      'SEARCH search_text Treaty w: is of no record',
      'SEARCH search_text Treaty w: its text of revision 1 is not what the record has',
    ]);
    expect(await faultsAfter("UPDATE search_state SET analyser = 'older'")).toEqual([
      'SEARCH search_state: is not of this program, which makes it anew when it starts',
    ]);
  });

  // On MySQL it is a part of the table.
  if (database.dialect === 'sqlite')
    it('is held against the index that is beside it, too', async () => {
      await fill(treaty('t', { en: 'On water' }));
      const columns = 'title_terms, text_terms, codes';
      const unfound = `INSERT INTO search_index (search_index, rowid, ${columns}) SELECT 'delete', number, ${columns} FROM search_text`;
      const fault = 'SEARCH search_index: is not of what stands in search_text';
      expect([await faultsAfter(unfound), await ids('water')]).toEqual([[fault], []]);
      const made = `CREATE VIRTUAL TABLE search_index USING fts5(${columns}, content='')`;
      expect(await faultsAfter('DROP TABLE search_index', made)).toEqual([fault]);
    });

  it('is made anew at the start where it was never made, or by another analyser', async () => {
    await fill(...Array.from({ length: 1_001 }, (_, at) => treaty(`t${at}`, { en: `On water ${at}` })));
    await fill(treaty('t0', { en: 'On energy' }));
    for (const damage of ['DELETE FROM search_state', "UPDATE search_state SET analyser = 'older'"]) {
      await running.close();
      const open = await Database.open(url, 'treaties', { entities: [], migrations: [] });
      await open.writer.query('DELETE FROM search_text WHERE number > 10');
      await open.writer.query("UPDATE search_text SET record_type = 'Gone' WHERE number = 1");
      await open.writer.query(damage);
      await open.close();
      running = await openSubgraph(subgraph, url);
      expect([(await search('water')).total, await ids('energy')]).toEqual([1_000, ['t0']]);
    }
  });
});
