import { checkSource, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandResult } from '../../_kit/command/commands.ts';
import { overlap } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { firstOverlap, type Span } from '../validity/validity.rule.ts';
import { AssignmentEntity } from './assignment.entity.ts';
import { checkCapacity } from './capacity.service.ts';
import { groundFaults } from './ground.service.ts';
import { handOver, type HandOver } from './hand-over.service.ts';
import type { TransferAssignmentsInput } from './transfer.inputs.ts';
import {
  checkBeginnings,
  checkTreaties,
  groundless,
  nothingToTransfer,
  seesNotAll,
  successionOf,
} from './transfer-checks.service.ts';

/** At a reorganisation, from a day on: a body ends what it watches, and one that followed it begins. */
export async function transfer(
  work: UnitOfWork,
  input: TransferAssignmentsInput,
  hidden: ReadonlySet<string>,
): Promise<CommandResult> {
  const checks: Checks = [];
  const { from, on } = input;
  const origin = checkSource(checks, input.source);
  const succession = await successionOf(work, checks, input);
  if (succession === null) return refuse(checks);
  const watched = await work.currentBy(AssignmentEntity, 'bodyId', [from]);
  const running = watched.filter(({ validUntil }) => validUntil === null || validUntil > on);
  const open = running.filter(({ id }) => !hidden.has(id));
  if (input.treaties == null && open.length < running.length) checks.push(seesNotAll(input));
  const rows = checkTreaties(checks, input, open);
  checkBeginnings(checks, on, rows);
  if (rows.length === 0 && checks.length === 0) checks.push(nothingToTransfer(input));
  const overs = await oversOf(work, checks, rows, { ...input, hidden });
  await checkSuccessor(work, checks, overs, input);
  if (checks.length > 0) return refuse(checks);
  await handOver(work, overs, { on, origin, reason: input.reason ?? undefined });
  return { id: succession };
}

/** What the successor watches already for as long as it would, as where bodies were merged, only ends. */
async function oversOf(
  work: UnitOfWork,
  checks: Checks,
  rows: readonly AssignmentEntity[],
  { to, on, hidden }: TransferAssignmentsInput & { readonly hidden: ReadonlySet<string> },
): Promise<HandOver[]> {
  const ofSuccessor = await work.currentBy(AssignmentEntity, 'bodyId', [to]);
  return rows.map((row) => {
    const others = ofSuccessor.filter((each) => each.treatyId === row.treatyId);
    const span = { id: '', validFrom: on, validUntil: row.validUntil };
    const other = firstOverlap(span, others);
    if (other === null) return { row, next: { body: to, subdivision: null } };
    if (!covers(other, span)) checks.push(overlap({ field: 'input.on' }, other.id, hidden));
    return { row, next: null };
  });
}

function covers({ validFrom, validUntil }: AssignmentEntity, span: Span & { readonly validFrom: string }): boolean {
  const lasts = validUntil === null || (span.validUntil !== null && span.validUntil <= validUntil);
  return lasts && validFrom <= span.validFrom;
}

/** ¶4: the successor is a central state body while it watches, and what it watches rests on a ground. */
async function checkSuccessor(
  work: UnitOfWork,
  checks: Checks,
  overs: readonly HandOver[],
  { to: body, on }: TransferAssignmentsInput,
): Promise<void> {
  const begun = overs.flatMap(({ row, next }) => (next === null ? [] : [row]));
  if (begun.length === 0) return;
  const ends = begun.flatMap((row) => row.validUntil ?? []).sort();
  const validUntil = ends.length < begun.length ? null : (ends.at(-1) ?? null);
  const fields = { body: 'input.to', validFrom: 'input.on', validUntil: 'input.on' };
  await checkCapacity(work, checks, { body, validFrom: on, validUntil }, fields);
  const claims = begun.map(({ treatyId: treaty, basis, proposalId: proposal }) => {
    return { body, treaty, basis, validFrom: on, subdivision: null, proposal };
  });
  const faults = await groundFaults(work, claims);
  for (const [at, row] of begun.entries()) if (faults[at]?.length) checks.push(groundless(body, row.id, on));
}
