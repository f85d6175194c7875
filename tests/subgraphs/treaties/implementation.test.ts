import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { ImplementationExtent } from '../../../subgraphs/treaties/implementing-measure/implementation-extent.ts';
import { LegalForceValue } from '../../../subgraphs/treaties/legal-force/legal-force.type.ts';
import { actInForceOf, implementationOf } from '../../../subgraphs/treaties/provision/implementation.rule.ts';
import { ProvisionImplementation } from '../../../subgraphs/treaties/provision/provision-implementation.kind.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { act, measure } from './legal-records.ts';
import { provision } from './part-records.ts';
import { fill, world } from './records.ts';

/** By article, the extents of its measures: a small letter is one without an act. */
const articles: Readonly<Record<string, string>> = {
  '1': '',
  '2': 'n',
  '3': 'N',
  '4': 'nP',
  '5': 'PFN',
  '6': 'FPC',
  '7': 'C',
  '8': 'Nn',
  '9': 'F',
};
const extents = { N: 'NONE', P: 'PARTIAL', F: 'FULL', C: 'CONFLICTS' } as const;
const extentOf = (letter: string) => extents[letter.toUpperCase() as keyof typeof extents];
const idOf = (article: string) => `untc-4-4-art-${article}`;
const code = { act: 'kz-code-2014' };

const measures = Object.entries(articles).flatMap(([article, letters]) =>
  [...letters].map((letter, index) =>
    measure(`measure-${article}-${index}`, 'untc-4-4', {
      provision: idOf(article),
      extent: extentOf(letter),
      ...(letter === letter.toUpperCase() && code),
    }),
  ),
);
const records = [
  ...world,
  act('kz-code-2014', '2014-07-03', { kind: 'CODE' }),
  act('kz-code-2023', '2023-04-20', { kind: 'CODE' }),
  ...Object.keys(articles).map((article) => provision('untc-4-4', article)),
  provision('untc-4-4', '9', { paragraph: '1', position: 10 }),
  ...measures,
  measure('measure-treaty', 'untc-4-4', { ...code, extent: 'FULL' }),
  provision('untc-26-4', '1'),
  measure('measure-2020', 'untc-26-4', { ...code, provision: 'untc-26-4-art-1', assessedOn: '2020-09' }),
  measure('measure-2021', 'untc-26-4', {
    ...code,
    provision: 'untc-26-4-art-1',
    extent: 'FULL',
    assessedOn: '2021-09-14',
  }),
  measure('measure-undated', 'untc-26-4', {
    act: 'kz-code-2023',
    provision: 'untc-26-4-art-1',
    extent: 'CONFLICTS',
  }),
];

describe('the rule how far a provision is carried out', () => {
  /** A letter, then whether the act is in force: `y`, `u` or `x`; without a second one there is no act. */
  const forces: Readonly<Record<string, LegalForceValue>> = {
    y: LegalForceValue.YES,
    u: LegalForceValue.UNKNOWN,
    x: LegalForceValue.NO,
  };
  const of = (measures: string) =>
    measures
      .split(' ')
      .filter((each) => each !== '')
      .map(([letter = '', force = '']) => ({
        extent: ImplementationExtent[extentOf(letter)],
        force: forces[force] ?? null,
      }));

  it.each([
    ['', 'NOT_ASSESSED', 'NO'],
    ['N', 'NONE', 'NO'],
    ['Ny', 'NONE', 'NO'],
    ['Ny N', 'NONE', 'NO'],
    ['Py', 'PARTIAL', 'YES'],
    ['Ny Py N', 'PARTIAL', 'YES'],
    ['Py Fy Py', 'FULL', 'YES'],
    ['Cy', 'CONFLICTS', 'YES'],
    ['Fy Cy Py', 'CONFLICTS', 'YES'],
    ['Px', 'NOT_ASSESSED', 'NO'],
    ['Px N', 'NONE', 'NO'],
    ['Nx', 'NOT_ASSESSED', 'NO'],
    ['Cx Fu', 'FULL', 'UNKNOWN'],
    ['Pu Cx Ny', 'PARTIAL', 'UNKNOWN'],
    ['Fu Py', 'FULL', 'YES'],
  ])('finds in "%s" that it is %s, and an act in force: %s', (measures, implementation, inForce) => {
    expect(implementationOf(of(measures))).toBe(implementation);
    expect(actInForceOf(of(measures))).toBe(inForce);
  });
});

