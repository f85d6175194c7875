import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { document, fill, inferred, link, recommendation, sender } from './records.ts';

const records = [
  document('doc', { session: 7, addressee: 'kz' }),
  document('doc-20', { session: 20, addressee: 'kz' }),
  document('doc-kg', { session: 8, addressee: 'kg' }),
  document('doc-ngo', { kind: 'NGO_REPORT', mechanism: 'Civic Union' }),
  recommendation('r-1', {
    text: { kk: 'ӘЙЕЛДЕР құқықтары', en: 'Rights of women: 100% of them' },
    madeOn: '2010-02-12',
    response: 'ACCEPTED',
    rawResponse: 'Accepted',
    actionCategory: 5,
    symbol: 'A/1',
    paragraph: '95.12',
    themes: ["Women's rights", 'Заңдылық'],
  }),
  recommendation('r-2', { madeOn: '2010', response: 'NOTED', themes: ['Justice'], summary: { ru: 'Ёлки и ель' } }),
  recommendation('r-3', { document: 'doc-20', madeOn: '2014-10-27/2014-11-07', form: 'PROPOSAL', themes: [] }),
  recommendation('r-4', { document: 'doc-ngo', sourceKind: 'NGO', text: undefined, summary: { ru: 'Елки' } }),
  recommendation('r-kg', { document: 'doc-kg', addressee: 'kg', madeOn: '2010-05-03', response: 'ACCEPTED' }),
  sender('r-1', 'mx', 'Mexico'),
  sender('r-1', 'fr', 'France'),
  sender('r-2', 'mx'),
  sender('r-kg', 'mx'),
  link('r-1', 'untc-4-8'),
  link('r-1', 'untc-4-4', inferred),
  link('r-3', 'untc-4-4'),
  link('r-3', 'untc-4-9', { basis: 'TREATY_BODY', confirmed: false }),
  link('r-kg', 'untc-4-4'),
];

