import {
  checkFits,
  checkLocalizedText,
  type Checks,
  checkSource,
  checkText,
  checkVersion,
  refuse,
  requireText,
} from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import { contentHashOf } from '../../_kit/content-hash.ts';
import type { Caller } from '../../_kit/contract.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import type { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { overlay } from '../../_kit/record/content.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { complain } from '../faults/fault.ts';
import { checkEntries, endLinks, hiddenEntries, restOn } from '../section-entry-link/section-entries.service.ts';
import { permittedByRules } from '../requirement/permitted-by-rules.service.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { checkColumn, checkKnown, isKnownAs, knownOthers, type KnownOthers } from '../stubs/known-others.ts';
import { summariser } from '../summary-information/summary-information.service.ts';
import { checkDraft } from '../summary-information/summary-standing.service.ts';
import type {
  AddSummarySectionInput,
  CorrectSummarySectionInput,
  WithdrawSummarySectionInput,
} from './summary-section.command.inputs.ts';
import { SummarySectionEntity } from './summary-section.entity.ts';
import { positionFaults } from './summary-section.rule.ts';

type Input = AddSummarySectionInput | CorrectSummarySectionInput;

/** What is known before the transaction. */
interface Given {
  /** Null: it can't be asked. Undefined: none is named. */
  readonly known: KnownOthers;
  /** Entries that are not there for the caller. */
  readonly hidden: ReadonlySet<string>;
}

/** Commands on sections of a summary (¶8), each with the entries that it rests on. */
export class SummarySectionService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld' | 'database'>) {}

  add(input: AddSummarySectionInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('addSummarySection', input, caller, (work, given) => addOne(work, input, given));
  }

  correct(input: CorrectSummarySectionInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('correctSummarySection', input, caller, (work, given) => correctOne(work, input, given));
  }

  withdraw(input: WithdrawSummarySectionInput, caller: Caller): Promise<CommandAnswer> {
    return permittedByRules(caller, summariser, this.ground(input.id), () =>
      this.tools.commands.run({ name: 'withdrawSummarySection', caller, input }, (work) => withdrawOne(work, input)),
    );
  }

  private ground(of: string) {
    return { database: this.tools.database, of, kind: RequirementKind.SUMMARY_DEADLINE };
  }

  private give(
    name: string,
    input: Input,
    caller: Caller,
    task: (work: UnitOfWork, given: Given) => Promise<CommandResult>,
  ): Promise<CommandAnswer> {
    const of = 'summary' in input ? input.summary : input.id;
    return permittedByRules(caller, summariser, this.ground(of), async () => {
      const { commands, withheld } = this.tools;
      const named = input.treaty == null ? [] : [{ field: 'treaty', type: 'Treaty', id: input.treaty }];
      const known = await knownOthers(named, caller, this.tools);
      const hidden = input.entries?.length ? await hiddenEntries(caller, withheld) : new Set<string>();
      return commands.run({ name, caller, input }, (work) => task(work, { known, hidden }));
    });
  }
}

/** What the input says by itself. */
function checkStated(checks: Checks, input: Input, { known }: Given) {
  const heading = checkLocalizedText(checks, 'input.heading', input.heading, 500);
  const text = checkLocalizedText(checks, 'input.text', input.text, 15_000);
  const origin = checkSource(checks, input.source);
  complain(checks, positionFaults(input.position));
  checkKnown(checks, known);
  return { text, origin, columns: { ...columnsOf('heading', heading), ...columnsOf('text', text) } };
}

async function addOne(work: UnitOfWork, input: AddSummarySectionInput, given: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const { summary, treaty = null, entries } = input;
  const { text, origin, columns } = checkStated(checks, input, given);
  requireText(checks, 'input.text', input.text, { text });
  checkFits(checks, 'input.text', columns);
  const row = await checkDraft(work, checks, 'summary', summary);
  const others = await work.currentBy(SummarySectionEntity, 'summaryId', [summary]);
  const id = await freeSectionId(work, summary, others.length + 1);
  if (row && entries)
    await checkEntries(work, checks, { section: id, cycle: row.cycleId, entries, hidden: given.hidden });
  if (checks.length > 0) return refuse(checks);
  const position = input.position ?? Math.max(0, ...others.map((each) => each.position)) + 1;
  const treatyCheck = checkColumn({ id: treaty, isKnown: isKnownAs(given.known, 'treaty') });
  const content = { id, summaryId: summary, position, ...columns, treatyId: treaty, treatyCheck };
  const put = { content: { ...content, contentHash: contentHashOf(text) }, ...origin };
  await work.put(SummarySectionEntity, [put], input.reason ?? undefined);
  await restOn(work, id, { entries: entries ?? [], origin, reason: input.reason ?? undefined });
  return { id };
}

async function correctOne(work: UnitOfWork, input: CorrectSummarySectionInput, given: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const { text, origin, columns } = checkStated(checks, input, given);
  const row = (await work.current(SummarySectionEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'SummarySection', input.id)]);
  checkVersion(checks, SummarySectionEntity, row, input);
  const before = { kk: row.textKk, ru: row.textRu, en: row.textEn };
  // Of an imported one the hub may have nothing but its hash.
  if (input.text != null) requireText(checks, 'input.text', input.text, { text, before });
  const summary = await checkDraft(work, checks, 'id', row.summaryId);
  const { entries, treaty } = input;
  if (summary && entries)
    await checkEntries(work, checks, { section: row.id, cycle: summary.cycleId, entries, hidden: given.hidden });
  const after = textAfter(before, text);
  checkFits(checks, 'input.text', overlay(row, columns));
  if (checks.length > 0) return refuse(checks);
  const treatyCheck = checkColumn({ id: treaty, isKnown: isKnownAs(given.known, 'treaty'), before: row.treatyId });
  const content = { id: row.id, position: input.position ?? row.position, ...columns, treatyId: treaty, treatyCheck };
  const hash = input.text == null ? row.contentHash : contentHashOf(after);
  await work.put(
    SummarySectionEntity,
    [{ content: { ...content, contentHash: hash }, ...origin }],
    input.reason ?? undefined,
  );
  if (entries) await restOn(work, row.id, { entries, origin, reason: input.reason ?? undefined });
  return { id: row.id };
}

/** Answers with the summary that it is a section of no more. */
async function withdrawOne(work: UnitOfWork, input: WithdrawSummarySectionInput): Promise<CommandResult> {
  const checks: Checks = [];
  // The longest that a command takes at all; that it is not empty is asked of this one.
  const reason = checkText(checks, 'input.reason', input.reason, 1_000) ?? '';
  const row = (await work.current(SummarySectionEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'SummarySection', input.id)]);
  checkVersion(checks, SummarySectionEntity, row, input);
  await checkDraft(work, checks, 'id', row.summaryId);
  if (checks.length > 0) return refuse(checks);
  await endLinks(work, row.id, reason);
  await work.withdraw(SummarySectionEntity, [row.id], reason);
  return { id: row.summaryId };
}

/** A language that is left out stays. */
function textAfter(before: LocalizedTextInput, { kk = before.kk, ru = before.ru, en = before.en }: LocalizedTextInput) {
  return { kk, ru, en };
}

/** `summary-2021-s4`: the numbers say in which order sections were made, not where they stand. */
async function freeSectionId(work: UnitOfWork, summary: string, from: number): Promise<string> {
  for (let number = from; ; number += 1) {
    const id = `${summary}-s${number}`;
    if (!(await work.taken(SummarySectionEntity, [id])).has(id)) return id;
  }
}
