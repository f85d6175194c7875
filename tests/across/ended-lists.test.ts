import { gatewayOver, type AskGateway } from '../default-data/gateway.ts';
import { openSubgraphs } from '../default-data/loaded.ts';
import { assignment, body, designation, fill, named, subdivision, type Days } from '../subgraphs/bodies/records.ts';
import { treaty } from '../subgraphs/treaties/records.ts';
import { forEachDatabase } from '../support/databases.ts';
import { idsOf } from '../support/ids.ts';

const today = '2026-11-22';
/** Of every kind: of old, ended before, until today, ended today, open, still to come. */
const spans: readonly Days[] = [
  ['2000-01-01', '2010-01-01'],
  ['2010-01-01', '2026-11-23'],
  ['2010-01-01', today],
  ['2012-06-01', null],
  ['2026-11-23', null],
  ['2030-01-01', '2031-01-01'],
];
const bodies = ['body-a', 'body-b', 'body-c'];
const treaties = ['t-1', 't-2', 't-3', 't-4', 't-5', 't-6', 't-7'];

interface Watch {
  readonly body: string;
  readonly treaty: string;
  readonly days: Days;
}

/** All spans under each body and under most treaties; nobody ever watched the last. */
const watches: readonly Watch[] = bodies.flatMap((each, row) =>
  treaties.slice(0, -1).flatMap((treaty, column) => {
    const days = spans[(column * (row + 1) + row) % spans.length] as Days;
    return (row + column) % 4 === 3 ? [] : [{ body: each, treaty, days }];
  }),
);

interface Asked {
  readonly validity?: 'CURRENT' | 'ALL';
  /** What is asked of each. */
  readonly filter: string;
  readonly meets: (watch: Watch) => boolean;
}

const isCurrent = ({ days: [from, until] }: Watch, day = today) =>
  (from === null || from <= day) && (until === null || until > day);
const ended = (day: string) => ({
  filter: `{ validUntil: { lte: "${day}" } }`,
  meets: ({ days: [, until] }: Watch) => until !== null && until <= day,
});

const asked: readonly Asked[] = ([undefined, 'CURRENT', 'ALL'] as const).flatMap((validity) => [
  { ...(validity && { validity }), filter: '{}', meets: () => true },
  { ...(validity && { validity }), ...ended(today) },
  {
    ...(validity && { validity }),
    filter: '{ validFrom: { gte: "2010-01-01" }, not: { validUntil: { isNull: true } } }',
    meets: ({ days: [from, until] }) => (from ?? '') >= '2010-01-01' && until !== null,
  },
]);

