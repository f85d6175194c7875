import sql, { type Sql } from 'sql-template-tag';
import { rightsOf } from '../../subgraphs/_kit/access/rights.ts';
import { undisclosed } from '../../subgraphs/_kit/access/disclosure.sql.ts';
import { RestrictedReads } from '../../subgraphs/_kit/access/restricted-reads.ts';
import type { Facts, RowRule } from '../../subgraphs/_kit/access/row-rule.ts';
import { viewerOf } from '../../subgraphs/_kit/access/viewer.ts';
import { Shown } from '../../subgraphs/_kit/audit/shown.ts';
import { callerWith } from '../../subgraphs/_kit/caller.ts';
import type { OpenOptions } from '../../subgraphs/_kit/contract.ts';
import { grantsOf } from '../support/accounts.ts';
import { recordedAt } from '../../subgraphs/_kit/query/record-table.ts';
import { forEachDatabase } from '../support/databases.ts';
import { clocks, NoteEntity, Notes } from './support/notes.ts';

forEachDatabase('who sees what was withdrawn', (database) => {
  const isSecret = sql`t.code = 'secret'`;
  const rule: RowRule = {
    table: 'note',
    type: 'Note',
    confidential: ({ viewer }) => sql`(${isSecret} AND COALESCE(t.second, '') <> ${viewer.ownBodies[0]})`,
  };

  const seenBy = async (notes: Notes, grant: string, revision: number | null) => {
    const rights = rightsOf([rule], notes.database, { now: () => new Date() } as OpenOptions, () =>
      Promise.resolve([]),
    );
    const identity = { account: 'a', grants: grantsOf(grant) };
    const withheld = rights.of(callerWith({ requestId: 'r', identity }));
    const reads = new RestrictedReads(notes.database, [rule]).as({ ...clocks, revision }, withheld, new Shown());
    const rows = await reads.read<{ id: string }>(
      sql`SELECT t.id FROM note t WHERE ${recordedAt('t', { revision })} ORDER BY t.id`,
    );
    return rows.map(({ id }) => id);
  };

  it('is for no more than saw it last: what was confidential stays so at every earlier moment', async () => {
    const notes = await Notes.open(database.freshUrl());
    await notes.put({ id: 'open' }, { id: 'secret', second: 'body-moj' });
    await notes.put({ id: 'secret', code: 'secret' });
    await notes.write((work) => work.withdraw(NoteEntity, ['secret', 'open'], 'no longer kept'));
    for (const revision of [1, 2]) {
      expect(await seenBy(notes, 'ANALYST:body-mia', revision)).toEqual(['open']);
      expect(await seenBy(notes, 'ANALYST:body-moj', revision)).toEqual(['open', 'secret']);
    }
    expect(await seenBy(notes, 'ANALYST:body-moj', null)).toEqual([]);
    await notes.put({ id: 'secret', code: null });
    expect(await seenBy(notes, 'ANALYST:body-mia', 1)).toEqual(['open', 'secret']);
  });

  it('is asked of what each record was at any time: of those that are there none may be confidential', async () => {
    const notes = await Notes.open(database.freshUrl());
    await notes.put({ id: 'open' });
    const viewer = viewerOf({ account: 'a', grants: grantsOf('OFFICER:body-mia') });
    const facts = {
      viewer,
      ownBodies: () => Promise.resolve(viewer.ownBodies),
      found: (statement: Sql) => notes.rows(statement),
    } as unknown as Facts;
    const hidden = () => undisclosed(facts, 'note', undefined, isSecret);
    expect(await hidden()).toBeNull();
    await notes.put({ id: 'secret', code: 'secret' });
    await notes.write((work) => work.withdraw(NoteEntity, ['secret'], 'no longer kept'));
    expect(await hidden()).not.toBeNull();
  });
});
