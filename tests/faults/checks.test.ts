import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'libsql';
import { freshSqliteUrl } from '../support/databases.ts';
import { faultsIn, faultsOf } from './support/consistency.ts';
import { filledUrl } from './support/filled.ts';

const folderOf = (url: string) => url.slice('sqlite:'.length);
let sound = '';

beforeAll(async () => {
  sound = await filledUrl();
});

function damaged(statements: readonly string[]): string {
  const url = freshSqliteUrl();
  cpSync(folderOf(sound), folderOf(url), { recursive: true });
  const database = new Sqlite(join(folderOf(url), 'treaties.sqlite'));
  for (const statement of statements) database.exec(statement);
  database.close();
  return url;
}

const first = 'WHERE rowid = (SELECT MIN(rowid) FROM';

it('What nobody damaged has no faults', async () => {
  expect(await faultsOf(sound)).toEqual([]);
});

it.each([
  ['a revision that is missing', ['UPDATE revision_counter SET value = 2'], /1 revisions, counted 2/],
  ['a change that others are not told of', [`DELETE FROM outbox ${first} outbox)`], /is not in the outbox/],
  ['a change that is not recorded', [`DELETE FROM change_record ${first} change_record)`], /which is no change/],
  ['a record without a current version', [`UPDATE treaty SET recorded_to = 2 ${first} treaty)`], /no current version/],
  [
    'two versions that hold at once',
    [
      'CREATE TEMP TABLE t AS SELECT * FROM treaty LIMIT 1',
      'UPDATE t SET recorded_from = 2, recorded_to = 3, version = 2',
      'INSERT INTO treaty SELECT * FROM t',
    ],
    /overlaps at 2/,
  ],
  [
    'a status that does not follow',
    [`UPDATE party_status SET status = 'SUSPENDED' ${first} party_status)`],
    /does not follow/,
  ],
  ['a status that is missing', [`DELETE FROM party_status ${first} party_status)`], /is missing/],
])('The checks of the other tests see %s', async (_what, statements, message) => {
  expect((await faultsIn(damaged(statements), 'treaties')).join('\n')).toMatch(message);
});
