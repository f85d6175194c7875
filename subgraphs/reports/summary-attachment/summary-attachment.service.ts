import {
  checkLocalizedText,
  checkSource,
  checkText,
  checkVersion,
  refuse,
  type Checks,
} from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import { freeNumber } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { complain } from '../faults/fault.ts';
import { RecommendationEntity } from '../recommendation/recommendation.entity.ts';
import { permittedByRules } from '../requirement/permitted-by-rules.service.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { checkColumn, checkKnown, isKnownAs, knownOthers, type KnownOthers } from '../stubs/known-others.ts';
import { summariser } from '../summary-information/summary-information.service.ts';
import { checkDraft } from '../summary-information/summary-standing.service.ts';
import { deriveLinks } from './attached-recommendation.service.ts';
import type {
  AddSummaryAttachmentInput,
  CorrectSummaryAttachmentInput,
  WithdrawSummaryAttachmentInput,
} from './summary-attachment.command.inputs.ts';
import { SummaryAttachmentEntity } from './summary-attachment.entity.ts';
import { heldFaults } from './summary-attachment.rule.ts';

type Input = AddSummaryAttachmentInput | CorrectSummaryAttachmentInput;

/** What is known before the transaction. */
interface Given {
  /** Null: it can't be asked. Undefined: none is named. */
  readonly known: KnownOthers;
  /** Recommendations that are not there for the caller. */
  readonly hidden: ReadonlySet<string>;
}

/** Commands on the copies attached to a summary (¶9). */
export class SummaryAttachmentService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld' | 'database'>) {}

  add(input: AddSummaryAttachmentInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('addSummaryAttachment', input, caller, (work, given) => addOne(work, input, given));
  }

  correct(input: CorrectSummaryAttachmentInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('correctSummaryAttachment', input, caller, (work, given) => correctOne(work, input, given));
  }

  withdraw(input: WithdrawSummaryAttachmentInput, caller: Caller): Promise<CommandAnswer> {
    return permittedByRules(caller, summariser, this.ground(input.id), () =>
      this.tools.commands.run({ name: 'withdrawSummaryAttachment', caller, input }, (work) => withdrawOne(work, input)),
    );
  }

  private ground(of: string) {
    return { database: this.tools.database, of, kind: RequirementKind.COPIES };
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
      const { document } = input;
      const named = document == null ? [] : [{ field: 'document', type: 'Document', id: document }];
      const known = await knownOthers(named, caller, this.tools);
      const hidden = new Set(await withheld('Recommendation', caller));
      return commands.run({ name, caller, input }, (work) => task(work, { known, hidden }));
    });
  }
}

/** What the input says by itself. */
function checkStated(checks: Checks, input: Input, { known }: Given) {
  const title = checkLocalizedText(checks, 'input.title', input.title, 500);
  const origin = checkSource(checks, input.source);
  checkKnown(checks, known);
  return { origin, columns: columnsOf('title', title) };
}

async function checkHeld(
  work: UnitOfWork,
  checks: Checks,
  { id, recommendations, hidden }: { id: string; recommendations: readonly string[]; hidden: ReadonlySet<string> },
): Promise<void> {
  const faults = heldFaults(id, recommendations);
  complain(checks, faults);
  if (faults.length > 0) return;
  const known = await work.existing(RecommendationEntity, recommendations);
  for (const [at, each] of recommendations.entries())
    if (!known.has(each) || hidden.has(each))
      checks.push(unknownReference({ field: `input.recommendations.${at}` }, 'Recommendation', each));
}

async function addOne(work: UnitOfWork, input: AddSummaryAttachmentInput, given: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const { summary, document = null, recommendations } = input;
  const { origin, columns } = checkStated(checks, input, given);
  await checkDraft(work, checks, 'summary', summary);
  const others = await work.currentBy(SummaryAttachmentEntity, 'summaryId', [summary]);
  const id = await freeNumber(work, SummaryAttachmentEntity, summary, others.length + 1);
  await checkHeld(work, checks, { id, recommendations, hidden: given.hidden });
  if (checks.length > 0) return refuse(checks);
  const documentCheck = checkColumn({ id: document, isKnown: isKnownAs(given.known, 'document') });
  const content = { id, summaryId: summary, documentId: document, documentCheck, ...columns };
  const put = { content: { ...content, recommendations: JSON.stringify(recommendations) }, ...origin };
  await work.put(SummaryAttachmentEntity, [put], input.reason ?? undefined);
  await deriveLinks(work, [id]);
  return { id };
}

async function correctOne(
  work: UnitOfWork,
  input: CorrectSummaryAttachmentInput,
  given: Given,
): Promise<CommandResult> {
  const checks: Checks = [];
  const { origin, columns } = checkStated(checks, input, given);
  const row = (await work.current(SummaryAttachmentEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'SummaryAttachment', input.id)]);
  checkVersion(checks, SummaryAttachmentEntity, row, input);
  await checkDraft(work, checks, 'id', row.summaryId);
  const { recommendations, document } = input;
  if (recommendations) await checkHeld(work, checks, { id: row.id, recommendations, hidden: given.hidden });
  if (checks.length > 0) return refuse(checks);
  const documentCheck = checkColumn({
    id: document,
    isKnown: isKnownAs(given.known, 'document'),
    before: row.documentId,
  });
  const held = recommendations ? JSON.stringify(recommendations) : row.recommendations;
  const content = { id: row.id, documentId: document, documentCheck, ...columns, recommendations: held };
  await work.put(SummaryAttachmentEntity, [{ content, ...origin }], input.reason ?? undefined);
  await deriveLinks(work, [row.id]);
  return { id: row.id };
}

/** Answers with the summary that it is attached to no more. */
async function withdrawOne(work: UnitOfWork, input: WithdrawSummaryAttachmentInput): Promise<CommandResult> {
  const checks: Checks = [];
  // The longest that a command takes at all; that it is not empty is asked of this one.
  const reason = checkText(checks, 'input.reason', input.reason, 1_000) ?? '';
  const row = (await work.current(SummaryAttachmentEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'SummaryAttachment', input.id)]);
  checkVersion(checks, SummaryAttachmentEntity, row, input);
  await checkDraft(work, checks, 'id', row.summaryId);
  if (checks.length > 0) return refuse(checks);
  await work.withdraw(SummaryAttachmentEntity, [row.id], reason);
  await deriveLinks(work, [row.id]);
  return { id: row.summaryId };
}
