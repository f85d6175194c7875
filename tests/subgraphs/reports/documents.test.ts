import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import type { Identity } from '../../../subgraphs/_kit/access/identity.ts';
import { signingKey } from '../../../subgraphs/_kit/audit/keys.ts';
import { Database } from '../../../subgraphs/_kit/database/database.ts';
import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { auditFolder } from '../../audit/support/audited-notes.ts';
import { grantsOf } from '../../support/accounts.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { document, fill, recommendation, record } from './records.ts';

const records = [
  document('upr-7-kz', {
    title: { kk: 'Баяндама: ҚАЗАҚСТАН', en: 'Report: Kazakhstan' },
    symbol: 'A/HRC/14/10',
    mechanism: 'Universal Periodic Review',
    session: 7,
    date: '2010-02-12',
    url: 'https://undocs.org/A/HRC/14/10',
    addressee: 'kz',
  }),
  document('upr-8-kg', { session: 8, date: '2010-05', addressee: 'kg', title: { en: 'A report' } }),
  document('cat-3', { kind: 'CONCLUDING_OBSERVATIONS', symbol: 'CAT/C/KAZ/CO/3', addressee: 'kz', date: '2014-11' }),
  document('theme', { kind: 'SPECIAL_PROCEDURE_REPORT' }),
  recommendation('r-1', { document: 'upr-7-kz' }),
  recommendation('r-2', { document: 'upr-8-kg', addressee: 'kg' }),
  recommendation('r-3', { document: 'theme', addressee: 'kg' }),
  recommendation('r-4', { document: 'theme' }),
];

forEachDatabase('documents that hold recommendations', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ sourceDocument(id: "upr-7-kz") {
      id version kind kindLabel { en } title { kk ru en } symbol mechanism session date { value precision } url
      addressee { id } addresseeReference recommendations { totalCount nodes { id document { id } } }
      sources { title } history { totalCount }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      sourceDocument: {
        id: 'upr-7-kz',
        version: 1,
        kind: 'UPR_WORKING_GROUP_REPORT',
        kindLabel: { en: 'report of the Working Group on the Universal Periodic Review' },
        title: { kk: 'Баяндама: ҚАЗАҚСТАН', ru: null, en: 'Report: Kazakhstan' },
        symbol: 'A/HRC/14/10',
        mechanism: 'Universal Periodic Review',
        session: 7,
        date: { value: '2010-02-12', precision: 'DAY' },
        url: 'https://undocs.org/A/HRC/14/10',
        addressee: { id: 'kz' },
        addresseeReference: 'VERIFIED',
        recommendations: { totalCount: 1, nodes: [{ id: 'r-1', document: { id: 'upr-7-kz' } }] },
        sources: [{ title: 'Test' }],
        history: { totalCount: 1 },
      },
    });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['kind', { kind: { in: ['CONCLUDING_OBSERVATIONS', 'SPECIAL_PROCEDURE_REPORT'] } }, ['theme', 'cat-3']],
    ['title', { title: { contains: 'қазақ' } }, ['upr-7-kz']],
    ['a whole title in one of its languages', { title: { eq: 'report: kazakhstan' } }, ['upr-7-kz']],
    ['symbol', { symbol: { startsWith: 'cat/c/kaz' } }, ['cat-3']],
    ['the lack of a symbol', { symbol: { isNull: true } }, ['theme', 'upr-8-kg']],
    ['mechanism', { mechanism: { eq: 'universal periodic review' } }, ['upr-7-kz']],
    ['session', { session: { lt: 8 } }, ['upr-7-kz']],
    ['date', { date: { gt: '2010-04-30' } }, ['upr-8-kg', 'cat-3']],
    ['addressee', { addressee: { eq: 'kz' } }, ['upr-7-kz', 'cat-3']],
    ['the lack of an addressee', { addressee: { isNull: true } }, ['theme']],
    ['id', { id: { not: 'theme' } }, ['upr-7-kz', 'upr-8-kg', 'cat-3']],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    const query = 'query Q($f: SourceDocumentFilter) { sourceDocuments(filter: $f) { nodes { id } totalCount } }';
    const { sourceDocuments } = await runQuery(running, query, { f: filter });
    expect(idsOf(sourceDocuments)).toEqual(ids);
    expect(sourceDocuments.totalCount).toBe(ids.length);
  });

  it('are ordered by date, title or id', async () => {
    const order = async (orderBy: string) =>
      idsOf((await runQuery(running, `{ sourceDocuments(orderBy: ${orderBy}) { nodes { id } } }`)).sourceDocuments);
    expect(await order('{ field: DATE, direction: DESC }')).toEqual(['cat-3', 'upr-8-kg', 'upr-7-kz', 'theme']);
    expect(await order('{ field: TITLE }')).toEqual(['upr-8-kg', 'cat-3', 'theme', 'upr-7-kz']);
    expect(await order('{ field: ID }')).toEqual(['cat-3', 'theme', 'upr-7-kz', 'upr-8-kg']);
  });

  it('list all that stands in them, whoever it is addressed to', async () => {
    const query = '{ sourceDocuments(orderBy: { field: ID }) { nodes { recommendations { nodes { id } } } } }';
    let answer: { sourceDocuments: { nodes: { recommendations: { nodes: { id: string }[] } }[] } } | undefined;
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, query);
    });
    expect(reads).toHaveLength(2);
    expect(answer?.sourceDocuments.nodes.map(({ recommendations }) => idsOf(recommendations))).toEqual([
      [],
      ['r-3', 'r-4'],
      ['r-1'],
      ['r-2'],
    ]);
  });
});

