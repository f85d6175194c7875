import { createConnection } from 'mysql2/promise';
import sql from 'sql-template-tag';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Database } from '../../subgraphs/_kit/database/database.ts';
import type { Tables } from '../../subgraphs/_kit/database/data-source.ts';
import { drift } from '../../subgraphs/_kit/database/drift.ts';
import { locate } from '../../subgraphs/_kit/database/location.ts';
import { migration } from '../../subgraphs/_kit/database/migration.ts';
import { subgraph as treaties } from '../../subgraphs/treaties/subgraph.ts';
import { auditFaultsOf } from '../support/audit-folder.ts';
import { forEachDatabase } from '../support/databases.ts';
import { openSubgraph, runQuery } from '../support/run-query.ts';

const sources = [{ nature: 'DEMONSTRATION', title: 'Test' }] as const;

@Entity({ name: 'tree' })
@Index('tree_by_colour', ['colour'])
class TreeEntity {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id!: string;

  @Column({ type: 'varchar', length: 20, nullable: true })
  colour!: string | null;
}

@Entity({ name: 'leaf' })
class LeafEntity {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  id!: string;
}

const id = 'id varchar(20) NOT NULL, PRIMARY KEY (id)';
const first = [`CREATE TABLE tree (${id})`, "INSERT INTO tree (id) VALUES ('oak'), ('elm')"];
const second = [
  'ALTER TABLE tree ADD colour varchar(20) NULL',
  'CREATE INDEX tree_by_colour ON tree (colour)',
  `CREATE TABLE leaf (${id})`,
];
const onMysql = [...second, "INSERT IGNORE INTO leaf (id) VALUES ('acorn')"];
const onSqlite = [...second, "INSERT INTO leaf (id) VALUES ('acorn')"];

const First = migration('First1700000000001', { sqlite: first, mysql: first });
const Second = migration('Second1700000000002', { sqlite: onSqlite, mysql: onMysql });
/** The second one, broken off by what no database takes. */
const Broken = migration('Second1700000000002', {
  sqlite: [...onSqlite, 'CREATE NONSENSE'],
  mysql: [...onMysql, 'CREATE NONSENSE'],
});
const tables = (...migrations: (new () => object)[]): Tables => ({ entities: [TreeEntity, LeafEntity], migrations });

forEachDatabase('a database whose folded texts are from before ё was е', (database) => {
  it('is brought up to date at the next start, in all versions, and auditors find nothing', async () => {
    const url = database.freshUrl();
    const treaty = (ru: string) =>
      ({ type: 'Treaty', id: 't', title: { ru }, laterality: 'BILATERAL', sources }) as const;
    const running = await openSubgraph(treaties, url);
    for (const title of ['О ребёнке', 'О ребёнке и ёлке'])
      await running.ingest([treaty(title)], { actor: 'default-data', runId: null });
    await running.close();
    const old = await Database.open(url, 'treaties', { entities: [], migrations: [] });
    for (const column of ['title_folded', 'title_sort'])
      await old.writer.query(
        `UPDATE treaty SET ${column} = REPLACE(REPLACE(${column}, 'елке', 'ёлке'), 'ребенке', 'ребёнке')`,
      );
    await old.writer.query("DELETE FROM migrations WHERE name LIKE 'YoFolded%'");
    await old.close();
    const migrated = await openSubgraph(treaties, url);
    const one = { treaties: { totalCount: 1 } };
    const found = (text: string) => {
      const query = '{ treaties(filter: { title: { contains: "%" } }) { totalCount } }'.replace('%', text);
      return runQuery(migrated, query);
    };
    expect([await found('Ребёнке'), await found('елке')]).toEqual([one, one]);
    await migrated.close();
    expect(await auditFaultsOf(url, 'treaties')).toEqual([]);
  });
});

forEachDatabase('a migration', (database) => {
  let url: string;
  beforeEach(() => {
    url = database.freshUrl();
    // TypeORM tells a failed migration to the console too.
    jest.spyOn(console, 'log').mockReturnValue(undefined);
  });
  afterEach(() => jest.restoreAllMocks());

  const migrate = async (...migrations: (new () => object)[]) => {
    const opened = await Database.open(url, 'trees', tables(...migrations));
    await opened.close();
  };
  const leaves = async () => {
    const opened = await Database.open(url, 'trees', tables(First, Second));
    const found = await opened.read<{ id: string }>(sql`SELECT id FROM leaf`);
    await opened.close();
    return found.map((row) => row.id);
  };
  const isComplete = async () => {
    expect(await leaves()).toEqual(['acorn']);
    expect(await drift(locate(url, 'trees'), tables(First, Second))).toEqual([]);
  };

  it('that was broken off is completed by the next start', async () => {
    await migrate(First);
    await expect(migrate(First, Broken)).rejects.toThrow(/NONSENSE/);
    await migrate(First, Second);
    await isComplete();
  });

  it('that finds another fault says so: it passes over nothing but what is made', async () => {
    const statements = ['CREATE UNIQUE INDEX tree_by_constant ON tree (colour)'];
    const Ambiguous = migration('Third1700000000003', { sqlite: statements, mysql: statements });
    const colours = ["UPDATE tree SET colour = 'green'"];
    const Green = migration('Green1700000000002', { sqlite: colours, mysql: colours });
    await expect(migrate(First, Second, Green, Ambiguous)).rejects.toThrow(/unique|duplicate entry/i);
    const Missing = migration('Fourth1700000000004', {
      sqlite: ['ALTER TABLE bush ADD colour varchar(20)'],
      mysql: ['ALTER TABLE bush ADD colour varchar(20)'],
    });
    await expect(migrate(First, Second, Missing)).rejects.toThrow(/no such table|doesn't exist/);
  });

  if (database.dialect === 'sqlite') {
    it('on SQLite is made whole or not at all', async () => {
      await migrate(First);
      await expect(migrate(First, Broken)).rejects.toThrow();
      // Nothing of it has stayed: what it made can be made again, and by a migration that tolerates nothing.
      const remains = await drift(locate(url, 'trees'), { ...tables(First), entities: [TreeEntity] });
      expect(remains.join()).toMatch(/colour/);
      const opened = await Database.open(url, 'trees', tables(First));
      expect(await opened.read(sql`SELECT name FROM sqlite_master WHERE name IN ('leaf', 'tree_by_colour')`)).toEqual(
        [],
      );
      await opened.close();
    });
  } else {
    it.each([1, 2, 3, 4])('on MySQL goes on where it was killed after %s of its statements', async (done) => {
      await migrate(First);
      const { database: name } = locate(url, 'trees') as { database: string };
      const connection = await createConnection({ uri: url.replace(/\/\w+$/, `/${name}`) });
      for (const statement of onMysql.slice(0, done)) await connection.query(statement);
      await connection.end();
      await isComplete();
    });
  }
});
