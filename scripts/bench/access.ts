import type { Contender } from './contender.ts';
import { guarded, unguarded } from './contenders.ts';
import { runRound } from './load.ts';
import type { BenchOptions } from './options.ts';
import { quantile } from './summary.ts';

/** CPU per request with access control as a part of what it is without, one for each pair of rounds, sorted. */
export type AccessRatios = readonly number[];

/**
 * Short rounds of the one and the other by turns, first the one, then the other first: a machine that others use changes
 * its speed by more than is to be measured, and does so for both rounds of most pairs.
 */
export async function costOfAccess(running: readonly Contender[], options: BenchOptions): Promise<AccessRatios> {
  const pair = [guarded, unguarded].map((wanted) => running.find(({ name }) => name === wanted));
  const short = { ...options, secondsPerRound: options.secondsPerAccessRound };
  const ratios: number[] = [];
  for (let turn = 0; turn <= options.accessPairs; turn += 1) {
    const cpu = [0, 0];
    for (const which of turn % 2 === 0 ? [0, 1] : [1, 0]) {
      const contender = pair[which];
      if (!contender) return [];
      const round = await runRound(contender, short, turn * 10_000);
      cpu[which] = round.cpuMs / round.requests;
    }
    // The first only warms up.
    if (turn > 0) ratios.push((cpu[0] ?? 0) / (cpu[1] ?? 0));
  }
  return ratios.sort((a, b) => a - b);
}

export function reportOfAccess(ratios: AccessRatios): string {
  if (ratios.length === 0) return '';
  const share = (part: number) => `${((quantile(ratios, part) - 1) * 100).toFixed(1)} %`;
  return (
    `Access control adds ${share(0.5)} to the CPU per request of the hub in one process ` +
    `(the median of ${ratios.length} pairs of rounds; half of them say ${share(0.25)} to ${share(0.75)}).\n`
  );
}
