import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner';
import type { Subgraph } from '../../subgraphs/_kit/contract.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';
import { forEachDatabase } from '../support/databases.ts';
import { openSubgraph, openUnmade, runQuery } from '../support/run-query.ts';

const runners = { sqlite: BetterSqlite3QueryRunner, mysql: MysqlQueryRunner };
const changesTables = /^(CREATE|ALTER|DROP|INSERT INTO|INSERT IGNORE INTO)\b(?!.*\bmigrations\b)/;

forEachDatabase('a first start that is killed while it makes the tables', (database) => {
  afterEach(() => jest.restoreAllMocks());

  /** Opens the subgraph, and breaks off after so many statements; how many there were. */
  const openUntil = async (subgraph: Subgraph, url: string, most: number): Promise<number> => {
    jest.spyOn(console, 'log').mockReturnValue(undefined);
    const { prototype } = runners[database.dialect];
    const run = Reflect.get(prototype, 'query');
    let done = 0;
    const query = jest.spyOn(prototype, 'query').mockImplementation(async function (this: MysqlQueryRunner, ...args) {
      // What the operating system does for a process that is gone.
      if (done === most && args[0] !== 'ROLLBACK') throw new Error('killed');
      const result: unknown = await run.apply(this, args);
      if (changesTables.test(args[0])) done += 1;
      return result;
    });
    await openUnmade(subgraph, url)
      .then((running) => running.close())
      .catch((error: unknown) => expect(String(error)).toMatch(/killed/));
    query.mockRestore();
    return done;
  };

  it.each(loadSubgraphs().map((subgraph) => [subgraph.name, subgraph] as const))(
    'is made good by the next one: %s',
    async (_name, subgraph) => {
      const all = await openUntil(subgraph, database.freshUrl(), Infinity);
      expect(all).toBeGreaterThan(10);
      for (const share of [0.4, 0.8, 1]) {
        const url = database.freshUrl();
        const most = Math.round(all * share);
        expect(await openUntil(subgraph, url, most)).toBe(most);
        const running = await openSubgraph(subgraph, url);
        expect(await running.revision()).toBe(0);
        expect(await runQuery(running, '{ __typename }')).toEqual({ __typename: 'Query' });
        await running.close();
        expect(await subgraph.drift(url)).toEqual([]);
      }
    },
  );
});
