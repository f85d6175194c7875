import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { holding } from '../../support/commands.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, information, regime, requirement, submitted } from './duty-records.ts';
import { fill } from './records.ts';

const remarks = { en: 'Incomplete' };
const decided = { decidedAt: '2021-11-20T09:00:00+06:00' };

forEachDatabase('with whom the next step lies', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(
      running,
      regime('rules', { firstYear: 2010, lastYear: 2022 }),
      requirement('rules-deadline', 'INFORMATION_DEADLINE', { monthDay: '11-10' }),
      cycle(2021),
      duty(2021, 'body-nothing'),
      duty(2021, 'body-draft'),
      information('cycle-2021:body-draft', 1, { begunOn: '2021-10-01' }),
      duty(2021, 'body-not-required', { isRequired: false, reason: { en: 'Abolished' } }),
      duty(2021, 'body-unknown', { isRequired: null }),
      duty(2021, 'body-submitted'),
      submitted('cycle-2021:body-submitted', 1, '2021-11-09T09:00:00+06:00'),
      duty(2021, 'body-accepted'),
      submitted('cycle-2021:body-accepted', 1, '2021-11-09T09:00:00+06:00', { state: 'ACCEPTED', ...decided }),
      duty(2021, 'body-returned'),
      submitted('cycle-2021:body-returned', 1, '2021-11-09T09:00:00+06:00', { state: 'RETURNED', remarks, ...decided }),
      duty(2021, 'body-again'),
      submitted('cycle-2021:body-again', 1, '2021-11-09T09:00:00+06:00', { state: 'RETURNED', remarks, ...decided }),
      submitted('cycle-2021:body-again', 2, '2021-11-30T09:00:00+06:00'),
    );
  });

  const waiting = async (today: string, caller = {}): Promise<Record<string, string | null>> => {
    const query = `query Q($today: Date) @at(today: $today) { reportingDuties(first: 100, filter: { year: { eq: 2021 } }) {
      nodes { id waitsAt waitsAtLabel { en } } } }`;
    const { nodes } = (await runQuery(running, query, { today }, caller)).reportingDuties as {
      nodes: { id: string; waitsAt: string | null }[];
    };
    return Object.fromEntries(nodes.map(({ id, waitsAt }) => [id.replace('cycle-2021:body-', ''), waitsAt]));
  };
  const atTheEnd = {
    nothing: 'BODY',
    draft: 'BODY',
    'not-required': 'NOBODY',
    unknown: null,
    submitted: 'AUTHORISED_BODY',
    accepted: 'NOBODY',
    returned: 'BODY',
    again: 'AUTHORISED_BODY',
  };

  it('is what was delivered last that says it, and the duty where nothing was', async () => {
    expect(await waiting('2021-12-31')).toEqual(atTheEnd);
  });

  it('is as it was on an earlier day: what came, or was decided, later has not', async () => {
    const undecided = { accepted: 'AUTHORISED_BODY', returned: 'AUTHORISED_BODY', again: 'AUTHORISED_BODY' };
    expect(await waiting('2021-11-19')).toEqual({ ...atTheEnd, ...undecided });
    expect(await waiting('2021-11-01')).toEqual({
      ...atTheEnd,
      ...{ submitted: 'BODY', accepted: 'BODY', returned: 'BODY', again: 'BODY' },
    });
  });

  it('tells the authorised body nothing of drafts', async () => {
    expect((await waiting('2021-12-31', holding('AUTHORISED_BODY'))).draft).toBe('BODY');
  });

  it('can be asked and counted, and what is not known is neither', async () => {
    const filter = '{ year: { eq: 2021 }, waitsAt: { eq: AUTHORISED_BODY } }';
    const query = `query @at(today: "2021-12-31") {
      waiting: reportingDuties(filter: ${filter}) { totalCount nodes { id } }
      all: reportingDuties(filter: { year: { eq: 2021 } }) { groups(by: [WAITS_AT]) { nodes { count keys { value } } } } }`;
    const { waiting: found, all } = await runQuery(running, query);
    expect(found).toEqual({
      totalCount: 2,
      nodes: [{ id: 'cycle-2021:body-again' }, { id: 'cycle-2021:body-submitted' }],
    });
    const counts = Object.fromEntries(
      (all.groups.nodes as { count: number; keys: { value: string | null }[] }[]).map(({ count, keys }) => [
        String(keys[0]?.value),
        count,
      ]),
    );
    expect(counts).toEqual({ BODY: 3, AUTHORISED_BODY: 2, NOBODY: 2, null: 1 });
  });
});
