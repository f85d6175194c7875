import type { Caller } from '../../_kit/contract.ts';
import type { CommandAnswer, CommandResult, Commands } from '../../_kit/command/commands.ts';
import { dayOf } from '../../_kit/clocks.ts';
import {
  checkSource,
  checkText,
  checkVersion,
  parsePartialDate,
  refuse,
  type Checks,
} from '../../_kit/command/checks.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { alreadyRecorded, unknownReference } from '../../_kit/command/problems.ts';
import { uncountedId } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { LegalActEntity } from '../legal-act/legal-act.entity.ts';
import { ParticipantEntity } from '../participant/participant.entity.ts';
import { PartyEntity } from '../party/party.entity.ts';
import { partyId } from '../party/party.id.ts';
import { deriveStatuses } from '../party-status/party-status.service.ts';
import { TreatyEntity } from '../treaty/treaty.entity.ts';
import { checkActor, checkCorrected, checkNotAhead, type DatedKind } from './treaty-action.checks.ts';
import { TreatyActionEntity } from './treaty-action.entity.ts';
import type { AddTreatyActionInput, CorrectTreatyActionInput } from './treaty-action.inputs.ts';
import { TreatyActionKind } from './treaty-action.kind.ts';

/** Commands on treaty actions. */
export class TreatyActionService {
  constructor(
    private readonly commands: Commands,
    private readonly now: () => Date,
  ) {}

  add(input: AddTreatyActionInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('AUTHORISED_BODY'), () =>
      this.commands.run({ name: 'addTreatyAction', caller, input }, (work) =>
        addAction(work, input, dayOf(this.now())),
      ),
    );
  }

  correct(input: CorrectTreatyActionInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf('AUTHORISED_BODY'), () =>
      this.commands.run({ name: 'correctTreatyAction', caller, input }, (work) =>
        correctAction(work, input, dayOf(this.now())),
      ),
    );
  }
}

async function addAction(work: UnitOfWork, input: AddTreatyActionInput, today: string): Promise<CommandResult> {
  const checks: Checks = [];
  const date = parsePartialDate(checks, 'input.date', input.date);
  const note = checkText(checks, 'input.note', input.note, 2_000);
  const origin = checkSource(checks, input.source);
  const { treaty, kind, participant = null, act = null } = input;
  if (!(await work.current(TreatyEntity, [treaty])).has(treaty))
    checks.push(unknownReference({ field: 'input.treaty' }, 'Treaty', treaty));
  if (participant !== null && !(await work.current(ParticipantEntity, [participant])).has(participant)) {
    checks.push(unknownReference({ field: 'input.participant' }, 'Participant', participant));
  }
  const isSecret = await checkAct(work, checks, act);
  const party = participant === null ? null : partyId(treaty, participant);
  checkActor(checks, kind, party);
  checkNotAhead(checks, 'input.date', { kind, date: date?.value ?? null }, today);
  if (checks.length === 0) await checkNew(work, checks, { treaty, party, kind, date: date?.value ?? null });
  if (checks.length > 0) return refuse(checks);
  if (party !== null && participant !== null) {
    await work.put(PartyEntity, [{ content: { id: party, treatyId: treaty, participantId: participant }, ...origin }]);
  }
  const plain = `${treaty}:${participant ?? '-'}:${kind.toLowerCase().replaceAll('_', '-')}`;
  const id = await uncountedId(work, TreatyActionEntity, plain, isSecret);
  const content = { id, treatyId: treaty, partyId: party, actId: act, kind, note, date: date?.value ?? null };
  await work.put(TreatyActionEntity, [{ content, ...origin }], input.reason ?? undefined);
  await deriveStatuses(work, party === null ? { parties: [], treaties: [treaty] } : { parties: [party], treaties: [] });
  return { id };
}

async function correctAction(work: UnitOfWork, input: CorrectTreatyActionInput, today: string): Promise<CommandResult> {
  const checks: Checks = [];
  const date = parsePartialDate(checks, 'input.date', input.date);
  const note = checkText(checks, 'input.note', input.note, 2_000);
  const origin = checkSource(checks, input.source);
  await checkAct(work, checks, input.act ?? null);
  const action = (await work.current(TreatyActionEntity, [input.id])).get(input.id);
  if (!action) checks.push(unknownReference({ field: 'input.id' }, 'TreatyAction', input.id));
  else {
    checkVersion(checks, TreatyActionEntity, action, input);
    checkCorrected(checks, action, { kind: input.kind ?? undefined, date: date && date.value }, today);
  }
  if (!action || checks.length > 0) return refuse(checks);
  const content = { id: input.id, kind: input.kind ?? undefined, actId: input.act, note, date: date && date.value };
  await work.put(TreatyActionEntity, [{ content, ...origin }], input.reason ?? undefined);
  const { partyId: party, treatyId } = action;
  await deriveStatuses(
    work,
    party === null ? { parties: [], treaties: [treatyId] } : { parties: [party], treaties: [] },
  );
  return { id: input.id };
}

/** The authorised body sees all acts. @returns whether the act is confidential, and so is what names it */
async function checkAct(work: UnitOfWork, checks: Checks, act: string | null): Promise<boolean> {
  if (act === null) return false;
  const known = (await work.current(LegalActEntity, [act])).get(act);
  if (!known) checks.push(unknownReference({ field: 'input.act' }, 'LegalAct', act));
  return Boolean(known?.isConfidential);
}

interface Wanted extends DatedKind {
  readonly treaty: string;
  readonly party: string | null;
}

/** Of these there can be several on one day, and of several kinds of other things as well. */
const repeatable = new Set([
  TreatyActionKind.RESERVATION,
  TreatyActionKind.DECLARATION,
  TreatyActionKind.OBJECTION,
  TreatyActionKind.NOTIFICATION,
  TreatyActionKind.OTHER,
]);

/** The same thing on the same day is the same thing: it is corrected, not recorded again. */
async function checkNew(work: UnitOfWork, checks: Checks, { treaty, party, kind, date }: Wanted): Promise<void> {
  if (date === null || repeatable.has(kind)) return;
  const ofTreaty = await work.currentBy(TreatyActionEntity, 'treatyId', [treaty]);
  const same = ofTreaty.find((action) => action.partyId === party && action.kind === kind && action.date === date);
  if (same) checks.push(alreadyRecorded({ field: 'input.date' }, same.id));
}
