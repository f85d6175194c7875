import type { RequirementKind, RequirementState } from './requirement.kind.ts';
import { holdsIn, isKnown, type Years } from './requirement.rule.ts';

interface Asking extends Years {
  readonly kind: RequirementKind;
  readonly state: RequirementState;
  readonly paragraphId: string | null;
}

/** The paragraph by which a year is held to something, `¶8`, as problems cite it; undefined where none is known to ask for it. */
export function citedAmong(
  ofRegime: readonly Asking[],
  { year, kind }: { readonly year: number; readonly kind: RequirementKind },
): string | undefined {
  const held = ofRegime.find((each) => each.kind === kind && holdsIn(each, year) && isKnown(each.state));
  const [, number] = /-p(\d+)$/.exec(held?.paragraphId ?? '') ?? [];
  return number === undefined ? undefined : `¶${number}`;
}
