import type { RequirementKind, RequirementState } from './requirement.kind.ts';
import { holdsIn, isKnown, type Years } from './requirement.rule.ts';

interface Asking extends Years {
  readonly kind: RequirementKind;
  readonly state: RequirementState;
  readonly paragraphId: string | null;
}

/** What is known to ask for something in a year; undefined where nothing is. */
export function askingFor<T extends Asking>(
  ofRegime: readonly T[],
  { year, kind }: { readonly year: number; readonly kind: RequirementKind },
): T | undefined {
  return ofRegime.find((each) => each.kind === kind && holdsIn(each, year) && isKnown(each.state));
}

/** The paragraph by which a year is held to something, `¶8`, as problems cite it; undefined where none is known to ask for it. */
export function citedAmong(ofRegime: readonly Asking[], asked: Parameters<typeof askingFor>[1]): string | undefined {
  const [, number] = /-p(\d+)$/.exec(askingFor(ofRegime, asked)?.paragraphId ?? '') ?? [];
  return number === undefined ? undefined : `¶${number}`;
}
