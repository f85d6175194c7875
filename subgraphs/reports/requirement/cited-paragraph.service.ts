import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { RequirementEntity } from './requirement.entity.ts';
import type { RequirementKind } from './requirement.kind.ts';
import { holdsIn, isKnown } from './requirement.rule.ts';

/** The paragraph by which a year is held to something, `¶8`, as problems cite it; undefined where none is known to ask for it. */
export async function citedParagraph(
  work: UnitOfWork,
  { regimeId, year }: { readonly regimeId: string; readonly year: number },
  kind: RequirementKind,
): Promise<string | undefined> {
  const ofRegime = await work.currentBy(RequirementEntity, 'regimeId', [regimeId]);
  const held = ofRegime.find((each) => each.kind === kind && holdsIn(each, year) && isKnown(each.state));
  const [, number] = /-p(\d+)$/.exec(held?.paragraphId ?? '') ?? [];
  return number === undefined ? undefined : `¶${number}`;
}
