import { migration } from '../../_kit/database/migration.ts';
import { searchVersions } from '../../_kit/search/tables.ts';

/** Its search keeps each version of a record; what there is is read through at the start. Never edited once released. */
export const SearchVersions1795732000202 = migration('SearchVersions1795732000202', searchVersions);
