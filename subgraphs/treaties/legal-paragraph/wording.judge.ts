import { lawDay } from '../../_kit/clocks.ts';
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
  const verdict = wordingOn(dated, lawDay(clocks, asOf));
  if (verdict === null) return null;
  const { version, certainty, reason } = verdict;
  const asked = asOf ?? clocks.asOf;
  return Object.assign(new ParagraphWording(), { versionId: version.id, asOf: asked, certainty, reason });
}
