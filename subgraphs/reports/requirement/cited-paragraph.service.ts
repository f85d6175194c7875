import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { citedAmong } from './cited-paragraph.rule.ts';
import { RequirementEntity } from './requirement.entity.ts';
import type { RequirementKind } from './requirement.kind.ts';

/** The paragraph by which a year is held to something; undefined where none is known to ask for it. */
export async function citedParagraph(
  work: UnitOfWork,
  { regimeId, year }: { readonly regimeId: string; readonly year: number },
  kind: RequirementKind,
): Promise<string | undefined> {
  return citedAmong(await work.currentBy(RequirementEntity, 'regimeId', [regimeId]), { year, kind });
}