const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const authorised = holder('AUTHORISED_BODY');
const secret = (id: string, document: string, fields = {}) =>
  recommendation(id, { document, isConfidential: true, ...fields });

async function seenBy(running: RunningSubgraph, identity: Identity | null): Promise<string[]> {
  const query = '{ sourceDocuments(orderBy: { field: ID }) { nodes { id } } }';
  return idsOf((await runQuery(running, query, {}, { identity })).sourceDocuments);
}

forEachDatabase('a letter', (database) => {
  let running: RunningSubgraph;
  const show = async (id: string): Promise<Answer> =>
    (await runQuery(running, `{ sourceDocument(id: "${id}") { version isConfidential } }`)).sourceDocument;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
  });

  it('that comes with confidential recommendations only is confidential with them, and says why', async () => {
    const batch = [document('a'), secret('a-1', 'a'), secret('a-2', 'a')];
    await fill(running, ...batch);
    expect(await seenBy(running, null)).toEqual([]);
    expect((await show('a')).isConfidential).toBe(true);
    const history =
      '{ sourceDocument(id: "a") { history(filter: { field: { eq: "isConfidential" } }) { nodes { reason } } } }';
    const { sourceDocument } = await runQuery(running, history, {}, { identity: authorised });
    expect(JSON.stringify(sourceDocument)).toContain('are confidential.');
    const again = [document('a', { isConfidential: null }), ...batch.slice(1)];
    expect((await fill(running, ...again)).map(({ status }) => status)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
  });

  it('that says that it is not confidential is not, and stewards can say so later', async () => {
    await fill(running, document('b', { isConfidential: false }), secret('b-1', 'b'));
    expect(await seenBy(running, null)).toEqual(['b']);
    await fill(running, document('a', { isConfidential: false }));
    expect(await seenBy(running, null)).toEqual(['a', 'b']);
    await fill(running, document('a', { isConfidential: true }), document('b', { isConfidential: true }));
    expect(await seenBy(running, null)).toEqual([]);
  });

  it('with an open recommendation is public, whatever is recorded or becomes confidential later', async () => {
    await fill(running, document('c'), secret('c-1', 'c'), recommendation('c-2', { document: 'c' }), document('d'));
    await fill(running, secret('c-2', 'c'), secret('d-1', 'd'));
    expect(await seenBy(running, null)).toEqual(['c', 'd']);
    expect(await show('d')).toEqual({ version: 1, isConfidential: false });
  });

  it('that is confidential is also for the bodies that one of its recommendations concerns or is disclosed to', async () => {
    const officer = (body: string) => holder(`OFFICER:body-${body}`);
    const concern = record('RecommendationBodyLink', { recommendation: 'e-1', body: 'body-moj' });
    const open = recommendation('e-3', { document: 'e' });
    await fill(running, document('e'), secret('e-1', 'e'), secret('e-2', 'e', { disclosedTo: ['body-mia'] }), concern);
    await fill(running, open);
    const inIt = async (identity: Identity): Promise<string[] | null> => {
      const query = '{ sourceDocument(id: "e") { recommendations { nodes { id } } } }';
      const { sourceDocument } = await runQuery(running, query, {}, { identity });
      return sourceDocument === null ? null : idsOf(sourceDocument.recommendations);
    };
    expect(await inIt(officer('moj'))).toEqual(['e-1']);
    expect(await inIt(officer('mia'))).toEqual(['e-2']);
    expect(await inIt(officer('mod'))).toBeNull();
    expect(await inIt(authorised)).toEqual(['e-1', 'e-2', 'e-3']);
  });

  it('whose confidential recommendations come by another call is confidential with them, whichever says so', async () => {
    const letter = (id: string, fields: object = {}) => document(id, { kind: 'LETTER', ...fields });
    const seen = async (...ids: string[]) => (await seenBy(running, null)).filter((id) => ids.includes(id));
    await fill(running, letter('l-1'), letter('l-2'), letter('l-3', { isConfidential: false }), letter('l-4'));
    await fill(running, recommendation('l-2-1', { document: 'l-2' }), recommendation('l-4-1', { document: 'l-4' }));
    expect(await seen('l-1', 'l-2', 'l-3', 'l-4')).toEqual(['l-1', 'l-2', 'l-3', 'l-4']);
    await fill(running, secret('l-1-1', 'l-1'), secret('l-2-1', 'l-2'), secret('l-3-1', 'l-3'), secret('l-4-2', 'l-4'));
    expect(await seen('l-1', 'l-2', 'l-3', 'l-4')).toEqual(['l-3', 'l-4']);
    await fill(running, letter('l-1'), recommendation('l-1-2', { document: 'l-1' }));
    expect(await seen('l-1')).toEqual([]);
    const told = '{ recommendations(filter: { document: { eq: "l-1" } }) { totalCount } }';
    expect((await runQuery(running, told, {}, { identity: null })).recommendations.totalCount).toBe(0);
  });

  it('that says so in one call is so with what comes in another and says nothing', async () => {
    await fill(running, document('m', { isConfidential: true }));
    await fill(running, recommendation('m-1', { document: 'm' }));
    expect(
      (await runQuery(running, '{ recommendation(id: "m-1") { id } }', {}, { identity: null })).recommendation,
    ).toBe(null);
  });

  it('of one file with them is confidential, in however many calls an import brings that', async () => {
    const of = (file: string, each: IngestRecord): IngestRecord => {
      return { ...each, sources: [{ nature: 'DATASET', title: 'Records', file }] };
    };
    await fill(running, of('a.csv', document('f-1')), of('b.csv', document('f-2')));
    await fill(running, of('a.csv', secret('f-1-1', 'f-1')), of('a.csv', secret('f-2-1', 'f-2')));
    expect((await seenBy(running, null)).filter((id) => id.startsWith('f-'))).toEqual(['f-2']);
  });

  it('that was hidden before documents said so themselves is kept hidden once, by a unit of work that the chain covers', async () => {
    const databaseUrl = database.freshUrl();
    const folder = auditFolder();
    const audit = { folder, keyFile: join(folder, 'key.pem') };
    const open = () => openSubgraph(subgraph, databaseUrl, { audit });
    let hub = await open();
    await fill(
      hub,
      document('hidden'),
      document('said', { isConfidential: false }),
      document('none'),
      document('open'),
    );
    await fill(hub, secret('h-1', 'hidden'), secret('s-1', 'said'), secret('o-1', 'open'));
    await fill(hub, recommendation('o-2', { document: 'open' }));
    await hub.close();
    // As a hub of that time left it.
    const tables = await Database.open(databaseUrl, 'reports', { entities: [], migrations: [] });
    await tables.writer.query('DELETE FROM idempotency_key');
    await tables.close();
    hub = await open();
    expect(await seenBy(hub, null)).toEqual(['none', 'open']);
    expect(await seenBy(hub, authorised)).toEqual(['hidden', 'none', 'open', 'said']);
    await fill(hub, document('hidden', { isConfidential: false }), secret('n-1', 'none'));
    await hub.close();
    hub = await open();
    expect(await seenBy(hub, null)).toEqual(['hidden', 'none', 'open']);
    await hub.close();
    const publicKeys = [createPublicKey(signingKey(audit))];
    expect(await subgraph.verify({ databaseUrl, folder, publicKeys, keptLines: [] })).toMatchObject({ faults: [] });
  });
});
