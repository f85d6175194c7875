import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, runRequest, type Answer } from '../../support/run-query.ts';
import { body, fill, named } from './records.ts';

/** A ministry with three names and a day between the second and the third, one with a name of always, one with none. */
const records = [
  body('body-a', { acronym: { kk: 'ӘМ', ru: 'МЮ' }, website: 'https://www.gov.kz/a' }),
  body('body-b'),
  body('body-c'),
  named('body-a', 1, { kk: 'Экология министрлігі', ru: 'Министерство экологии', en: 'Ministry of Ecology' }, [
    null,
    '2014-08-06',
  ]),
  named('body-a', 2, { ru: 'Министерство энергии' }, ['2014-08-06', '2019-06-17']),
  named('body-a', 3, { en: 'Ministry of Zoology' }, ['2019-06-18', null]),
  named('body-b', 1, { kk: 'Мәдениет', en: 'Ministry of Culture' }, [null, null]),
];

forEachDatabase('names of bodies', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const nameOn = async (day: string): Promise<Answer> => {
    const query = 'query Q($day: Date) { body(id: "body-a") { name(asOf: $day) { kk ru en } } }';
    return (await runQuery(running, query, { day })).body.name;
  };
  const bodies = async (args: string) =>
    idsOf((await runQuery(running, `{ bodies(${args}) { nodes { id } } }`)).bodies);

  it('are those of the day: the first day counts, the day of the end does not', async () => {
    expect(await nameOn('1900-01-01')).toMatchObject({ en: 'Ministry of Ecology' });
    expect(await nameOn('2014-08-05')).toMatchObject({ en: 'Ministry of Ecology' });
    expect(await nameOn('2014-08-06')).toEqual({ kk: null, ru: 'Министерство энергии', en: null });
    expect(await nameOn('2019-06-16')).toMatchObject({ ru: 'Министерство энергии' });
    expect(await nameOn('2019-06-18')).toEqual({ kk: null, ru: null, en: 'Ministry of Zoology' });
    expect(await nameOn('2100-01-01')).toMatchObject({ en: 'Ministry of Zoology' });
  });

  it('are null on a day for which none is known', async () => {
    expect(await nameOn('2019-06-17')).toBeNull();
    expect(await runQuery(running, '{ body(id: "body-c") { name { en } nameRecord { id } names { id } } }')).toEqual({
      body: { name: null, nameRecord: null, names: [] },
    });
  });

  it('to show are those of the day, else the last before it', async () => {
    const shownOn = async (id: string, day: string): Promise<Answer> => {
      const query = 'query Q($id: ID!, $day: Date) { body(id: $id) { displayName(asOf: $day) { ru en } } }';
      return (await runQuery(running, query, { id, day })).body.displayName;
    };
    expect(await shownOn('body-a', '2014-08-05')).toMatchObject({ en: 'Ministry of Ecology' });
    expect(await shownOn('body-a', '2014-08-06')).toEqual({ ru: 'Министерство энергии', en: null });
    expect(await shownOn('body-a', '2019-06-17')).toEqual({ ru: 'Министерство энергии', en: null });
    expect(await shownOn('body-c', '2018-01-01')).toBeNull();
  });

  it('to show follow the clock of the query, and a simulated day knows none that came later', async () => {
    const shown = (clocks: string) =>
      runQuery(running, `query Q @at(${clocks}) { body(id: "body-a") { displayName { en } } }`);
    expect(await shown('asOf: "2010-01-01"')).toEqual({ body: { displayName: { en: 'Ministry of Ecology' } } });
    expect(await shown('asOf: "2020-01-01"')).toEqual({ body: { displayName: { en: 'Ministry of Zoology' } } });
    const before = await shown('asOf: "2020-01-01", today: "2014-08-05"');
    expect(before).toEqual({ body: { displayName: { en: 'Ministry of Ecology' } } });
  });

  it('follow the clock of the query unless the field has a day of its own', async () => {
    const query = `query Q @at(asOf: "2015-01-01") {
      body(id: "body-a") { name { ru } nameRecord { id validFrom validUntil } later: name(asOf: "2020-01-01") { en } }
    }`;
    expect(await runQuery(running, query)).toEqual({
      body: {
        name: { ru: 'Министерство энергии' },
        nameRecord: { id: 'body-a:name:2', validFrom: '2014-08-06', validUntil: '2019-06-17' },
        later: { en: 'Ministry of Zoology' },
      },
    });
  });

  it('come all together, oldest first, with the body they belong to', async () => {
    const query = '{ body(id: "body-a") { names { id validFrom validUntil act body { id acronym { ru } website } } } }';
    const owner = { id: 'body-a', acronym: { ru: 'МЮ' }, website: 'https://www.gov.kz/a' };
    expect((await runQuery(running, query)).body.names).toEqual([
      { id: 'body-a:name:1', validFrom: null, validUntil: '2014-08-06', act: null, body: owner },
      { id: 'body-a:name:2', validFrom: '2014-08-06', validUntil: '2019-06-17', act: null, body: owner },
      { id: 'body-a:name:3', validFrom: '2019-06-18', validUntil: null, act: null, body: owner },
    ]);
  });

  it('are found by the name of the day, in any language and case', async () => {
    expect(await bodies('filter: { name: { contains: "ЭНЕРГИ" } }, asOf: "2016-01-01"')).toEqual(['body-a']);
    expect(await bodies('filter: { name: { contains: "ЭНЕРГИ" } }')).toEqual([]);
    expect(await bodies('filter: { name: { startsWith: "мәд" } }')).toEqual(['body-b']);
    expect(await bodies('filter: { name: { eq: "ministry of culture" } }')).toEqual(['body-b']);
    expect(await bodies('filter: { name: { isNull: true } }')).toEqual(['body-c']);
    expect(await bodies('filter: { not: { name: { contains: "ministry" } } }')).toEqual(['body-c']);
  });

  it('are found by a name of any time', async () => {
    expect(await bodies('filter: { anyName: { contains: "ЭКОЛОГ" } }')).toEqual(['body-a']);
    expect(await bodies('filter: { anyName: { in: ["Ministry of Culture", "Ministry of Zoology"] } }')).toEqual([
      'body-b',
      'body-a',
    ]);
    expect(await bodies('filter: { anyName: { not: "Ministry of Ecology" } }')).toEqual(['body-c', 'body-b']);
    expect(await bodies('filter: { anyName: { isNull: true } }')).toEqual(['body-c']);
    expect(await bodies('filter: { anyName: { isNull: false } }')).toEqual(['body-b', 'body-a']);
  });

  it('take their order in a list from the name of the day, those without one first', async () => {
    expect(await bodies('first: 20')).toEqual(['body-c', 'body-b', 'body-a']);
    expect(await bodies('orderBy: { field: NAME, direction: DESC }')).toEqual(['body-a', 'body-b', 'body-c']);
    expect(await bodies('asOf: "2010-01-01"')).toEqual(['body-c', 'body-b', 'body-a']);
    expect(await bodies('asOf: "2019-06-17"')).toEqual(['body-a', 'body-c', 'body-b']);
    expect(await bodies('orderBy: { field: ID }')).toEqual(['body-a', 'body-b', 'body-c']);
  });

  it('of many bodies and days are read with one statement', async () => {
    const query = `{ bodies { nodes { name { en } old: name(asOf: "2001-01-01") { en } names { id } } } }`;
    expect(await readsDuring(() => runQuery(running, query))).toHaveLength(2);
  });

  it('of a body that does not exist are not asked for: the body is null', async () => {
    expect(await runQuery(running, '{ body(id: "body-x") { name { en } } }')).toEqual({ body: null });
  });

  it('of a day that does not exist are refused with the value', async () => {
    const { errors } = await runRequest(running, '{ body(id: "body-a") { name(asOf: "2019-02-29") { en } } }');
    expect(errors?.[0]?.message).toContain('2019-02-29');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
