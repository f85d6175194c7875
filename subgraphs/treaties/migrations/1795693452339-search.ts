import { migration } from '../../_kit/database/migration.ts';
import { searchTables } from '../../_kit/search/tables.ts';

/** The tables of the search; they are filled at the start. Never edited once released. */
export const Search1795693452339 = migration('Search1795693452339', searchTables);
