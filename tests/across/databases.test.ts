import { alone } from '../../subgraphs/_kit/access/alone.ts';
import type { RunningSubgraph, SubgraphRequest } from '../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../support/databases.ts';
import { idsOf } from '../support/ids.ts';
import { openSubgraph, runQuery, runRequest } from '../support/run-query.ts';
import { action, fill, party, treaty, world } from '../subgraphs/treaties/records.ts';

forEachDatabase('conditions that others judge', (database) => {
  let running: RunningSubgraph;
  let asked: SubgraphRequest[];
  /** What the reports answer: treaties with recommendations, and how many each has. */
  let counts: Readonly<Record<string, number>> | null;
  /** What comes instead, from a program that is not what it should be. */
  let rubbish: unknown;

  beforeEach(async () => {
    asked = [];
    rubbish = undefined;
    counts = { 'untc-4-4': 3, 'untc-26-4': 1 };
    const others = {
      ...alone,
      ask: (name: string, request: SubgraphRequest) => {
        asked.push(request);
        if (counts === null) return Promise.resolve(null);
        if (rubbish !== undefined) return Promise.resolve({ data: rubbish as Record<string, unknown> });
        const list = {
          parents: Object.keys(counts),
          parentIds: Object.keys(counts),
          parentCounts: Object.values(counts),
        };
        const hub = { subgraph: name, revision: 7, asOf: '2026-11-22', today: '2026-11-22', knownAt: null };
        return Promise.resolve({ data: { _entities: [{ list }] }, extensions: { hub } });
      },
    };
    running = await openSubgraph(subgraph, database.freshUrl(), { others });
    await fill(running, ...world);
  });

  const treatiesBy = async (filter: string) =>
    idsOf(
      (await runQuery(running, `{ treaties(filter: ${filter}, orderBy: { field: ID }) { nodes { id } } }`)).treaties,
    );

  it('take in what another subgraph has found, as a part of the whole filter', async () => {
    expect(await treatiesBy('{ recommendations: { some: {} } }')).toEqual(['untc-26-4', 'untc-4-4']);
    expect(await treatiesBy('{ recommendations: { none: {} } }')).toEqual(['kz-uz-2013']);
    expect(await treatiesBy('{ recommendations: { count: { gt: 1 } } }')).toEqual(['untc-4-4']);
    expect(await treatiesBy('{ recommendations: { count: { not: 3 } } }')).toEqual(['kz-uz-2013', 'untc-26-4']);
    expect(await treatiesBy('{ not: { recommendations: { some: {} } } }')).toEqual(['kz-uz-2013']);
    expect(await treatiesBy('{ id: { in: ["untc-4-4", "kz-uz-2013"] }, recommendations: { some: {} } }')).toEqual([
      'untc-4-4',
    ]);
    const either = '{ or: [{ laterality: { eq: BILATERAL } }, { recommendations: { count: { eq: 1 } } }] }';
    expect(await treatiesBy(either)).toEqual(['kz-uz-2013', 'untc-26-4']);
    expect(await treatiesBy('{ recommendations: { some: {}, none: {} } }')).toEqual([]);
  });

  it('are asked with the variables of each request, however often the query comes', async () => {
    const query =
      'query Q($p: String!) { treaties(filter: { recommendations: { some: { id: { in: [$p] } } } }) { totalCount } }';
    for (const id of ['1', '2', '3']) await runRequest(running, query, { p: id });
    // The others ask whether there is what the filter names.
    const filters = asked.flatMap(({ variables }) => variables['filter'] ?? []);
    expect(filters).toEqual(['1', '2', '3'].map((id) => ({ id: { in: [id] } })));
  });

  it('are judged here where the list is of this subgraph, by the same rule', async () => {
    expect(await treatiesBy('{ parties: { some: { participant: { is: { isoCode: { eq: "UZ" } } } } } }')).toEqual([
      'untc-4-4',
    ]);
    expect(await treatiesBy('{ actions: { every: { kind: { in: [SIGNATURE, RATIFICATION] } } } }')).toEqual([
      'kz-uz-2013',
      'untc-26-4',
    ]);
    const parties = await runQuery(
      running,
      '{ participants(filter: { parties: { count: { of: { treaty: { is: { title: { contains: "TEST-BAN" } } } }, gte: 1 } } }) { nodes { id } } }',
    );
    expect(idsOf(parties.participants)).toEqual(['kz']);
    expect(asked).toEqual([]);
  });

  it('hold for as many records as there are', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => treaty(`kz-${index}`, { en: `Treaty ${index}` }));
    await fill(running, ...many);
    counts = Object.fromEntries(many.map(({ id }) => [id, 1]));
    const query =
      '{ treaties(filter: { recommendations: { some: {} }, title: { contains: "treaty 29" } }) { totalCount } }';
    expect((await runQuery(running, query)).treaties.totalCount).toBe(111);
  });

  it('are asked once for a list under many records, and for whoever asks, by the same clocks', async () => {
    await fill(running, party('kz-uz-2013', 'kz'), action('kz-uz-2013', 'kz', 'SIGNATURE', '2013-06-01'));
    const query = `query @at(asOf: "2020-01-01", today: "2021-01-01") {
      participants { nodes { parties(filter: { treaty: { is: { recommendations: { some: {} } } } }) { nodes { treaty { id } } } } }
    }`;
    const identity = { account: 'analyst', grants: [{ role: 'ANALYST', body: 'body-moj' }] } as const;
    const { data, errors } = await runRequest(running, query, {}, { identity, atLeastOfOthers: { reports: 5 } });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('untc-4-4');
    expect(JSON.stringify(data)).not.toContain('kz-uz-2013');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      variables: { filter: {}, asOf: '2020-01-01', today: '2021-01-01', knownAt: null },
      caller: { identity, isPeer: true, atLeastRevision: 5 },
    });
  });

  it('are told at which state they were judged', async () => {
    const { extensions } = await runRequest(
      running,
      '{ treaties(filter: { recommendations: { some: {} } }) { totalCount } }',
    );
    expect(extensions?.hub).toMatchObject({ subgraph: 'treaties', asked: { reports: 7 } });
  });

  it('are not guessed where their subgraph does not answer: that list fails, and no other', async () => {
    counts = null;
    const query = `{ all: treaties { totalCount } some: treaties(filter: { or: [{ recommendations: { some: {} } }] }) { totalCount } }`;
    const { data, errors, extensions } = await runRequest(running, query);
    expect(JSON.parse(JSON.stringify(data))).toEqual({ all: { totalCount: 3 }, some: null });
    expect(errors?.map(({ message, path, extensions: { code } }) => ({ message, path, code }))).toEqual([
      {
        message: 'filter.or.0.recommendations.some: the subgraph "reports" judges this and does not answer; try again.',
        path: ['some'],
        code: 'CONDITION_UNKNOWN',
      },
    ]);
    expect(extensions?.hub?.asked).toEqual({ reports: null });
  });

  it.each([
    null,
    {},
    { _entities: [null] },
    { _entities: [{ list: null }] },
    { _entities: [{ list: { parents: [1] } }] },
  ])('are not known from an answer that is none: %j', async (answer) => {
    rubbish = answer;
    const { errors } = await runRequest(
      running,
      '{ treaties(filter: { recommendations: { some: {} } }) { totalCount } }',
    );
    expect(errors?.map(({ extensions: { code } }) => code)).toEqual(['CONDITION_UNKNOWN']);
  });

  it('order lists too, under records as anywhere, page after page', async () => {
    const query = (after: string) =>
      `{ participant(id: "kz") { parties(first: 1, orderBy: { count: { actions: {} }, direction: DESC }${after}) { nodes { treaty { id } actions { totalCount } } pageInfo { endCursor } } } }`;
    const first = (await runQuery(running, query(''))).participant.parties;
    const second = (await runQuery(running, query(`, after: "${first.pageInfo.endCursor}"`))).participant.parties;
    const [most, fewer] = [first, second].map(({ nodes: [node] }) => node.actions.totalCount as number);
    expect(most).toBeGreaterThan(fewer ?? Infinity);
    const inverse = await runRequest(running, '{ treaties(orderBy: { direction: DESC }) { totalCount } }');
    expect(inverse.errors?.[0]?.message).toMatch(/^orderBy: .* is not one order: by `field`, or by one other\.$/);
  });

  it('order lists by the same cursors, in whatever order the conditions are written', async () => {
    const query =
      'query ($by: TreatyOrder, $after: String) { treaties(first: 1, orderBy: $by, after: $after) { pageInfo { endCursor } } }';
    const by = (of: object) => ({ count: { recommendations: of }, direction: 'DESC' });
    const [one, other] = [by({ id: { isNull: false, not: 'x' } }), by({ id: { not: 'x', isNull: false } })];
    const first = (await runQuery(running, query, { by: one })).treaties.pageInfo.endCursor as string;
    expect(await runQuery(running, query, { by: other, after: first })).toEqual(
      await runQuery(running, query, { by: one, after: first }),
    );
  });

  it.each(['{ parties: {}, actions: {} }', '{}', '{ parties: null }'])('are no order as %s', async (count) => {
    const { errors } = await runRequest(running, `{ treaties(orderBy: { count: ${count} }) { totalCount } }`);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(/^orderBy\.count: .* does not name one list\.$/);
  });

  it('say where in the filter they are wrong', async () => {
    const { errors } = await runRequest(
      running,
      '{ treaties(filter: { parties: { some: { and: [{ participant: { is: { id: { in: ["a"] }, name: { contains: $long } } } }] } } }) { totalCount } }'.replace(
        '$long',
        JSON.stringify('x'.repeat(201)),
      ),
    );
    expect(errors?.[0]?.message).toMatch(
      /^filter\.parties\.some\.and\.0\.participant\.is\.name\.contains: "xxxxxxxxxxxxxxxxxxxx…" is longer than 200/,
    );
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('leave the limit on what a client lists beside them as it is', async () => {
    const many = JSON.stringify(Array.from({ length: 101 }, (_, at) => `t${at}`));
    const refusals = await Promise.all(
      [
        `treaties(filter: { id: { in: ${many} }, recommendations: { some: {} } })`,
        `provisions(filter: { treaty: { in: ${many}, is: { form: { isNull: false } } } })`,
      ].map(async (list) => (await runRequest(running, `{ ${list} { totalCount } }`)).errors?.[0]?.message),
    );
    expect(refusals).toEqual(['filter.id', 'filter.treaty'].map((field) => `${field}: 101 values are more than 100.`));
  });

  it('are for subgraphs alone to ask of one another in this way', async () => {
    const every =
      '{ _entities(representations: [{ __typename: "Treaty", id: "*" }]) { ... on Treaty { parties { parents } } } }';
    expect((await runRequest(running, every)).errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    const all = '{ treaties { everyId } participant(id: "kz") { parties { parents parentCounts } } }';
    const { errors = [] } = await runRequest(running, all);
    expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['FORBIDDEN']));
    expect(errors).toHaveLength(3);
  });
});