forEachDatabase('recommendations', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const list = 'query Q($f: RecommendationFilter, $a: ID = "kz") { recommendations(filter: $f, addressee: $a)';

  /** The ids that a filter leaves of those to Kazakhstan, by date. */
  const matching = async (f: Record<string, unknown>, variables: Record<string, unknown> = {}): Promise<string[]> => {
    const query = `${list} { nodes { id } totalCount } }`;
    const { recommendations } = await runQuery(running, query, { f, ...variables });
    expect(recommendations.totalCount).toBe(recommendations.nodes.length);
    return idsOf(recommendations);
  };

  it('answer with everything that is known of one', async () => {
    const query = `{ recommendation(id: "r-1") {
      id version text { kk ru en } summary { en } symbol paragraph actionCategory themes
      form formLabel { kk ru en } sourceKind sourceKindLabel { ru }
      madeOn { value precision } response responseLabel { kk } rawResponse
      addressee { id } addresseeReference document { id }
      senders { id rawName participant { id } participantReference recommendation { id } version }
      sources { nature title actor }
      history { totalCount nodes { kind command } }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      recommendation: {
        id: 'r-1',
        version: 1,
        text: { kk: 'ӘЙЕЛДЕР құқықтары', ru: null, en: 'Rights of women: 100% of them' },
        summary: null,
        symbol: 'A/1',
        paragraph: '95.12',
        actionCategory: 5,
        themes: ["Women's rights", 'Заңдылық'],
        form: 'RECOMMENDATION',
        formLabel: { kk: 'ұсыным', ru: 'рекомендация', en: 'recommendation' },
        sourceKind: 'INTERNATIONAL_ORGANISATION',
        sourceKindLabel: { ru: 'международная организация' },
        madeOn: { value: '2010-02-12', precision: 'DAY' },
        response: 'ACCEPTED',
        responseLabel: { kk: 'қабылданды' },
        rawResponse: 'Accepted',
        addressee: { id: 'kz' },
        addresseeReference: 'VERIFIED',
        document: { id: 'doc' },
        senders: ['fr', 'mx'].map((id) => ({
          id: `r-1:${id}`,
          rawName: id === 'mx' ? 'Mexico' : 'France',
          participant: { id },
          participantReference: 'VERIFIED',
          recommendation: { id: 'r-1' },
          version: 1,
        })),
        sources: [{ nature: 'DEMONSTRATION', title: 'Test', actor: 'default-data' }],
        history: { totalCount: 1, nodes: [{ kind: 'CREATED', command: 'ingest' }] },
      },
    });
  });

  it('answer null for what nobody said, and empty lists where there is nobody and nothing', async () => {
    const query = `{ none: recommendation(id: "r-9") { id } four: recommendation(id: "r-4") {
      text { en } madeOn { value } response responseLabel { en } rawResponse actionCategory themes symbol
      senders { id } treatyLinks { id }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      none: null,
      four: {
        text: null,
        madeOn: null,
        response: null,
        responseLabel: null,
        rawResponse: null,
        actionCategory: null,
        themes: [],
        symbol: null,
        senders: [],
        treatyLinks: [],
      },
    });
  });

  it('are those to Kazakhstan unless others are asked for', async () => {
    const query = `{
      unasked: recommendations { totalCount nodes { id } }
      others: recommendations(addressee: "kg") { nodes { id } }
      all: recommendations(addressee: null) { totalCount }
      two: recommendations(addressee: null, filter: { addressee: { in: ["kg", "uz"] } }) { nodes { id } }
      but: recommendations(addressee: null, filter: { addressee: { not: "kz" } }) { nodes { id } }
      same: recommendations(filter: { addressee: { eq: "kz" } }) { totalCount }
      one: recommendation(id: "r-kg") { id }
    }`;
    expect(await runQuery(running, query)).toEqual({
      unasked: { totalCount: 4, nodes: ['r-4', 'r-2', 'r-1', 'r-3'].map((id) => ({ id })) },
      others: { nodes: [{ id: 'r-kg' }] },
      all: { totalCount: 5 },
      two: { nodes: [{ id: 'r-kg' }] },
      but: { nodes: [{ id: 'r-kg' }] },
      same: { totalCount: 4 },
      one: { id: 'r-kg' },
    });
  });

  it.each([
    ['{ addressee: { eq: "kg" } }', 'filter.addressee'],
    ['{ addressee: { in: ["kz", "kg"] } }', 'filter.addressee'],
    ['{ or: [{ form: { eq: PROPOSAL } }, { addressee: { not: "kz" } }] }', 'filter.or.1.addressee'],
  ])('refuse the filter %s, which the default addressee would leave empty', async (filter, field) => {
    const { data, errors } = await runRequest(running, `{ recommendations(filter: ${filter}) { totalCount } }`);
    expect(data).toEqual({ recommendations: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(errors?.[0]?.message).toContain('`addressee: null` lets all through');
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a text in any language and case', { text: { contains: 'әйелдер' } }, ['r-1']],
    ['a summary as well as a text, with ё as е', { text: { startsWith: 'ЁЛКИ' } }, ['r-4', 'r-2']],
    ['% as a letter', { text: { contains: '0% o' } }, ['r-1']],
    ['a sender among several', { sender: { eq: 'fr' } }, ['r-1']],
    ['one of some senders', { sender: { in: ['fr', 'mx'] } }, ['r-2', 'r-1']],
    ['not a sender', { sender: { not: 'fr' } }, ['r-4', 'r-2', 'r-3']],
    ['no sender at all', { sender: { isNull: true } }, ['r-4', 'r-3']],
    ['a treaty', { treaty: { eq: 'untc-4-4' } }, ['r-1', 'r-3']],
    ['not a treaty', { treaty: { not: 'untc-4-4' } }, ['r-4', 'r-2']],
    ['no treaty at all', { treaty: { isNull: true } }, ['r-4', 'r-2']],
    ['a confirmed link', { treatyLink: { confirmed: { eq: true } } }, ['r-1', 'r-3']],
    ['one link that meets all', { treatyLink: { treaty: { eq: 'untc-4-4' }, confirmed: { eq: true } } }, ['r-3']],
    ['a basis', { treatyLink: { basis: { in: ['TITLE_IN_TEXT', 'TREATY_BODY'] } } }, ['r-1', 'r-3']],
    ['a theme whole', { theme: { eq: 'justice' } }, ['r-2']],
    ['a part of a theme', { theme: { contains: "n's R" } }, ['r-1']],
    ['the beginning of a theme', { theme: { startsWith: 'ЗАҢ' } }, ['r-1']],
    ['only the beginning of a theme', { theme: { startsWith: 'rights' } }, []],
    ['one of some themes', { theme: { in: ['Заңдылық', 'Justice'] } }, ['r-2', 'r-1']],
    ['not a theme', { theme: { not: 'Justice' } }, ['r-4', 'r-1', 'r-3']],
    ['no theme', { theme: { isNull: true } }, ['r-4', 'r-3']],
    ['a date that is certain', { madeOn: { lte: '2010-06-30' } }, ['r-1']],
    ['a date that is possible', { madeOn: { lte: '2010-06-30', certainty: 'POSSIBLE' } }, ['r-2', 'r-1']],
    ['a day within a session', { madeOn: { gte: '2014-10-27', lte: '2014-11-07' } }, ['r-3']],
    ['no date', { madeOn: { isNull: true } }, ['r-4']],
    ['a response', { response: { eq: 'NOTED' } }, ['r-2']],
    ['no response', { response: { isNull: true } }, ['r-4', 'r-3']],
    ['a form', { form: { eq: 'PROPOSAL' } }, ['r-3']],
    ['a source kind', { sourceKind: { not: 'INTERNATIONAL_ORGANISATION' } }, ['r-4']],
    ['a document', { document: { eq: 'doc-20' } }, ['r-3']],
    ['a session', { session: { gt: 7 } }, ['r-3']],
    ['no session', { session: { isNull: true } }, ['r-4']],
    ['not a session', { session: { not: 7 } }, ['r-4', 'r-3']],
    ['an id', { id: { in: ['r-1', 'r-kg'] } }, ['r-1']],
    ['this and that', { sender: { eq: 'mx' }, and: [{ theme: { eq: 'Justice' } }] }, ['r-2']],
    ['this or that', { or: [{ form: { eq: 'PROPOSAL' } }, { session: { isNull: true } }] }, ['r-4', 'r-3']],
    ['what is not so', { not: { treaty: { eq: 'untc-4-4' } } }, ['r-4', 'r-2']],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    expect(await matching(filter)).toEqual(ids);
  });

  it('are in order of the first day that their date can mean, those without one first', async () => {
    const order = async (orderBy: string) =>
      idsOf((await runQuery(running, `{ recommendations(orderBy: ${orderBy}) { nodes { id } } }`)).recommendations);
    expect(await order('{ field: MADE_ON }')).toEqual(['r-4', 'r-2', 'r-1', 'r-3']);
    expect(await order('{ field: MADE_ON, direction: DESC }')).toEqual(['r-3', 'r-1', 'r-2', 'r-4']);
    expect(await order('{ field: ID }')).toEqual(['r-1', 'r-2', 'r-3', 'r-4']);
    expect(await order('{ field: TREATY_COUNT }')).toEqual(['r-2', 'r-4', 'r-1', 'r-3']);
    expect(await order('{ field: TREATY_COUNT, direction: DESC }')).toEqual(['r-3', 'r-1', 'r-4', 'r-2']);
  });

  it('are paged forward and back, and a cursor of another order is refused', async () => {
    const query = `query Q($first: Int, $after: String, $last: Int, $before: String, $o: RecommendationOrder) {
      recommendations(first: $first, after: $after, last: $last, before: $before, orderBy: $o) {
        nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
      }
    }`;
    const first = (await runQuery(running, query, { first: 3 })).recommendations;
    expect([idsOf(first), first.pageInfo.hasNextPage]).toEqual([['r-4', 'r-2', 'r-1'], true]);
    const second = (await runQuery(running, query, { first: 3, after: first.pageInfo.endCursor })).recommendations;
    expect([idsOf(second), second.pageInfo.hasNextPage]).toEqual([['r-3'], false]);
    const back = (await runQuery(running, query, { last: 2, before: second.pageInfo.startCursor })).recommendations;
    expect([idsOf(back), back.pageInfo.hasPreviousPage]).toEqual([['r-2', 'r-1'], true]);
    const other = { first: 1, after: first.pageInfo.endCursor, o: { field: 'ID' } };
    expect((await runRequest(running, query, other)).errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  it('read no more columns than a list is asked for, and all where a field needs them', async () => {
    const [ids] = await readsDuring(() => runQuery(running, '{ recommendations { edges { cursor node { id } } } }'));
    expect(ids).not.toMatch(/text_|sources|response/);
    const query = `{ recommendations { ...page } } fragment page on RecommendationConnection {
      nodes { ... on Recommendation { rawResponse sources { title } } }
    }`;
    const [all] = await readsDuring(() => runQuery(running, query));
    expect(all).toMatch(/text_en.*sources|sources.*text_en/);
    expect(all).not.toContain('folded');
  });

  it('read senders, documents and links of a whole page with one statement each', async () => {
    const query = '{ recommendations { nodes { senders { rawName } document { session } treatyLinks { basis } } } }';
    expect(await readsDuring(() => runQuery(running, query))).toHaveLength(4);
  });
});
