import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { rules } from './legal-records.ts';
import { fill, world } from './records.ts';

forEachDatabase('a day after a simulated today', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...world, ...rules);
  });

  const at = (today: string, asOf: string, selection: string): Promise<Answer> =>
    runQuery(running, `query Q @at(today: "${today}", asOf: "${asOf}") { ${selection} }`);

  it.each([
    ['2022-04-20', '2022-05-02', 'YES', 'EFFECTIVE', null],
    ['2022-04-21', '2022-05-01', 'YES', 'EFFECTIVE', null],
    ['2022-04-30', '2022-05-02', 'UNKNOWN', 'MAY_BE_REPEALED', { id: 'kz-gov-238-2022' }],
  ])('known on %s of %s: whether the Rules are in force is judged on it', async (today, asOf, value, reason, act) => {
    const { legalAct } = await at(
      today,
      asOf,
      'legalAct(id: "kz-gov-1141-2010") { inForce { asOf value reason repealedBy { id } } }',
    );
    expect(legalAct.inForce).toEqual({ asOf, value, reason, repealedBy: act });
  });

  it.each([
    ['2021-03-17', '2021-03-29', 1],
    ['2021-03-18', '2021-03-28', 1],
    ['2021-03-18', '2021-03-29', 2],
  ])('known on %s of %s: the wording is that of what had been adopted', async (today, asOf, number) => {
    const p7 = 'legalParagraph(id: "kz-gov-1141-2010-p7") { wording { asOf version { number } } }';
    expect((await at(today, asOf, p7)).legalParagraph.wording).toEqual({ asOf, version: { number } });
  });

  it.each([
    ['2000-01-01', '2020-01-01', 'NO_ACTION', null],
    ['2005-01-01', '2020-01-01', 'SIGNED', null],
    ['2006-02-01', '2020-01-01', 'UNKNOWN', 'NO_ENTRY_INTO_FORCE_FACT'],
    ['2006-04-24', '2020-01-01', 'IN_FORCE', null],
  ])(
    'known on %s of %s: a status follows from what had happened, and reaches no further',
    async (today, asOf, value, reason) => {
      const filter = `{ status: { value: { eq: ${value} } } }`;
      const selection = `treaty(id: "untc-4-4") {
      status { asOf value reason knownUpTo reachesAsOf }
      parties(filter: ${filter}) { nodes { id } }
    } treaties(ids: ["untc-4-4"], filter: ${filter}) { nodes { id } }`;
      const { treaty, treaties } = await at(today, asOf, selection);
      expect(treaty.status).toEqual({ asOf, value, reason, knownUpTo: today, reachesAsOf: false });
      expect(idsOf(treaties)).toEqual(['untc-4-4']);
      if (value !== 'NO_ACTION') expect(idsOf(treaty.parties)).toContain('untc-4-4:kz');
    },
  );

  it('leaves a status of a day up to it as it is', async () => {
    const { treaty } = await at(
      '2006-02-01',
      '2006-02-01',
      'treaty(id: "untc-4-4") { status { value reason reachesAsOf } }',
    );
    expect(treaty.status).toEqual({
      value: 'BOUND_NOT_IN_FORCE',
      reason: 'ENTERS_INTO_FORCE_LATER',
      reachesAsOf: true,
    });
  });

  it('has no party that does something with the treaty only later, and no status of a treaty concluded later', async () => {
    const party = 'treaty(id: "untc-4-4") { party { id } }';
    expect(await at('2003-12-01', '2020-01-01', party)).toEqual({ treaty: { party: null } });
    expect(await at('2003-12-02', '2020-01-01', party)).toEqual({ treaty: { party: { id: 'untc-4-4:kz' } } });
    const query = `query Q($r: [_Any!]!) @at(today: "1966-01-01") { _entities(representations: $r) { __typename } }`;
    const representations = [{ __typename: 'PartyStatus', id: 'untc-4-4:kz:2020-01-01' }];
    await expect(runQuery(running, query, { r: representations })).rejects.toThrow('There is no PartyStatus');
  });
});
