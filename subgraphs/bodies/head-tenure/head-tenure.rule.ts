import { isValidOn, type Span } from '../validity/validity.rule.ts';

/** Who heads a body on a day: one who acts as head goes before the holder of the office, who is then absent. */
export function headOn<T extends Span & { readonly isActing: boolean }>(tenures: readonly T[], day: string): T | null {
  const holding = tenures.filter((each) => isValidOn(each, day));
  return holding.find((each) => each.isActing) ?? holding[0] ?? null;
}
