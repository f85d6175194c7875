import type { CommandName } from '../../../subgraphs/reports/commands.ts';
import { stateAfter } from '../../../subgraphs/reports/random-year/legal.ts';
import type { Board } from '../board.ts';
import {
  authority,
  cycle,
  headOf,
  officersOf,
  onlyIf,
  type Here,
  type Input,
  type Maker,
  type Verdict,
} from '../here.ts';
import { copy, nothing, treaties, year } from '../world.ts';

type Version = Board['annual_information'][number];

/** The latest version of the body of a step. */
export function latestOf({ board, step }: Pick<Here, 'board' | 'step'>): Version | undefined {
  return board.annual_information
    .filter(({ duty_id }) => duty_id === `${cycle}:${step.body}`)
    .toSorted((one, other) => one.version_number - other.version_number)
    .at(-1);
}

const idOf = (here: Here) => latestOf(here)?.id ?? `${cycle}:${here.step.body}:v1`;

/** What becomes of the version, which has to be in a state for it. */
function onVersion(
  name: CommandName,
  object: string,
  given: { readonly roles?: (here: Here) => readonly string[]; readonly input: (here: Here) => Input },
): Maker {
  const { roles = ({ step }: Here) => officersOf(step.body), input } = given;
  return {
    subgraph: 'reports',
    object,
    make: (here) => {
      const latest = latestOf(here);
      const isLegal = here.isOpen && latest !== undefined && stateAfter(name, latest.state) !== undefined;
      return { input: input(here), roles: roles(here), verdict: onlyIf(isLegal, mustBe(name, here)) };
    },
  };
}

/** Of what says nothing, the state alone decides. */
function mustBe(name: CommandName, { step }: Here): Verdict {
  return name === 'recallInformation' || (name === 'returnInformation' && step.text !== 'empty') ? 'MUST' : 'MAY';
}

const object = 'annualInformation';
const itself = (here: Here) => here.target(latestOf(here) ?? { id: idOf(here), version: 1 });
const entriesOf = ({ board }: Here) => [...board.in_force_entry, ...board.not_in_force_entry];
const ofLatest = (here: Here) => entriesOf(here).filter(({ information_id }) => information_id === idOf(here));
const treatyOf = (here: Here) => {
  const items = here.board.duty_item.filter(({ duty_id }) => duty_id === `${cycle}:${here.step.body}`);
  return here.isOdd(5) ? nothing : here.pick([...items.map(({ treaty_id }) => treaty_id), here.pick(treaties)]);
};
/** Of what the version says now, or of something else. */
const hashFor = (here: Here) => {
  const now = here.told.get(idOf(here));
  return now === undefined || here.isOdd(8) ? 'a'.repeat(64) : now;
};
const assessed = ({ step, words }: Here) => ({
  subject: ['KAZAKHSTAN_RIGHTS', 'OTHER_PARTIES_OBLIGATIONS'][step.pick % 2],
  ...(step.pick % 2 === 1 ? { isGeneral: true } : {}),
  finding: 'PARTIAL',
  text: words,
});

/** ¶5 to ¶7 and the hub's own procedure: the life of what a body delivers. */
export const ofInformation = {
  beginInformation: {
    subgraph: 'reports',
    object,
    make: (here) => {
      const latest = latestOf(here);
      const isDue = here.isOpen && (latest === undefined || latest.state === 'RETURNED');
      const input = { duty: `${cycle}:${here.step.body}`, isNil: here.isOdd(5) };
      return { input, roles: officersOf(here.step.body), verdict: onlyIf(isDue) };
    },
  },
  addInForceEntry: onVersion('addInForceEntry', 'inForceEntry', {
    input: (here) => ({ information: idOf(here), treaty: treatyOf(here), progress: here.words }),
  }),
  addNotInForceEntry: onVersion('addNotInForceEntry', 'notInForceEntry', {
    input: (here) => ({
      information: idOf(here),
      treaty: treatyOf(here),
      state: here.words,
      reasonNotCompleted: here.words,
    }),
  }),
  addAssessment: onVersion('addAssessment', 'assessment', {
    input: (here) => ({ entry: here.idOf(ofLatest(here)), ...assessed(here) }),
  }),
  withdrawEntry: onVersion('withdrawEntry', object, {
    input: (here) => ({ ...here.target(here.pick(ofLatest(here))), reason: 'By chance' }),
  }),
  carryEntryForward: onVersion('carryEntryForward', 'entry', {
    input: (here) => ({ information: idOf(here), entry: `cycle-${year - 1}:body-a:v1:t1` }),
  }),
  markInformationReady: onVersion('markInformationReady', object, { input: itself }),
  recallInformation: onVersion('recallInformation', object, { input: itself }),
  signInformation: onVersion('signInformation', object, {
    input: (here) => ({ ...itself(here), contentHash: hashFor(here) }),
    roles: ({ step }) => headOf(step.body),
  }),
  registerHandwrittenSignature: onVersion('registerHandwrittenSignature', object, {
    input: (here) => ({ ...itself(here), contentHash: hashFor(here), signedOn: here.today, scan: copy }),
  }),
  submitInformation: onVersion('submitInformation', object, {
    input: itself,
    roles: ({ step }) => headOf(step.body),
  }),
  registerPaperReceipt: onVersion('registerPaperReceipt', object, {
    input: (here) => ({ id: idOf(here), receivedOn: here.today, number: `12-1/${here.label}` }),
    roles: () => authority,
  }),
  acceptInformation: onVersion('acceptInformation', object, { input: itself, roles: () => authority }),
  returnInformation: onVersion('returnInformation', object, {
    input: (here) => ({ ...itself(here), remarks: here.words }),
    roles: () => authority,
  }),
} satisfies Readonly<Record<string, Maker>>;
