import type { Caller } from '../../_kit/contract.ts';
import type { CommandAnswer, CommandResult, Commands } from '../../_kit/command/commands.ts';
import { checkSource, checkText, parsePartialDate, refuse, type Checks } from '../../_kit/command/checks.ts';
import { invalidValue, unknownReference, versionConflict } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { LegalActEntity } from '../legal-act/legal-act.entity.ts';
import { ParticipantEntity } from '../participant/participant.entity.ts';
import { PartyEntity } from '../party/party.entity.ts';
import { partyId } from '../party/party.id.ts';
import { deriveStatuses } from '../party-status/party-status.service.ts';
import { TreatyEntity } from '../treaty/treaty.entity.ts';
import { canBeOfTreaty, TreatyActionKind } from './treaty-action.kind.ts';
import { TreatyActionEntity } from './treaty-action.entity.ts';
import type { AddTreatyActionInput, CorrectTreatyActionInput } from './treaty-action.inputs.ts';

/** Commands on treaty actions. */
export class TreatyActionService {
  constructor(private readonly commands: Commands) {}

  add(input: AddTreatyActionInput, caller: Caller): Promise<CommandAnswer> {
    return this.commands.run({ name: 'addTreatyAction', caller, input }, (work) => addAction(work, input, caller));
  }

  correct(input: CorrectTreatyActionInput, caller: Caller): Promise<CommandAnswer> {
    return this.commands.run({ name: 'correctTreatyAction', caller, input }, (work) =>
      correctAction(work, input, caller),
    );
  }
}

async function addAction(work: UnitOfWork, input: AddTreatyActionInput, caller: Caller): Promise<CommandResult> {
  const checks: Checks = [];
  const date = parsePartialDate(checks, 'input.date', input.date);
  const note = checkText(checks, 'input.note', input.note, 2_000);
  const sources = checkSource(checks, input.source, caller);
  const { treaty, kind, participant = null, act = null } = input;
  if (!(await work.current(TreatyEntity, [treaty])).has(treaty))
    checks.push(unknownReference({ field: 'input.treaty' }, 'Treaty', treaty));
  if (participant !== null && !(await work.current(ParticipantEntity, [participant])).has(participant)) {
    checks.push(unknownReference({ field: 'input.participant' }, 'Participant', participant));
  }
  await checkAct(work, checks, act);
  const party = participant === null ? null : partyId(treaty, participant);
  checkActor(checks, kind, party);
  if (checks.length === 0) await checkNew(work, checks, { treaty, party, kind, date: date?.value ?? null });
  if (checks.length > 0) return refuse(checks);
  if (party !== null && participant !== null) {
    await work.put(PartyEntity, [{ content: { id: party, treatyId: treaty, participantId: participant }, sources }]);
  }
  const id = await freeId(work, `${treaty}:${participant ?? '-'}:${kind.toLowerCase().replaceAll('_', '-')}`);
  const content = {
    id,
    treatyId: treaty,
    partyId: party,
    actId: act,
    kind,
    note: note ?? null,
    date: date?.value ?? null,
  };
  await work.put(TreatyActionEntity, [{ content, sources }], input.reason ?? undefined);
  await deriveStatuses(work, party === null ? { parties: [], treaties: [treaty] } : { parties: [party], treaties: [] });
  return { id };
}

async function correctAction(
  work: UnitOfWork,
  input: CorrectTreatyActionInput,
  caller: Caller,
): Promise<CommandResult> {
  const checks: Checks = [];
  const date = parsePartialDate(checks, 'input.date', input.date);
  const note = checkText(checks, 'input.note', input.note, 2_000);
  const sources = checkSource(checks, input.source, caller);
  await checkAct(work, checks, input.act ?? null);
  const action = (await work.current(TreatyActionEntity, [input.id])).get(input.id);
  if (!action) checks.push(unknownReference({ field: 'input.id' }, 'TreatyAction', input.id));
  else if (action.version !== input.expectedVersion) checks.push(versionConflict(action.version));
  else if (input.kind != null) checkActor(checks, input.kind, action.partyId);
  if (!action || checks.length > 0) return refuse(checks);
  const content = { id: input.id, kind: input.kind ?? undefined, actId: input.act, note, date: date && date.value };
  await work.put(TreatyActionEntity, [{ content, sources }], input.reason ?? undefined);
  const { partyId: party, treatyId } = action;
  await deriveStatuses(
    work,
    party === null ? { parties: [], treaties: [treatyId] } : { parties: [party], treaties: [] },
  );
  return { id: input.id };
}

async function checkAct(work: UnitOfWork, checks: Checks, act: string | null): Promise<void> {
  if (act === null || (await work.current(LegalActEntity, [act])).has(act)) return;
  checks.push(unknownReference({ field: 'input.act' }, 'LegalAct', act));
}

/** A treaty does not ratify itself; and what it does itself, no participant does. */
function checkActor(checks: Checks, kind: TreatyActionKind, party: string | null): void {
  if (party === null && !canBeOfTreaty.has(kind)) {
    checks.push(
      invalidValue({ field: 'input.kind' }, kind, {
        kk: `${kind} — қатысушының әрекеті: қатысушыны көрсетіңіз.`,
        ru: `${kind} — действие участника: укажите участника.`,
        en: `${kind} is done by a participant: say which.`,
      }),
    );
  }
  if (party !== null && kind === TreatyActionKind.ENTRY_INTO_FORCE) {
    checks.push(
      invalidValue({ field: 'input.kind' }, kind, {
        kk: 'ENTRY_INTO_FORCE — шарттың өзінің күшіне енуі; қатысушы үшін ENTRY_INTO_FORCE_FOR_PARTY бар.',
        ru: 'ENTRY_INTO_FORCE — вступление в силу самого договора; для участника есть ENTRY_INTO_FORCE_FOR_PARTY.',
        en: "ENTRY_INTO_FORCE is the treaty's own; for a participant there is ENTRY_INTO_FORCE_FOR_PARTY.",
      }),
    );
  }
}

interface Wanted {
  readonly treaty: string;
  readonly party: string | null;
  readonly kind: TreatyActionKind;
  readonly date: string | null;
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
  if (!same) return;
  checks.push(
    invalidValue({ field: 'input.date' }, date, {
      kk: `Бұл әрекет бұрын тіркелген: ${same.id}. Оны түзетіңіз.`,
      ru: `Это действие уже записано: ${same.id}. Исправьте его.`,
      en: `This action is recorded already, as ${same.id}: correct that one.`,
    }),
  );
}

/** The same kind of action can happen twice: the second is `…:2`. */
async function freeId(work: UnitOfWork, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}:${number}`;
    if (!(await work.current(TreatyActionEntity, [id])).has(id)) return id;
  }
}
