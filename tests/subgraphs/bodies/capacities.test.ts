import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { body, capacity, fill } from './records.ts';

const records = [
  body('body-agency'),
  body('body-committee'),
  body('body-mfa'),
  body('body-unknown'),
  capacity('body-agency', 'SUBORDINATE_TO_PRESIDENT', ['2019-06-13', '2022-01-01']),
  capacity('body-agency', 'CENTRAL_EXECUTIVE', ['2022-02-01', null]),
  capacity('body-committee', 'TREATY_BODY'),
  capacity('body-mfa', 'CENTRAL_EXECUTIVE'),
  capacity('body-mfa', 'AUTHORISED_BODY', ['2010-10-30', null]),
];

forEachDatabase('capacities of bodies', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const bodies = async (filter: string) =>
    idsOf((await runQuery(running, `{ bodies(filter: ${filter}, orderBy: { field: ID }) { nodes { id } } }`)).bodies);
  const having = (value: string, asOf = '2026-11-22') => bodies(`{ capacity: { value: ${value}, asOf: "${asOf}" } }`);

  it('are those of the day, or all, with labels in three languages', async () => {
    const query = `{ body(id: "body-agency") {
      capacities { capacity }
      then: capacities(asOf: "2020-01-01") { capacity }
      between: capacities(asOf: "2022-01-15") { capacity }
      all: capacities(validity: ALL) { id validFrom validUntil act capacityLabel { kk ru en } body { id } }
    } }`;
    expect((await runQuery(running, query)).body).toEqual({
      capacities: [{ capacity: 'CENTRAL_EXECUTIVE' }],
      then: [{ capacity: 'SUBORDINATE_TO_PRESIDENT' }],
      between: [],
      all: [
        {
          id: 'body-agency:subordinate-to-president',
          validFrom: '2019-06-13',
          validUntil: '2022-01-01',
          act: null,
          capacityLabel: {
            kk: 'Президентке тікелей бағынатын және есеп беретін мемлекеттік орган',
            ru: 'государственный орган, непосредственно подчинённый и подотчётный Президенту',
            en: 'state body directly subordinate and accountable to the President',
          },
          body: { id: 'body-agency' },
        },
        {
          id: 'body-agency:central-executive',
          validFrom: '2022-02-01',
          validUntil: null,
          act: null,
          capacityLabel: {
            kk: 'орталық атқарушы орган',
            ru: 'центральный исполнительный орган',
            en: 'central executive body',
          },
          body: { id: 'body-agency' },
        },
      ],
    });
  });

  it('make a central state body of whoever is a central executive body or answers to the President (¶1)', async () => {
    const query = `{ bodies(orderBy: { field: ID }) { nodes {
      id now: isCentralStateBody in2020: isCentralStateBody(asOf: "2020-01-01") gap: isCentralStateBody(asOf: "2022-01-01")
    } } }`;
    expect((await runQuery(running, query)).bodies.nodes).toEqual([
      { id: 'body-agency', now: true, in2020: true, gap: false },
      { id: 'body-committee', now: false, in2020: false, gap: false },
      { id: 'body-mfa', now: true, in2020: true, gap: true },
      { id: 'body-unknown', now: false, in2020: false, gap: false },
    ]);
  });

  it('are read once for all bodies of an answer, whatever the days', async () => {
    const query =
      '{ bodies { nodes { isCentralStateBody a: capacities(asOf: "2001-01-01") { id } b: capacities(validity: ALL) { id } } } }';
    expect(await readsDuring(() => runQuery(running, query))).toHaveLength(2);
  });

  it('filter bodies by what they are on a day', async () => {
    expect(await having('{ eq: SUBORDINATE_TO_PRESIDENT }', '2020-01-01')).toEqual(['body-agency']);
    expect(await having('{ eq: SUBORDINATE_TO_PRESIDENT }', '2022-01-01')).toEqual([]);
    expect(await having('{ in: [CENTRAL_EXECUTIVE, SUBORDINATE_TO_PRESIDENT] }')).toEqual(['body-agency', 'body-mfa']);
    expect(await having('{ in: [] }')).toEqual([]);
    expect(await having('{ eq: CENTRAL_EXECUTIVE, not: AUTHORISED_BODY }')).toEqual(['body-agency']);
  });

  it('filter bodies by what they are not, and by being nothing at all', async () => {
    expect(await having('{ not: CENTRAL_EXECUTIVE }')).toEqual(['body-committee', 'body-unknown']);
    expect(await having('{ isNull: true }', '2022-01-15')).toEqual(['body-agency', 'body-unknown']);
    expect(await having('{ isNull: false }', '2022-01-15')).toEqual(['body-committee', 'body-mfa']);
    expect(await bodies('{ not: { capacity: { value: { eq: TREATY_BODY } } } }')).toEqual([
      'body-agency',
      'body-mfa',
      'body-unknown',
    ]);
  });

  it('filter by the day of the list, then of the query, where they have none of their own', async () => {
    const filter = '{ capacity: { value: { eq: SUBORDINATE_TO_PRESIDENT } } }';
    expect(await bodies(filter)).toEqual([]);
    const query = `query Q @at(asOf: "2020-01-01") {
      clock: bodies(filter: ${filter}) { totalCount }
      list: bodies(filter: ${filter}, asOf: "2010-01-01") { totalCount }
    }`;
    expect(await runQuery(running, query)).toEqual({ clock: { totalCount: 1 }, list: { totalCount: 0 } });
  });

  it('combine with other conditions by and, or, not', async () => {
    const authorised = '{ capacity: { value: { eq: AUTHORISED_BODY } } }';
    const treatyBody = '{ capacity: { value: { eq: TREATY_BODY } } }';
    expect(await bodies(`{ or: [${authorised}, ${treatyBody}] }`)).toEqual(['body-committee', 'body-mfa']);
    expect(await bodies(`{ and: [${authorised}, ${treatyBody}] }`)).toEqual([]);
    expect(await bodies(`{ or: [${authorised}, ${treatyBody}], id: { not: "body-mfa" } }`)).toEqual(['body-committee']);
    expect(await bodies('{ or: [] }')).toEqual([]);
    expect(await bodies('{}')).toHaveLength(4);
  });
});
