import type { IngestOutcome } from '../../subgraphs/_kit/contract.ts';
import type { ImportFormat, ImportRow } from './format.ts';
import { asText } from './tally.ts';

/**
 * What a format only inferred from a row may turn out to name what the hub does not have: that costs
 * the inference, with a warning, and not the row that was read.
 */
export function setInferredAside(
  { inferred = [] }: ImportFormat,
  row: ImportRow,
  outcomes: readonly IngestOutcome[],
): { readonly row: ImportRow; readonly outcomes: readonly IngestOutcome[] } {
  const isAside = (outcome: IngestOutcome, index: number): boolean =>
    outcome.status === 'refused' && inferred.includes(row.records[index]?.type ?? '');
  const warnings = outcomes.flatMap((outcome, index) => {
    if (outcome.status !== 'refused' || !isAside(outcome, index)) return [];
    const { field, value, rule } = outcome;
    const what = row.records[index]?.type ?? '';
    return [{ field, value: asText(value), rule: `${rule.replace(/\.$/, '')}: the inferred ${what} is left out` }];
  });
  if (warnings.length === 0) return { row, outcomes };
  return {
    row: { ...row, warnings: [...row.warnings, ...warnings] },
    outcomes: outcomes.filter((outcome, index) => !isAside(outcome, index)),
  };
}

/** What an inferred record pointed at, where the hub does not have it; null for any other warning. */
export function lackedBy(rule: string): string | null {
  return /^names no (\w+) of the hub: the inferred \w+ is left out$/.exec(rule)?.[1] ?? null;
}
