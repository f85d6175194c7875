import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import Sqlite from 'libsql';
import { signingKey } from '../../subgraphs/_kit/audit/keys.ts';
import { locate } from '../../subgraphs/_kit/database/location.ts';
import { subgraph } from '../../subgraphs/publications/subgraph.ts';
import { fill } from '../subgraphs/reports/records.ts';
import { forEachDatabase } from '../support/databases.ts';
import { openSubgraph } from '../support/run-query.ts';
import { auditFolder } from './support/audited-notes.ts';

async function execute(databaseUrl: string, statement: string): Promise<void> {
  const location = locate(databaseUrl, 'publications');
  if (location.dialect === 'sqlite') {
    const database = new Sqlite(location.file);
    database.exec(statement);
    database.close();
    return;
  }
  const connection = await createConnection({ uri: location.url, database: location.database });
  await connection.query(statement);
  await connection.end();
}

forEachDatabase('the content of a stored document', (database) => {
  it.each([
    ['holds as it was stored', 'UPDATE document_chunk SET position = position', []],
    ['is found changed', "UPDATE document_chunk SET bytes = 'other'", ['DOCUMENT']],
    ['is found with its pieces moved', 'UPDATE document_chunk SET position = position + 1', ['DOCUMENT']],
    ['is found to be neither public nor not', 'UPDATE document SET is_public = 2', ['CHANGED_ROWS']],
    ['is found gone', 'DELETE FROM document_chunk', ['DOCUMENT']],
    ['is found where nothing is known of it', "UPDATE document_chunk SET document_id = 'x'", ['DOCUMENT', 'EXTRA']],
  ])('%s', async (_what, statement, kinds) => {
    const databaseUrl = database.freshUrl();
    const folder = auditFolder();
    const audit = { folder, keyFile: join(folder, 'key.pem') };
    const running = await openSubgraph(subgraph, databaseUrl, { audit });
    const sources = [{ nature: 'DEMONSTRATION', title: 'Test' } as const];
    const document = { type: 'Document', sources, mediaType: 'text/plain', content: 'What was found.', isPublic: true };
    await fill(running, document);
    await running.close();
    await execute(databaseUrl, statement);
    const { faults } = await subgraph.verify({
      databaseUrl,
      folder,
      publicKeys: [createPublicKey(signingKey(audit))],
      keptLines: [],
    });
    expect(faults.map(({ kind }) => kind)).toEqual(kinds);
  });
});
