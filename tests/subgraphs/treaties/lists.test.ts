import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import type { PageInfo } from '../../../subgraphs/_kit/query/page-info.type.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { action, fill, participant, party, treaty, world } from './records.ts';

forEachDatabase('lists of treaties', (database) => {
  let running: RunningSubgraph;

  beforeEach(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...world);
  });

  it('are paged forward and backward, undisturbed by what comes in meanwhile', async () => {
    await fill(
      running,
      ...Array.from({ length: 30 }, (_, index) => treaty(`untc-5-${index}`, { en: `Treaty ${index % 7}` })),
    );
    const page = async (args: string) => {
      const query = `{ treaties(${args}) { nodes { id } pageInfo { startCursor endCursor hasNextPage } } }`;
      const { treaties } = await runQuery(running, query);
      return { ids: idsOf(treaties), ...(treaties.pageInfo as PageInfo) };
    };
    const all = (await page('first: 100')).ids;
    const seen: string[] = [];
    let next = await page('first: 7');
    for (; next.hasNextPage; next = await page(`first: 7, after: "${next.endCursor}"`)) {
      seen.push(...next.ids);
      await fill(running, treaty(`new-${seen.length}`, { en: 'A title before all that was read' }));
    }
    seen.push(...next.ids);
    expect(seen).toEqual(all);
    const back = await page(`last: 40, before: "${next.endCursor}"`);
    expect(back.ids.filter((id) => !id.startsWith('new'))).toEqual(all.slice(0, -1));
  });

  it('answer only the ids that are asked for, in the order of the list', async () => {
    const query = '{ treaties(ids: ["untc-4-4", "untc-9-9", "kz-uz-2013"]) { totalCount nodes { id } } }';
    expect(await runQuery(running, query)).toEqual({
      treaties: { totalCount: 2, nodes: [{ id: 'untc-4-4' }, { id: 'kz-uz-2013' }] },
    });
    expect(await runQuery(running, '{ treaties(ids: []) { nodes { id } } }')).toEqual({ treaties: { nodes: [] } });
  });

  it('find participants by name in any language, by code and by kind, ordered by name', async () => {
    const found = async (filter: string) =>
      idsOf((await runQuery(running, `{ participants(filter: ${filter}) { nodes { id } } }`)).participants);
    expect(await found('{ name: { startsWith: "ҚАЗАҚ" } }')).toEqual(['kz']);
    expect(await found('{ name: { contains: "стан" } }')).toEqual(['kz', 'uz']);
    expect(await found('{ isoCode: { in: ["UZ", "KZ"] } }')).toEqual(['kz', 'uz']);
    expect(await found('{ isoCode: { isNull: true } }')).toEqual(['org-european-union']);
    expect(await found('{ kind: { not: STATE } }')).toEqual(['org-european-union']);
    expect(await found('{}')).toEqual(['org-european-union', 'kz', 'uz']);
  });

  it('find the parties of a treaty by participant and by status, and the treaties of a participant', async () => {
    const query = `{ treaty(id: "untc-4-4") {
      all: parties { nodes { id } totalCount }
      inForce: parties(filter: { status: { value: { eq: IN_FORCE } } }) { nodes { id } totalCount }
      earlier: parties(filter: { status: { asOf: "2003-12-02", value: { in: [SIGNED, UNKNOWN] } } }) { nodes { id } }
      one: parties(filter: { participant: { eq: "uz" } }) { nodes { id } }
    } participant(id: "kz") { parties(filter: { treaty: { not: "untc-4-4" } }) { nodes { treaty { id } } } } }`;
    expect(await runQuery(running, query)).toEqual({
      treaty: {
        all: { nodes: [{ id: 'untc-4-4:kz' }, { id: 'untc-4-4:uz' }], totalCount: 2 },
        inForce: { nodes: [{ id: 'untc-4-4:kz' }], totalCount: 1 },
        earlier: { nodes: [{ id: 'untc-4-4:kz' }, { id: 'untc-4-4:uz' }] },
        one: { nodes: [{ id: 'untc-4-4:uz' }] },
      },
      participant: { parties: { nodes: [{ treaty: { id: 'untc-26-4' } }] } },
    });
  });

  it('tell actions of the treaty from those of its parties, in order of their days', async () => {
    await fill(running, action('untc-4-4', 'uz', 'RESERVATION', '1996'), action('untc-4-4', 'uz', 'OBJECTION'));
    const query = `{ treaty(id: "untc-4-4") {
      actions { nodes { id } }
      party(participant: "uz") { actions(orderBy: { field: DATE, direction: DESC }) { nodes { id } } }
      since: actions(filter: { date: { gte: "1996-06-01", certainty: POSSIBLE }, kind: { not: SIGNATURE } }) { nodes { id } }
      undated: actions(filter: { date: { isNull: true } }) { nodes { id kindLabel { en } date { value } rawDate } }
    } }`;
    const { treaty: found } = await runQuery(running, query);
    expect(idsOf(found.actions)).toEqual([
      'untc-4-4:uz:objection',
      'untc-4-4:-:entry-into-force',
      'untc-4-4:uz:accession',
      'untc-4-4:uz:reservation',
      'untc-4-4:kz:signature',
      'untc-4-4:kz:ratification',
      'untc-4-4:kz:entry-into-force-for-party',
    ]);
    expect(idsOf(found.party.actions)).toEqual([
      'untc-4-4:uz:reservation',
      'untc-4-4:uz:accession',
      'untc-4-4:uz:objection',
    ]);
    expect(idsOf(found.since)).toEqual([
      'untc-4-4:uz:reservation',
      'untc-4-4:kz:ratification',
      'untc-4-4:kz:entry-into-force-for-party',
    ]);
    expect(found.undated.nodes).toEqual([
      { id: 'untc-4-4:uz:objection', kindLabel: { en: 'objection' }, date: null, rawDate: null },
    ]);
  });

  it.each([
    ['a page of nothing', 'treaties(first: 0) { totalCount }', 'first: 0 is not from 1 to 100.'],
    ['a page of 101', 'treaties(first: 101) { totalCount }', 'first: 101 is not from 1 to 100.'],
    [
      'pages from both ends',
      'treaties(first: 1, last: 1) { totalCount }',
      'last: 1 can not be used together with `first`.',
    ],
    [
      'a cursor of a neighbour',
      'treaties(after: "bm9uZQ") { totalCount }',
      'after: "bm9uZQ" is not a cursor of this list in this order.',
    ],
    [
      'an enum that is none',
      'treaties(filter: { laterality: { eq: BIG } }) { totalCount }',
      'Value "BIG" does not exist in "Laterality" enum.',
    ],
  ])('refuse %s', async (_what, field, message) => {
    const { errors } = await runRequest(running, `{ ${field} }`);
    expect(errors?.map((error) => error.message)).toEqual([message]);
    expect(['BAD_USER_INPUT', 'INVALID_CURSOR']).toContain(errors?.[0]?.extensions.code);
  });

  it('say which participant a long list stops at, in both languages of its name', async () => {
    await fill(running, participant('by', { ru: 'Беларусь' }, { isoCode: 'BY' }), party('untc-26-4', 'by'));
    const query = '{ participants(first: 1) { nodes { name { text { value language } } } } }';
    const { participants } = await runQuery(running, query, {}, { acceptLanguage: 'kk' });
    expect(participants.nodes).toEqual([{ name: { text: { value: 'European Union', language: 'EN' } } }]);
  });
});
