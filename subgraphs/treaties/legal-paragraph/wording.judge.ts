import type { TreatiesContext } from '../context.ts';
import type { LegalParagraph } from './legal-paragraph.type.ts';
import { wordingOn } from './wording.rule.ts';
import { ParagraphWording } from './wording.type.ts';

/** The wording of a paragraph on a day; the versions of all paragraphs asked in one tick come by one query. */
export async function wordingOf(
  paragraph: LegalParagraph,
  asOf: string | null,
  { clocks, loaders }: Pick<TreatiesContext, 'clocks' | 'loaders'>,
): Promise<ParagraphWording | null> {
  const versions = await loaders.paragraphVersion.allOf('paragraph', paragraph.id);
  const dated = versions.map(({ id, number, effective }) => {
    return { id, number, date: effective?.date ?? null, notBefore: effective?.notBefore ?? null };
  });
  const day = asOf ?? clocks.asOf;
  const verdict = wordingOn(dated, day);
  if (verdict === null) return null;
  const { version, certainty, reason } = verdict;
  return Object.assign(new ParagraphWording(), { versionId: version.id, asOf: day, certainty, reason });
}
