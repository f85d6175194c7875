import { Database } from '../../subgraphs/_kit/database/database.ts';

/** The SELECTs that a task sends, but for those that look up the revision. */
export async function readsDuring(task: () => Promise<unknown>): Promise<string[]> {
  const read = jest.spyOn(Database.prototype, 'read');
  try {
    await task();
    return read.mock.calls
      .map(([statement]) => statement.sql)
      .filter((text) => !/FROM revision(_counter)? /.test(text));
  } finally {
    read.mockRestore();
  }
}
