import sql, { join, type Sql } from 'sql-template-tag';
import { oneOf } from '../../_kit/query/filter.sql.ts';
import { undisclosed } from '../../_kit/access/disclosure.sql.ts';
import type { Facts, RowRule, Told } from '../../_kit/access/row-rule.ts';
import type { Viewer } from '../../_kit/access/viewer.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { InformationState } from './information-state.ts';

export const undelivered = [InformationState.DRAFT, InformationState.READY, InformationState.SIGNED];

export const ownBodies = { seenBy: ['ANALYST', 'AUTHORISED_BODY'] } as const;

/** Who sees what all bodies have delivered; others see what is of their own bodies, whichever other roles they hold. */
export function seesAllBodies(viewer: Viewer): boolean {
  return viewer.has(...ownBodies.seenBy);
}

/** What is of a body of the viewer. */
export const own = async ({ ownBodies: bodies }: Facts): Promise<Sql> => oneOf(sql`t.body_id`, await bodies());

async function draftOfOthers(facts: Facts): Promise<Sql> {
  return sql`t.state IN (${join(undelivered)}) AND NOT ${await own(facts)}`;
}

/**
 * The first revision at which a version is no longer a draft: that of the signature which it has now, or of how it was
 * brought. One that is a draft has none yet.
 */
export function signedFrom(information: Sql, { whole }: Facts): Sql {
  const { DRAFT, READY } = InformationState;
  return sql`COALESCE((SELECT MAX(d.recorded_to) FROM ${whole('annual_information')} d
    WHERE d.id = ${information} AND d.state IN (${DRAFT}, ${READY})), 0)`;
}

/**
 * Of what was delivered everybody who sees it is told how it came about: what changed since it was signed, and of the
 * drafting before who took which step when. What the drafts said, and why they changed, is for the body that wrote them.
 */
async function toldOf(information: Sql, facts: Facts): Promise<Told> {
  return { whole: await own(facts), from: signedFrom(information, facts) };
}

/** The same of rows that know the information which they are in. */
export const toldOfInformation = (facts: Facts): Promise<Told> => toldOf(sql`t.information_id`, facts);

/** Drafts are for the body that writes them; what it delivered can be confidential. */
export const informationRows: RowRule = {
  table: 'annual_information',
  type: 'AnnualInformation',
  confidential: async (facts) => {
    const { viewer } = facts;
    // Who sees own bodies alone needs no list of what else there is; readers of summaries see links to it.
    if (!seesAllBodies(viewer) && !viewer.has('PM_OFFICE', 'ADMINISTRATION')) return null;
    const draft = await draftOfOthers(facts);
    const secret = await undisclosed(facts, 'annual_information', (bodies) => oneOf(sql`t.body_id`, bodies));
    return secret === null ? draft : sql`((${draft}) OR ${secret})`;
  },
  // What it was at an earlier moment counts at that moment.
  visible: async (facts) => (seesAllBodies(facts.viewer) ? sql`NOT (${await draftOfOthers(facts)})` : own(facts)),
  history: (facts) => toldOf(sql`t.id`, facts),
  ownBodies,
};

/** Rows that know the information which they are in, and the body and treaty of it: seen as that information is. */
export function rowsOfInformation(table: string, type: string): RowRule {
  return {
    table,
    type,
    names: { treaty_id: 'Treaty', information_id: 'AnnualInformation' },
    visible: async (facts, clocks) => {
      if (!seesAllBodies(facts.viewer)) return own(facts);
      // Which are drafts now, `names` has found out.
      if (clocks.revision === null) return null;
      return sql`(${await own(facts)} OR EXISTS (SELECT 1 FROM annual_information ai WHERE ai.id = t.information_id AND ${recordedAt('ai', clocks)}))`;
    },
    history: toldOfInformation,
    ownBodies,
  };
}

/** Rows of one body, which are no secret between those who see all bodies. */
export function rowsOfBody(table: string, type: string): RowRule {
  return {
    table,
    type,
    visible: (facts) => (seesAllBodies(facts.viewer) ? null : own(facts)),
    ownBodies: { ...ownBodies, under: 'Body' },
  };
}
