import fc from 'fast-check';
import { steps as edmsSteps, type Step as EdmsStep } from '../../../scripts/edms-emulator/behaviour.ts';
import { commandNames, type CommandName } from './makers.ts';
import { bodies, type Body } from './world.ts';

/** One command by chance, as far as it can be said before it is known what there is. */
export interface Step {
  /** What brings the year on, whatever stands; else this command. */
  readonly name: 'onward' | CommandName;
  readonly body: Body;
  /** Null: who should. */
  readonly by: string | null;
  /** Added to the version that was seen. */
  readonly versionOff: number;
  readonly text: 'both' | 'kk' | 'empty' | 'restricted';
  /** Which of several records, treaties, kinds. */
  readonly pick: number;
  /** Which of the commands that bring the year on. */
  readonly way: number;
  /** Since the step before. */
  readonly hours: number;
  /** Whether it is given a second time with its key. */
  readonly isRepeated: boolean;
  /** Whether the hub tries to deliver what waits, after the command. */
  readonly isDelivering: boolean;
}

/** A year: how the document management system behaves, and what is done. */
export interface Script {
  readonly plan: readonly EdmsStep[];
  readonly steps: readonly Step[];
}

/** Who gives commands, other than the one who should; all of them see what commands answer with. */
const strangers = [
  ...bodies.flatMap((body) => [`OFFICER:${body} ANALYST:${body}`, `HEAD:${body} ANALYST:${body}`]),
  'AUTHORISED_BODY',
  'PM_OFFICE ANALYST:body-a',
  'STEWARD ANALYST:body-b',
];

const mostly = <T>(usual: T, weight: number, ...others: readonly T[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight }, { arbitrary: fc.constantFrom(...others), weight: 1 });

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant('onward' as const), weight: 3 },
    { arbitrary: fc.constantFrom(...commandNames), weight: 1 },
  ),
  body: fc.constantFrom(...bodies),
  by: mostly<string | null>(null, 6, ...strangers),
  versionOff: mostly(0, 12, 1, -1),
  text: mostly<Step['text']>('both', 5, 'kk', 'empty', 'restricted'),
  pick: fc.nat(119),
  way: fc.nat(119),
  hours: fc.nat(120),
  isRepeated: mostly(false, 9, true),
  isDelivering: fc.boolean(),
});

/** Slow is what is not waited for: that is another test's. What is refused is in the hands of its sender again. */
const answers = [...edmsSteps.filter((each) => each !== 'slow'), 'refuse', 'refuse'] as const;
const plan = fc.array(fc.constantFrom(...answers), { minLength: 2, maxLength: 8 });

export const scripts = (minLength: number, maxLength: number): fc.Arbitrary<Script> =>
  fc.record({ plan, steps: fc.array(step, { minLength, maxLength, size: 'max' }) });
