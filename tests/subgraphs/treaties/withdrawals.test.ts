import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { addTreatyAction } from './mutations.ts';
import { action, fill, party, world } from './records.ts';

forEachDatabase('a withdrawal by a participant', (database) => {
  let running: RunningSubgraph;

  beforeEach(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...world);
  });

  const found = async () => {
    const list = (name: string, value: string) =>
      `${name}: parties(filter: { status: { asOf: "2021-01-01", value: { eq: ${value} } } }) { nodes { id } }`;
    const query = `{ treaty(id: "untc-4-4") {
      party(participant: "org-european-union") { status(asOf: "2021-01-01") { value reason boundBy { id } } }
      ${list('ended', 'ENDED')} ${list('unknown', 'UNKNOWN')} } }`;
    const { treaty } = await runQuery(running, query);
    const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
    return { status: treaty.party.status as object, ended: idsOf(treaty.ended), unknown: idsOf(treaty.unknown) };
  };
  const withdraw = (participant: string) => action('untc-4-4', participant, 'WITHDRAWAL', '2020-01-01');
  const unknown = { value: 'UNKNOWN', reason: 'EFFECT_NOT_KNOWN', boundBy: null };

  it('ends what bound it, and is of unknown effect where nothing is recorded that did: in fields and filters', async () => {
    await fill(running, party('untc-4-4', 'org-european-union'), withdraw('kz'), withdraw('org-european-union'));
    expect(await found()).toEqual({
      status: unknown,
      ended: ['untc-4-4:kz'],
      unknown: ['untc-4-4:org-european-union', 'untc-4-4:uz'],
    });
  });

  it('ends it once the consent is recorded, also where that comes later', async () => {
    const add = (kind: string, date: string) =>
      runQuery(running, addTreatyAction, {
        input: { treaty: 'untc-4-4', participant: 'org-european-union', kind, date },
      });
    await add('WITHDRAWAL', '2020-01-01');
    expect((await found()).status).toEqual(unknown);
    await add('ACCESSION', '2000-01-01');
    expect(await found()).toEqual({
      status: { value: 'ENDED', reason: null, boundBy: null },
      ended: ['untc-4-4:org-european-union'],
      unknown: ['untc-4-4:uz'],
    });
    const query = '{ treaty(id: "untc-4-4") { status(participant: "kz", asOf: "2021-01-01") { value } } }';
    expect(await runQuery(running, query)).toEqual({ treaty: { status: { value: 'IN_FORCE' } } });
  });
});
