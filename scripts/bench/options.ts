import { parseArgs } from 'node:util';

const questionNames = ['entries', 'treaties', 'search', 'conditions', 'access'] as const;
export type QuestionName = (typeof questionNames)[number];

/** How much is generated: the same from the same sizes, always. */
export interface Sizes {
  readonly treaties: number;
  readonly bodies: number;
  /** Years of monitoring, the last of them 2024. */
  readonly cycles: number;
  readonly recommendations: number;
  readonly publications: number;
}

/** What the questions of analysts are tried over; some 100,000 entries come of it. */
export const fullSizes: Sizes = {
  treaties: 5_000,
  bodies: 200,
  cycles: 15,
  recommendations: 50_000,
  publications: 200_000,
};

/** Sizes of the generated data and of the load; `--quick` is for trying the benchmark itself. */
export interface BenchOptions extends Sizes {
  readonly question: QuestionName;
  readonly json: boolean;
  readonly connections: number;
  readonly rounds: number;
  readonly secondsPerRound: number;
  /** How often each of the conditions is asked of the hub and by hand. */
  readonly pairs: number;
  /** How often the hub is measured with access control and, at once after it, without. */
  readonly accessPairs: number;
  readonly secondsPerAccessRound: number;
  /** Of who asks. */
  readonly headers: Readonly<Record<string, string>>;
}

const full = { ...fullSizes, publications: 20_000, secondsPerRound: 8, accessPairs: 24, secondsPerAccessRound: 3 };
const quick = {
  ...{ treaties: 200, bodies: 20, cycles: 10, recommendations: 1_000, publications: 500 },
  ...{ secondsPerRound: 1, accessPairs: 2, secondsPerAccessRound: 1 },
};

export function readOptions(args: readonly string[]): BenchOptions {
  const options = { json: { type: 'boolean' }, quick: { type: 'boolean' }, question: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const { json = false, quick: isQuick = false, question: name = 'entries' } = values;
  const question = questionNames.find((each) => each === name);
  if (!question) throw new Error(`--question is one of ${questionNames.join(', ')}; "${name}" is not.`);
  const usual = question === 'conditions' ? { ...full, publications: fullSizes.publications } : full;
  const sizes = isQuick ? quick : usual;
  return { question, json, connections: 8, rounds: 3, pairs: 15, headers: {}, ...sizes };
}
