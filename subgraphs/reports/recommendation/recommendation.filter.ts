import sql, { raw, type Sql } from 'sql-template-tag';
import { confidentialFilters } from '../../_kit/access/confidential.inputs.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import { InvalidInputError } from '../../_kit/errors.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import {
  allOf,
  amongAny,
  compare,
  compileFilter,
  exact,
  flag,
  foldedAny,
  partialDate,
  type Condition,
  type FilterSpec,
} from '../../_kit/query/filter.sql.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { inYear } from '../../_kit/query/year.sql.ts';
import { issuing } from '../source-document/source-document.issuer.sql.ts';
import { lacksCopy } from './recommendation.copies.sql.ts';
import type { RecommendationTreatyLinkFilter } from './recommendation.inputs.ts';
import { yearMade } from './recommendation.sql.ts';

const linkFilters = (alias: string): FilterSpec => ({
  treaty: exact(`${alias}.treaty_id`),
  basis: exact(`${alias}.basis`),
  confirmed: flag(`${alias}.confirmed`),
});

/** The conditions on a recommendation `t`; `link` is the alias of a treaty link that the list is joined to. */
export function recommendationFilters(clocks: Clocks, addressee: string | null, link: string | null): FilterSpec {
  return {
    id: exact('t.id'),
    text: foldedAny('t.text_folded'),
    addressee: within(addressee, exact('t.addressee_id')),
    sender: amongAny('x.participant_id', rowsOf(sql`recommendation_sender x`, clocks)),
    issuer: amongAny(
      'p.treaty_body_id',
      sql`source_document d CROSS JOIN periodic_report p ON ${issuing('d', clocks)}
        WHERE d.id = t.document_id AND ${recordedAt('d', clocks)}`,
    ),
    treaty: amongAny('x.treaty_id', rowsOf(sql`recommendation_treaty_link x`, clocks)),
    treatyLink: (filter: RecommendationTreatyLinkFilter, path) => {
      if (link !== null) return compileFilter(filter, linkFilters(link), path);
      const conditions = compileFilter(filter, linkFilters('x'), path);
      return sql`EXISTS (SELECT 1 FROM ${rowsOf(sql`recommendation_treaty_link x`, clocks)} AND ${conditions})`;
    },
    theme: foldedAny('t.themes_folded'),
    madeOn: partialDate('t.made_on'),
    year: inYear(yearMade),
    response: exact('t.response'),
    form: exact('t.form'),
    sourceKind: exact('t.source_kind'),
    document: seenDocument(clocks),
    sdgTarget: amongAny('x.target_id', rowsOf(sql`recommendation_target_link x`, clocks)),
    sdgGoal: amongAny(
      'g.goal_id',
      sql`recommendation_target_link x CROSS JOIN sdg_target g ON g.id = x.target_id AND ${recordedAt('g', clocks)}
        WHERE x.recommendation_id = t.id AND ${recordedAt('x', clocks)}`,
    ),
    responsibleBody: amongAny('x.body_id', rowsOf(sql`recommendation_body_link x`, clocks)),
    provision: amongAny('x.provision_id', rowsOf(sql`recommendation_provision_link x`, clocks)),
    channel: exact('t.channel'),
    ...confidentialFilters,
    lacksCopy: (filter: ValueFilter<boolean>, path) =>
      compare(sql`CASE WHEN ${lacksCopy(clocks)} THEN 1 ELSE 0 END`, filter, path, Number),
    periodicReport: ofDocument('periodic_report_id', clocks),
    session: ofDocument('session', clocks),
  };
}

/**
 * By its document, as the viewer sees it: one that only its copy hides from them is named by nothing. Its column, which
 * is not theirs to compare, has the index.
 */
function seenDocument(clocks: Clocks): Condition {
  const seen = sql`(SELECT d.id FROM source_document d WHERE d.id = t.document_id AND ${recordedAt('d', clocks)})`;
  const stored = exact('t.document_id');
  const condition: Condition = (filter: ValueFilter<string>, path) => {
    const { eq, in: some } = filter;
    return allOf([stored({ eq, in: some } as never, path), compare(seen, filter, path, (id) => id)]);
  };
  return Object.assign(condition, { column: stored.column });
}

/** By a column of the document of the recommendation `t`. */
function ofDocument(column: string, clocks: Clocks): Condition {
  return (filter: ValueFilter<string | number>, path) => {
    const meets = compare(raw(`d.${column}`), filter, path, (value) => value);
    return sql`t.document_id IN (SELECT d.id FROM source_document d WHERE ${recordedAt('d', clocks)} AND ${meets})`;
  };
}

/** Rows of a table with alias `x` that belong to the recommendation `t`. */
function rowsOf(table: Sql, clocks: Clocks): Sql {
  return sql`${table} WHERE x.recommendation_id = t.id AND ${recordedAt('x', clocks)}`;
}

/** Naming somebody whom the argument `addressee` shuts out would answer with an empty list that looks like a fact. */
function within(addressee: string | null, condition: Condition): Condition {
  return (filter: ValueFilter<string>, path) => {
    if (addressee === null) return condition(filter as never, path);
    const listed = Array.isArray(filter.in) ? (filter.in as string[]) : [];
    const named = [...(filter.eq == null ? [] : [filter.eq]), ...listed];
    if (filter.not !== addressee && named.every((id) => id === addressee)) return condition(filter as never, path);
    const asked = filter.not === addressee ? 'leaves nothing of what' : 'asks for others than';
    const rule = `${asked} the list's \`addressee: "${addressee}"\` lets through. Beside the filter of a list, \`addressee: null\` lets all through.`;
    throw new InvalidInputError(path, filter.eq ?? filter.in ?? filter.not, rule);
  };
}

/** Only what is addressed to this participant; null: to anybody. */
export function addressedTo(addressee: string | null, where: Sql): Sql {
  return addressee === null ? where : allOf([sql`t.addressee_id = ${addressee}`, where]);
}
