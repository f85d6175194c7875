import { z } from 'zod';
import type { Checks } from '../../_kit/command/checks.ts';
import { unrepeatedValue } from '../../_kit/command/problems.ts';
import type { Inquiry } from '../../_kit/across/inquiry.ts';
import { RestrictedPassages } from '../../_kit/restricted/passages.ts';

const text = z.string().nullable();
const summaryNode = z.object({
  id: z.string(),
  cycle: z.object({ id: z.string(), year: z.int() }),
  foreignPolicyAssessment: z.object({ kk: text, ru: text, en: text }).nullable(),
  sections: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
});
const answer = z.object({ summaryInformations: z.object({ nodes: z.array(summaryNode) }) });

/** As many sections as one page holds. */
export const mostSections = 100;

const query = `query RestrictedParts($filter: SummaryInformationFilter!, $sections: [ID!]!) {
  summaryInformations(first: 1, filter: $filter) {
    nodes {
      id cycle { id year } foreignPolicyAssessment { kk ru en }
      sections(first: ${mostSections}, filter: { id: { in: $sections } }) { nodes { id } }
    }
  }
}`;

/** What reports says of a summary whose results are published. */
export interface SummaryFacts {
  readonly id: string;
  readonly cycle: string;
  readonly year: number;
  /** Those of the sections that were asked about which are of it. */
  readonly sections: ReadonlySet<string>;
  readonly restricted: RestrictedPassages;
}

/** By the summary, or by the cycle of which it is the one. */
export type WhichSummary = { readonly id: { readonly eq: string } } | { readonly cycle: { readonly eq: string } };

/**
 * Null: there is no such summary.
 * @throws {FactsMissingError} where reports can't be asked
 */
export async function summaryFacts(
  inquiry: Inquiry,
  filter: WhichSummary,
  sections: readonly string[],
): Promise<SummaryFacts | null> {
  const said = await inquiry.answer('reports', { query, variables: { filter, sections } }, answer);
  const [summary] = said.summaryInformations.nodes;
  if (!summary) return null;
  const { kk, ru, en } = summary.foreignPolicyAssessment ?? {};
  return {
    id: summary.id,
    cycle: summary.cycle.id,
    year: summary.cycle.year,
    sections: new Set(summary.sections.nodes.map(({ id }) => id)),
    restricted: new RestrictedPassages([kk, ru, en]),
  };
}

/** Nothing restricted stands in what is published; a problem names the place and does not repeat it. */
export function checkUnrestricted(checks: Checks, places: readonly string[]): void {
  for (const place of places) checks.push(repeated(`input.${place}`));
}

/** No paragraph: ¶11 says what is placed, and not what is kept back; that the assessment is restricted the hub holds to. */
function repeated(field: string) {
  return unrepeatedValue(
    { field },
    {
      kk: 'Мәтінде шектеулі сыртқы саяси бағаның үзіндісі бар: ол жарияланбайды.',
      ru: 'В тексте есть отрывок внешнеполитической оценки ограниченного доступа: она не публикуется.',
      en: 'The text repeats a passage of the restricted foreign policy assessment, which is not published.',
    },
  );
}
