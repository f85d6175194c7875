import { byColumn, dimensions, type Dimensions } from '../../_kit/query/dimensions.ts';
import { ofLineage } from '../../_kit/query/lineage.dimension.ts';
import { ofBody, ofTreaty } from '../stubs/dimensions.ts';

/** What both kinds of entries can be counted by. */
export function entryDimensions(name: string): Dimensions {
  return dimensions(name, {
    BODY: { description: 'The body that reports.', ...ofBody('body', byColumn('body_id')) },
    BODY_LINEAGE: ofLineage(ofBody('body', byColumn('body_id'))),
    TREATY: { description: 'The treaty it is about.', ...ofTreaty('treaty', byColumn('treaty_id')) },
    YEAR: { description: 'The year that is reported on.', condition: 'year', value: byColumn('year') },
  });
}
