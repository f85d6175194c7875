import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { amongAny, compileFilter, exact, folded, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { inYear } from '../../_kit/query/year.sql.ts';
import type { MediaTreatyLinkFilter } from './media-publication.inputs.ts';
import { yearPublished } from './media-publication.sql.ts';

const linkFilters = (alias: string): FilterSpec => ({
  treaty: exact(`${alias}.treaty_id`),
  tone: exact(`${alias}.tone`),
});

/** The conditions on a publication `t`; `link` is the alias of a treaty link that the list is joined to. */
export function mediaPublicationFilters(clocks: Clocks, link: string | null): FilterSpec {
  const links = linksOf(clocks);
  return {
    id: exact('t.id'),
    title: folded('t.title_folded'),
    outlet: folded('t.outlet_folded'),
    language: folded('t.language_folded'),
    publishedOn: exact('t.published_on'),
    year: inYear(yearPublished),
    treaty: amongAny(
      'x.treaty_id',
      links,
      (linked) =>
        sql`t.id IN (SELECT x.publication_id FROM media_treaty_link x WHERE ${recordedAt('x', clocks)} AND ${linked})`,
    ),
    tone: link === null ? amongAny('x.tone', links) : exact(`${link}.tone`),
    treatyLink: (filter: MediaTreatyLinkFilter, path) => {
      if (link !== null) return compileFilter(filter, linkFilters(link), path);
      return sql`EXISTS (SELECT 1 FROM ${links} AND ${compileFilter(filter, linkFilters('x'), path)})`;
    },
  };
}

/** The links `x` of the publication `t`. */
function linksOf(clocks: Clocks): Sql {
  return sql`media_treaty_link x WHERE x.publication_id = t.id AND ${recordedAt('x', clocks)}`;
}
