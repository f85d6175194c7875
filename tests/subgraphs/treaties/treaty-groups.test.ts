import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { groupsOf } from '../../support/groups.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { fill, treaty, world } from './records.ts';

interface Watched {
  readonly count: number;
  readonly watchingBody: { readonly id: string } | null;
  readonly laterality: string;
  readonly filter: string;
}

/** As bodies tells them. */
const assignments = [
  ['untc-4-4', 'body-mfa'],
  ['untc-4-4', 'body-moj'],
].map((keys) => ({ keys: keys.map((value) => ({ value })) }));

const rights = { kk: 'Адам құқықтары', ru: 'Права человека' };

forEachDatabase('treaties, counted', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    const ask = () => Promise.resolve({ data: { lines: { groups: { nodes: assignments } } } });
    running = await openSubgraph(subgraph, database.freshUrl(), { others: { ...alone, ask } });
    await fill(
      running,
      ...world,
      treaty('t-1', { en: 'One' }, { subject: { ...rights, en: 'Human Rights' } }),
      treaty('t-2', { en: 'Two' }, { subject: { en: 'HUMAN RIGHTS' } }),
      treaty('t-3', { en: 'Three' }, { subject: rights }),
    );
  });

  const treaties = ['treaties', 'Treaty'] as const;

  it('by subject go by one language, letter for letter, so that each treaty has one subject', async () => {
    expect(await groupsOf(running, treaties, 'SUBJECT')).toEqual([
      [null, 2],
      ['HUMAN RIGHTS', 1],
      ['Human Rights', 2],
      ['Права человека', 1],
    ]);
  });

  it('by subject and status are found again', async () => {
    const found = await groupsOf(running, treaties, 'SUBJECT, STATUS');
    expect(found.reduce((sum, group) => sum + Number(group.at(-1)), 0)).toBe(6);
  });

  it('by year of conclusion leave those apart of which it is not known, and are found by that year', async () => {
    expect(await groupsOf(running, treaties, 'YEAR')).toEqual([
      [null, 3],
      ['1966', 1],
      ['1996', 1],
      ['2013', 1],
    ]);
  });

  it('by participant stand under each', async () => {
    expect(await groupsOf(running, treaties, 'PARTICIPANT')).toEqual([
      [null, 4],
      ['kz', 2],
      ['uz', 1],
    ]);
    expect(await groupsOf(running, treaties, 'PARTICIPANT', '@at(today: "1990-01-01")')).toEqual([[null, 4]]);
  });

  it('by the bodies that watch them are those of bodies, and of nobody apart', async () => {
    const query =
      '{ treaties { groups(by: [WATCHING_BODY, LATERALITY]) { nodes { count watchingBody { id } laterality filter } } } }';
    const { nodes } = (await runQuery(running, query)).treaties.groups as { nodes: Watched[] };
    expect(nodes.map((each) => [each.watchingBody?.id, each.laterality, each.count])).toEqual([
      [undefined, 'BILATERAL', 1],
      [undefined, 'MULTILATERAL', 4],
      ['body-mfa', 'MULTILATERAL', 1],
      ['body-moj', 'MULTILATERAL', 1],
    ]);
    const watchedBy = { assignments: { some: { body: { eq: 'body-mfa' } } } };
    expect(JSON.parse(nodes[2]?.filter ?? '')).toEqual({ and: [watchedBy, { laterality: { eq: 'MULTILATERAL' } }] });
    expect(JSON.parse(nodes[0]?.filter ?? '')).toMatchObject({ and: [{ assignments: { none: {} } }, {}] });
  });
});
