import { viewerOf } from '../../_kit/access/viewer.ts';
import { dayOf } from '../../_kit/clocks.ts';
import {
  checkFits,
  checkLocalizedText,
  checkSource,
  checkText,
  checkVersion,
  refuse,
  requireText,
  type Checks,
} from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf, permissionProblem, permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { overlay } from '../../_kit/record/content.ts';
import { uncounted } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { complain } from '../faults/fault.ts';
import { pastFaults } from '../monitoring-cycle/monitoring-cycle.rule.ts';
import { checkColumn, checkKnown, isKnownAs, knownOthers, type KnownOthers } from '../stubs/known-others.ts';
import { checkSubdivision, subdivisionFor, type KnownSubdivision } from '../stubs/known-subdivision.ts';
import type {
  AddMonitoringNoteInput,
  CorrectMonitoringNoteInput,
  WithdrawMonitoringNoteInput,
} from './monitoring-note.command.inputs.ts';
import { MonitoringNoteEntity } from './monitoring-note.entity.ts';
import { longestNote } from './monitoring-note.rule.ts';

/** ¶4 has the body monitor permanently; who writes its working papers is the hub's own procedure. */
const writers = ['OFFICER', 'HEAD'] as const;

/** What is known before the transaction. */
interface Given {
  readonly named: KnownOthers;
  readonly subdivision: KnownSubdivision | null;
  readonly today: string;
}

/** Which notes there are for a caller, and which are the caller's to change. */
interface Reach {
  readonly caller: Caller;
  readonly hidden: ReadonlySet<string>;
  /** What has become of a body goes on with its papers. */
  readonly seen: readonly string[];
  readonly written: readonly string[];
}

/** Commands on monitoring notes: a body keeps its own. */
export class MonitoringNoteService {
  constructor(
    private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld' | 'withPredecessors' | 'ask' | 'now'>,
  ) {}

  add(input: AddMonitoringNoteInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, { roles: writers, body: input.body, field: 'input.body' }, async () => {
      const { body, treaty } = input;
      const asked = [
        { field: 'body', type: 'Body', id: body },
        { field: 'treaty', type: 'Treaty', id: treaty },
      ];
      const given = await this.givenFor(await knownOthers(asked, caller, this.tools), input.subdivision, caller);
      return this.tools.commands.run({ name: 'addMonitoringNote', caller, input }, (work) =>
        addOne(work, input, given),
      );
    });
  }

  correct(input: CorrectMonitoringNoteInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf(...writers), async () => {
      const reach = await this.reachOf(caller);
      const given = await this.givenFor([], input.subdivision, caller);
      return this.tools.commands.run({ name: 'correctMonitoringNote', caller, input }, (work) =>
        onOne(work, input.id, reach, (row) => correctOne(work, row, input, given)),
      );
    });
  }

  withdraw(input: WithdrawMonitoringNoteInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, holderOf(...writers), async () => {
      const reach = await this.reachOf(caller);
      return this.tools.commands.run({ name: 'withdrawMonitoringNote', caller, input }, (work) =>
        onOne(work, input.id, reach, (row) => withdrawOne(work, row, input)),
      );
    });
  }

  private async givenFor(named: KnownOthers, subdivision: string | null | undefined, caller: Caller): Promise<Given> {
    const { ask, now } = this.tools;
    return { named, subdivision: await subdivisionFor(subdivision, ask(caller)), today: dayOf(now()) };
  }

  private async reachOf(caller: Caller): Promise<Reach> {
    const viewer = viewerOf(caller.identity);
    const goneOnBy = (bodies: readonly string[]) =>
      Promise.all(bodies.map((body) => this.tools.withPredecessors(body, caller)));
    return {
      caller,
      hidden: new Set(await this.tools.withheld('MonitoringNote', caller)),
      seen: (await goneOnBy(viewer.ownBodies)).flat(),
      written: (await goneOnBy(viewer.bodiesOf(...writers))).flat(),
    };
  }
}

