import { cleanUp, newFolder, startHub, type Hub } from './hub.ts';
import { operation } from './operations.ts';
import { Tables } from './tables.ts';

/** The real day of a console. */
export const today = '2026-11-22';

/** A hub that is asked saved operations, and its tables, which answer the same by hand. */
export interface Console {
  /** One request; an answer with errors is no answer. */
  readonly answerTo: <T = unknown>(name: string, variables: Record<string, unknown>) => Promise<T>;
  readonly tables: () => Tables;
}

/**
 * One for all tests of a file, none of which writes; it is there while they run.
 * @param fill puts other data than the default ones into a new folder
 */
export function startConsole(fill: (folder: string) => Promise<void> = () => Promise.resolve()): Console {
  let hub: Hub;
  let tables: Tables;
  beforeAll(async () => {
    const folder = newFolder();
    await fill(folder);
    hub = await startHub(folder, { CLOCK: `${today}T12:00:00+05:00`, LOG_LEVEL: 'warn' });
    tables = new Tables(folder);
  });
  afterAll(() => {
    tables.close();
    cleanUp();
  });
  return {
    answerTo: async <T>(name: string, variables: Record<string, unknown>) => {
      const { status, body } = await hub.ask(operation(name), { variables });
      expect([status, body.errors]).toEqual([200, undefined]);
      return body.data as T;
    },
    tables: () => tables,
  };
}
