import { createPublicKey, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hubItself } from '../../../subgraphs/_kit/access/identity.ts';
import { Checkpoints } from '../../../subgraphs/_kit/audit/checkpoints.ts';
import { checkpointFile, publicKeyFile } from '../../../subgraphs/_kit/audit/config.ts';
import { publicKeyIn, signingKey } from '../../../subgraphs/_kit/audit/keys.ts';
import { ReadLog } from '../../../subgraphs/_kit/audit/read-log.ts';
import { Shown } from '../../../subgraphs/_kit/audit/shown.ts';
import { verifyAudit, type AuditReport } from '../../../subgraphs/_kit/audit/verify/verify.ts';
import { callerWith } from '../../../subgraphs/_kit/caller.ts';
import { NoteEntity, noteTables, Notes, put } from '../../kit/support/notes.ts';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function auditFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-audit-'));
  folders.push(folder);
  return folder;
}

/** Notes whose record is signed in a folder of its own. */
export class AuditedNotes {
  readonly folder = auditFolder();
  readonly file = checkpointFile(this, 'notes');
  readonly config = { folder: this.folder, keyFile: join(this.folder, 'audit-key.pem') };
  readonly publicKeyFile = publicKeyFile(this);
  readonly checkpoints: Checkpoints;

  private constructor(
    readonly url: string,
    readonly notes: Notes,
  ) {
    this.checkpoints = new Checkpoints(notes.database, this.config);
  }

  static async open(url: string): Promise<AuditedNotes> {
    return new AuditedNotes(url, await Notes.open(url));
  }

  /** Some units of every kind: new records, changed ones, several at once, derived rows, texts that databases bend. */
  async fill(): Promise<void> {
    const { notes } = this;
    await notes.put({ id: 'a', text: 'Қазақ 😀', number: 1, day: '2020-01-01' }, { id: 'b', text: 'half \ud83d' });
    await notes.put({ id: 'c', text: '', second: 'trailing  ', code: 'x'.repeat(160), date: '1995-07' });
    await notes.write(async (work) => {
      await work.put(NoteEntity, [put({ id: 'a', number: 2 })], 'because');
      await work.put(NoteEntity, [put({ id: 'a', number: 3 }), put({ id: 'd', number: -4 })]);
    });
    await notes.write((work) => work.derive(NoteEntity, [{ id: 'derived', number: 7 }, { id: 'gone' }], []));
    await notes.write(async (work) => {
      const [gone] = (await work.current(NoteEntity, ['gone'])).values();
      await work.derive(NoteEntity, [], gone ? [gone] : []);
    });
    await this.read('Note.secret', ['a', 'b']);
    await this.checkpoints.write();
    await notes.put({ id: 'b', text: 'later' }, { id: 'e', text: 'last' });
    await this.read('Note.secret', ['e']);
    await this.checkpoints.write();
  }

  async read(place: string, ids: readonly string[], isHub = false): Promise<void> {
    const log = new ReadLog(
      this.notes.database,
      () => new Date(),
      () => undefined,
    );
    const shown = new Shown();
    shown.note(
      place,
      ids.map((id) => ({ id })),
    );
    const identity = isHub ? hubItself : { account: 'reader', grants: [] };
    await log.add(shown, callerWith({ requestId: 'r-1', identity }), 'Secrets');
    await log.flush();
  }

  verify(
    publicKeys: readonly KeyObject[] = [createPublicKey(signingKey(this.config))],
    keptLines: readonly string[] = [],
  ): Promise<AuditReport> {
    return verifyAudit(
      { name: 'notes', tables: noteTables, searched: [] },
      { databaseUrl: this.url, folder: this.folder, publicKeys, keptLines },
    );
  }

  get publicKey(): KeyObject {
    return publicKeyIn(this.publicKeyFile);
  }

  /** A statement as somebody with the password of the database runs it. */
  async tamper(statement: string, values: readonly unknown[] = []): Promise<unknown> {
    return this.notes.database.writer.query(statement, [...values]);
  }
}
