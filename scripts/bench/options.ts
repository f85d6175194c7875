import { parseArgs } from 'node:util';

/** Sizes of the generated data and of the load; `--quick` is for trying the benchmark itself. */
export interface BenchOptions {
  readonly json: boolean;
  readonly treaties: number;
  readonly bodies: number;
  readonly recommendations: number;
  readonly publications: number;
  readonly connections: number;
  readonly rounds: number;
  readonly secondsPerRound: number;
}

const full = { treaties: 5_000, bodies: 200, recommendations: 50_000, publications: 20_000, secondsPerRound: 8 };
const quick = { treaties: 200, bodies: 20, recommendations: 1_000, publications: 500, secondsPerRound: 1 };

export function readOptions(args: readonly string[]): BenchOptions {
  const options = { json: { type: 'boolean' }, quick: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  return { json: values.json ?? false, connections: 8, rounds: 3, ...(values.quick ? quick : full) };
}