/** To whoever does not see a note there is none; who sees it and may not write is told so. */
async function onOne(
  work: UnitOfWork,
  id: string,
  { caller, hidden, seen, written }: Reach,
  task: (row: MonitoringNoteEntity) => Promise<CommandResult>,
): Promise<CommandResult> {
  const row = (await work.current(MonitoringNoteEntity, [id])).get(id);
  if (!row || hidden.has(id) || !seen.includes(row.bodyId))
    return refuse([unknownReference({ field: 'input.id' }, 'MonitoringNote', id)]);
  const problem = permissionProblem(caller, { roles: writers, body: row.bodyId, field: 'input.id' });
  return problem === null || written.includes(row.bodyId) ? task(row) : refuse([problem]);
}

async function addOne(
  work: UnitOfWork,
  input: AddMonitoringNoteInput,
  { named, subdivision, today }: Given,
): Promise<CommandResult> {
  const checks: Checks = [];
  const { body, treaty, notedOn } = input;
  const { text, columns } = checkWords(checks, input);
  const origin = checkSource(checks, input.source);
  requireText(checks, 'input.text', input.text, { text });
  checkFits(checks, 'input.text', columns);
  checkKnown(checks, named);
  complain(checks, pastFaults('notedOn', notedOn ?? today, today));
  checkSubdivision(checks, subdivision, { field: 'subdivision', body });
  if (checks.length > 0) return refuse(checks);
  const id = uncounted(`${body}:${treaty}:note`);
  const content = {
    id,
    bodyId: body,
    bodyCheck: checkColumn({ id: body, isKnown: isKnownAs(named, 'body') }),
    treatyId: treaty,
    treatyCheck: checkColumn({ id: treaty, isKnown: isKnownAs(named, 'treaty') }),
    subdivisionId: subdivision?.id ?? null,
    subdivisionCheck: checkColumn({ id: subdivision?.id, isKnown: subdivision?.isKnown }),
    notedOn: notedOn ?? today,
    ...columns,
  };
  await work.put(MonitoringNoteEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id };
}

async function correctOne(
  work: UnitOfWork,
  row: MonitoringNoteEntity,
  input: CorrectMonitoringNoteInput,
  { subdivision, today }: Given,
): Promise<CommandResult> {
  const checks: Checks = [];
  const { text, columns } = checkWords(checks, input);
  const origin = checkSource(checks, input.source);
  checkVersion(checks, MonitoringNoteEntity, row, input);
  requireText(checks, 'input.text', input.text, { text, before: { kk: row.textKk, ru: row.textRu, en: row.textEn } });
  checkFits(checks, 'input.text', overlay(row, columns));
  if (input.notedOn != null) complain(checks, pastFaults('notedOn', input.notedOn, today));
  checkSubdivision(checks, subdivision, { field: 'subdivision', body: row.bodyId });
  if (checks.length > 0) return refuse(checks);
  const { subdivision: id } = input;
  const subdivisionCheck = checkColumn({ id, isKnown: subdivision?.isKnown, before: row.subdivisionId });
  const content = { id: row.id, notedOn: input.notedOn ?? undefined, subdivisionId: id, subdivisionCheck, ...columns };
  await work.put(MonitoringNoteEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id: row.id };
}

async function withdrawOne(
  work: UnitOfWork,
  row: MonitoringNoteEntity,
  input: WithdrawMonitoringNoteInput,
): Promise<CommandResult> {
  const checks: Checks = [];
  const reason = checkText(checks, 'input.reason', input.reason, 1_000);
  checkVersion(checks, MonitoringNoteEntity, row, input);
  if (!reason || checks.length > 0) return refuse(checks);
  await work.withdraw(MonitoringNoteEntity, [row.id], reason);
  return { id: row.id };
}

function checkWords(checks: Checks, input: Pick<CorrectMonitoringNoteInput, 'text'>) {
  const text = checkLocalizedText(checks, 'input.text', input.text, longestNote);
  return { text, columns: { textKk: text.kk, textRu: text.ru, textEn: text.en } };
}