forEachDatabase('what carries out provisions', (database) => {
  let running: RunningSubgraph;
  const ask = (query: string, variables = {}): Promise<Answer> => runQuery(running, query, variables);
  const found = async (filter: object, clock = ''): Promise<string[]> =>
    idsOf(
      (await ask(`query Q($f: ProvisionFilter) ${clock} { provisions(filter: $f) { nodes { id } } }`, { f: filter }))
        .provisions,
    );

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('is listed below them, and judged, by one statement each for all of them', async () => {
    const query = `{ treaty(id: "untc-4-4") { provisions { nodes {
      id implementation implementationLabel { ru } isWithoutAct measures(first: 1) { totalCount nodes { id } } } } } }`;
    let answer: Answer;
    const reads = await readsDuring(async () => {
      answer = await ask(query);
    });
    // Treaty, provisions, all measures to judge by with their acts and what repeals these, a page of them, their numbers.
    expect(reads).toHaveLength(7);
    const nodes = answer.treaty.provisions.nodes as { id: string }[];
    const shown = (article: string) => nodes.find(({ id }) => id === idOf(article));
    expect(nodes).toHaveLength(10);
    expect(shown('6')).toEqual({
      id: idOf('6'),
      implementation: 'CONFLICTS',
      implementationLabel: { ru: 'противоречит' },
      isWithoutAct: false,
      measures: { totalCount: 3, nodes: [{ id: 'measure-6-0' }] },
    });
    // A measure on the article, or on the whole treaty, is none on the paragraph.
    expect(shown('9-1')).toMatchObject({
      implementation: 'NOT_ASSESSED',
      isWithoutAct: true,
      measures: { totalCount: 0 },
    });
  });

  it.each(['', '@at(today: "2022-01-01")', '@at(today: "2021-01-01")', '@at(today: "2014-01-01")'])(
    'is by the filters what it is by the fields %s',
    async (clock) => {
      const query = `query Q ${clock} { provisions { nodes { id implementation isWithoutAct } } }`;
      const nodes = (await ask(query)).provisions.nodes as {
        id: string;
        implementation: string;
        isWithoutAct: boolean;
      }[];
      const those = (condition: (node: (typeof nodes)[number]) => boolean) => idsOf({ nodes: nodes.filter(condition) });
      expect(nodes).toHaveLength(11);
      for (const value of Object.values(ProvisionImplementation)) {
        expect(await found({ implementation: { eq: value } }, clock)).toEqual(
          those((node) => node.implementation === value),
        );
      }
      for (const value of [true, false])
        expect(await found({ isWithoutAct: { eq: value } }, clock)).toEqual(
          those((node) => node.isWithoutAct === value),
        );
    },
  );

  it.each<[string, object, string[]]>([
    ['gaps', { isWithoutAct: { eq: true } }, ['1', '2', '3', '8', '9-1']],
    ['what is no gap', { isWithoutAct: { not: true } }, ['4', '5', '6', '7', '9']],
    [
      'gaps that were looked into',
      { isWithoutAct: { eq: true }, implementation: { not: 'NOT_ASSESSED' } },
      ['2', '3', '8'],
    ],
    ['some of the findings', { implementation: { in: ['FULL', 'PARTIAL'] } }, ['4', '5', '9']],
    ['a finding that is missing, which none is', { implementation: { isNull: true } }, []],
  ])('is found by %s', async (_what, filter, which) => {
    const ids = await found({ ...filter, treaty: { eq: 'untc-4-4' } });
    expect(ids).toEqual(which.map(idOf));
  });

  it.each([
    ['', 'CONFLICTS', false, 3],
    ['@at(today: "2021-12-31")', 'FULL', false, 2],
    ['@at(today: "2021-01-01")', 'PARTIAL', false, 1],
    ['@at(today: "2019-12-31")', 'NOT_ASSESSED', true, 0],
  ])('is on a simulated day what was assessed by then, by acts adopted by then: %s', async (clock, is, gap, count) => {
    const query = `query Q ${clock} { provision(id: "untc-26-4-art-1") { implementation isWithoutAct measures { totalCount } } }`;
    expect((await ask(query)).provision).toEqual({
      implementation: is,
      isWithoutAct: gap,
      measures: { totalCount: count },
    });
  });

  it('is for an earlier knowledge what was recorded by then', async () => {
    let now = new Date('2026-11-22T12:00:00+05:00');
    const later = await openSubgraph(subgraph, database.freshUrl(), { now: () => now });
    await fill(later, ...world, act('kz-code-2014', '2014-07-03'), provision('untc-4-4', '1'));
    now = new Date('2026-11-22T13:00:00+05:00');
    await fill(later, measure('measure-late', 'untc-4-4', { ...code, provision: idOf('1'), extent: 'FULL' }));
    const query = (clock: string) => `query Q ${clock} {
      provision(id: "${idOf('1')}") { implementation isWithoutAct }
      provisions(filter: { isWithoutAct: { eq: true }, implementation: { eq: NOT_ASSESSED } }) { totalCount } }`;
    expect(await runQuery(later, query('@at(knownAt: "2026-11-22T12:30:00+05:00")'))).toEqual({
      provision: { implementation: 'NOT_ASSESSED', isWithoutAct: true },
      provisions: { totalCount: 1 },
    });
    expect(await runQuery(later, query(''))).toEqual({
      provision: { implementation: 'FULL', isWithoutAct: false },
      provisions: { totalCount: 0 },
    });
  });
});