forEachDatabase('conditions on lists of what is valid for a time', (database) => {
  let ask: AskGateway;

  beforeAll(async () => {
    const { subgraphs } = await openSubgraphs(database.freshUrl());
    ask = await gatewayOver(subgraphs.values());
    const of = (name: string) => subgraphs.get(name) as NonNullable<ReturnType<typeof subgraphs.get>>;
    await fill(of('treaties'), ...treaties.map((id) => treaty(id, { en: `Treaty ${id}` })));
    await fill(
      of('bodies'),
      ...bodies.flatMap((id) => [body(id), named(id, 1, id, [null, null])]),
      ...watches.map(({ body: by, treaty: on, days }) => assignment(by, on, days)),
      subdivision('body-a-old', 'body-a', [null, '2015-01-01']),
      subdivision('body-a-new', 'body-a'),
      designation('old', 'body-a-old', { validFrom: '2011-01-01', validUntil: '2015-01-01' }),
      designation('new', 'body-a-new', { validFrom: '2015-01-01' }),
    );
  }, 60_000);

  const found = async (list: string, filter: string, at = '') =>
    idsOf(
      (await ask(`query ${at} { list: ${list}(filter: ${filter}, orderBy: { field: ID }) { nodes { id } } }`)).list,
    );

  /** Of each id how many it has of those that are asked about, and of how many. */
  const counted = (ids: readonly string[], of: 'body' | 'treaty', { validity, meets }: Asked, day = today) =>
    ids.map((id) => {
      const own = watches.filter((each) => each[of] === id && (validity === 'ALL' || isCurrent(each, day)));
      return { id, met: own.filter(meets).length, all: own.length };
    });

  describe.each([
    ['treaties', treaties, 'treaty'],
    ['bodies', bodies, 'body'],
  ] as const)('%s by their assignments', (list, ids, of) => {
    it.each(asked)('are found and ordered with %j', async (question) => {
      const { validity, filter } = question;
      const given = validity === undefined ? '' : `validity: ${validity}, `;
      const sizes = counted(ids, of, question);
      const those = (isWanted: (each: (typeof sizes)[number]) => boolean) => sizes.filter(isWanted).map(({ id }) => id);
      const by = (condition: string) => found(list, `{ assignments: { ${given}${condition} } }`);
      expect(await by(`some: ${filter}`)).toEqual(those(({ met }) => met > 0));
      expect(await by(`none: ${filter}`)).toEqual(those(({ met }) => met === 0));
      expect(await by(`every: ${filter}`)).toEqual(those(({ met, all }) => met === all));
      expect(await by(`count: { of: ${filter}, gte: 2 }`)).toEqual(those(({ met }) => met >= 2));
      expect(await by(`count: { of: ${filter}, lt: 2 }`)).toEqual(those(({ met }) => met < 2));
      expect(await by('count: { eq: 3 }')).toEqual(those(({ all }) => all === 3));
      const order = `orderBy: { count: { assignments: ${filter}, ${given} }, direction: DESC }`;
      const ordered = idsOf((await ask(`{ list: ${list}(${order}) { nodes { id } } }`)).list);
      const largestFirst = [...sizes].sort((one, other) => other.met - one.met || (one.id < other.id ? 1 : -1));
      expect(ordered).toEqual(largestFirst.map(({ id }) => id));
    });
  });

  it('ask by the clocks of the question: what has ended on that day, and what had not been begun', async () => {
    const ofAll = { validity: 'ALL', ...ended('2012-01-01') } as const;
    const past = '@at(asOf: "2012-01-01")';
    const condition = `{ assignments: { validity: ALL, some: ${ofAll.filter} } }`;
    const those = counted(treaties, 'treaty', ofAll).flatMap(({ id, met }) => (met > 0 ? [id] : []));
    expect(await found('treaties', condition, past)).toEqual(those);
    const current = { filter: '{}', meets: () => true };
    const held = counted(treaties, 'treaty', current, '2012-01-01').flatMap(({ id, met }) => (met > 0 ? [id] : []));
    expect(await found('treaties', '{ assignments: { some: {} } }', past)).toEqual(held);
    // On a simulated day later beginnings are not there, and later ends have not come.
    const begun = watches.filter(({ days: [from] }) => (from ?? '') <= '2012-01-01').map((each) => each.treaty);
    const simulated = '@at(today: "2012-01-01")';
    const open = '{ assignments: { validity: ALL, some: {} } }';
    expect(await found('treaties', open, simulated)).toEqual(treaties.filter((id) => begun.includes(id)));
    const stillOpen = '{ assignments: { validity: ALL, some: { validUntil: { gt: "2012-01-01" } } } }';
    expect(await found('treaties', stillOpen, simulated)).toEqual([]);
    expect(await found('treaties', open, '@at(knownAt: "2001-01-01T00:00:00Z")')).toEqual([]);
  });

  it('say which treaties a body no longer watches, alone and within alternatives and denials', async () => {
    const gone = (by: string) =>
      `{ assignments: { validity: ALL, some: { body: { eq: "${by}" }, validUntil: { lte: "${today}" } } } }`;
    const treatiesOf = (by: string) =>
      watches.filter((each) => each.body === by && ended(today).meets(each)).map((each) => each.treaty);
    expect(treatiesOf('body-a')).toHaveLength(2);
    expect(await found('treaties', gone('body-a'))).toEqual(treatiesOf('body-a'));
    const either = [...treatiesOf('body-a'), ...treatiesOf('body-b')];
    expect(await found('treaties', `{ or: [${gone('body-a')}, ${gone('body-b')}] }`)).toEqual(
      treaties.filter((id) => either.includes(id)),
    );
    expect(await found('treaties', `{ not: ${gone('body-a')} }`)).toEqual(
      treaties.filter((id) => !treatiesOf('body-a').includes(id)),
    );
    const both = `{ and: [{ assignments: { validity: ALL, some: {} } }, { assignments: { none: {} } }] }`;
    const idle = treaties.filter((id) => {
      const own = watches.filter((each) => each.treaty === id);
      return own.length > 0 && !own.some((each) => isCurrent(each));
    });
    expect(await found('treaties', both)).toEqual(idle);
  });

  it('go on within one another, and count in groups', async () => {
    const old =
      '{ subdivisions: { validity: ALL, some: { designations: { validity: ALL, some: { id: { eq: "old" } } } } } }';
    expect(await found('bodies', old)).toEqual(['body-a']);
    expect(await found('bodies', old.replace('validity: ALL, some', 'some'))).toEqual([]);
    expect(await found('bodies', old.replace(/(designations: \{) validity: ALL,/, '$1'))).toEqual([]);
    const filter = `{ assignments: { validity: ALL, some: { validUntil: { lte: "${today}" } } } }`;
    const { list } = await ask(
      `{ list: treaties(filter: ${filter}) { totalCount groups(by: [LATERALITY]) { nodes { count filter } } } }`,
    );
    const [group] = list.groups.nodes as [{ count: number; filter: string }];
    const { again } = await ask('query ($filter: TreatyFilter) { again: treaties(filter: $filter) { totalCount } }', {
      filter: JSON.parse(group.filter) as object,
    });
    expect(list.totalCount).toBeGreaterThan(0);
    expect([group.count, again.totalCount]).toEqual([list.totalCount, list.totalCount]);
  });

  it('are met by what a record names, be it valid on the day or not', async () => {
    const by = (filter: string) => found('designations', filter);
    expect(await by('{ subdivision: { is: { name: { contains: "old" } } } }')).toEqual([]);
    const { all } = await ask(
      '{ all: designations(validity: ALL, filter: { subdivision: { is: { name: { contains: "old" } } } }) { nodes { id } } }',
    );
    expect(idsOf(all)).toEqual(['old']);
  });

  it.each([
    ['{ subdivisions: {}, proposalsReceived: {} }', /^orderBy\.count: .* does not name one list\. /],
    ['{ validity: ALL }', /^orderBy\.count: .* does not name one list\. /],
    [
      '{ recommendations: {}, validity: ALL }',
      /^orderBy\.count\.validity: "ALL" is no argument of `recommendations`\. /,
    ],
  ])('are no order of bodies as %s', async (count, message) => {
    await expect(ask(`{ bodies(orderBy: { count: ${count} }) { totalCount } }`)).rejects.toThrow(message);
  });
});
