import type { DatabaseLocation } from './location.ts';
import { openDataSource, type Tables } from './data-source.ts';

/** The statements that would bring the migrated tables in line with the entities; none where they agree. */
export async function drift(location: DatabaseLocation, tables: Tables): Promise<string[]> {
  const source = await openDataSource(location, tables);
  try {
    await source.runMigrations();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await source.destroy();
  }
}
