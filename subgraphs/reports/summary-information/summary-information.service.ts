import { dayOf } from '../../_kit/clocks.ts';
import {
  checkFits,
  checkLocalizedText,
  type Checks,
  checkSource,
  checkText,
  checkVersion,
  refuse,
} from '../../_kit/command/checks.ts';
import type { CommandInput, CorrectionInput } from '../../_kit/command/command.input.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf } from '../../_kit/command/permission.ts';
import { alreadyRecorded, unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import { overlay } from '../../_kit/record/content.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { complain } from '../faults/fault.ts';
import { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { closedFaults } from '../monitoring-cycle/monitoring-cycle.rule.ts';
import { citedParagraph } from '../requirement/cited-paragraph.service.ts';
import { permittedByRules } from '../requirement/permitted-by-rules.service.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { SummarySectionEntity } from '../summary-section/summary-section.entity.ts';
import { checkAssessment, checkUnpublished } from './foreign-policy-assessment.service.ts';
import { publishedResults } from './published-results.service.ts';
import type {
  BeginSummaryInput,
  CompleteSummaryInput,
  CorrectSummaryInput,
  ReopenSummaryInput,
} from './summary-information.command.inputs.ts';
import { SummaryInformationEntity } from './summary-information.entity.ts';
import { summaryId } from './summary-information.id.ts';
import { changeFaults, emptyFaults, reopeningFaults } from './summary-standing.rule.ts';
import { checkCycleOpen, standingOf } from './summary-standing.service.ts';

/** ¶8: the authorised body summarises and analyses what the bodies provided. */
export const summariser = holderOf('AUTHORISED_BODY');

type Published = Awaited<ReturnType<typeof publishedResults>>;

interface Given {
  /** The summary or the cycle that the input names. */
  readonly of: string;
  readonly input: CommandInput;
  readonly caller: Caller;
  /** An assessment is held against what is published. */
  readonly isAssessed?: boolean;
}

/** Commands on summary informations, up to their completion; sending them is another's. */
export class SummaryInformationService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'ask' | 'now' | 'database'>) {}

  begin(input: BeginSummaryInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('beginSummary', { of: input.cycle, input, caller }, (work) => beginOne(work, input));
  }

  correct(input: CorrectSummaryInput, caller: Caller): Promise<CommandAnswer> {
    const isAssessed = input.foreignPolicyAssessment != null;
    return this.give('correctSummary', { of: input.id, input, caller, isAssessed }, (work, published) =>
      correctOne(work, input, published),
    );
  }

  complete(input: CompleteSummaryInput, caller: Caller): Promise<CommandAnswer> {
    const today = dayOf(this.tools.now());
    return this.give('completeSummary', { of: input.id, input, caller, isAssessed: true }, (work, published) =>
      completeOne(work, input, { today, published }),
    );
  }

  reopen(input: ReopenSummaryInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('reopenSummary', { of: input.id, input, caller }, (work) => reopenOne(work, input));
  }

  private give(
    name: string,
    { of, input, caller, isAssessed = false }: Given,
    task: (work: UnitOfWork, published: Published) => Promise<CommandResult>,
  ): Promise<CommandAnswer> {
    const { commands, database } = this.tools;
    const ground = { database, of, kind: RequirementKind.SUMMARY_DEADLINE };
    return permittedByRules(caller, summariser, ground, async () => {
      const published = isAssessed ? await publishedResults(of, caller, this.tools) : [];
      return commands.run({ name, caller, input }, (work) => task(work, published));
    });
  }
}

async function beginOne(work: UnitOfWork, input: BeginSummaryInput): Promise<CommandResult> {
  const checks: Checks = [];
  const origin = checkSource(checks, input.source);
  const cycle = (await work.current(MonitoringCycleEntity, [input.cycle])).get(input.cycle);
  if (!cycle) return refuse([...checks, unknownReference({ field: 'input.cycle' }, 'MonitoringCycle', input.cycle)]);
  complain(checks, closedFaults('cycle', cycle));
  const [other] = await work.currentBy(SummaryInformationEntity, 'cycleId', [cycle.id]);
  if (other) {
    const paragraph = await citedParagraph(work, cycle, RequirementKind.SUMMARY_DEADLINE);
    checks.push(alreadyRecorded({ field: 'input.cycle', paragraph }, other.id));
  }
  if (checks.length > 0) return refuse(checks);
  const content = { id: summaryId(cycle.year), cycleId: cycle.id, completedOn: null };
  await work.put(SummaryInformationEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id: content.id };
}

async function correctOne(work: UnitOfWork, input: CorrectSummaryInput, published: Published): Promise<CommandResult> {
  const checks: Checks = [];
  const analysis = checkLocalizedText(checks, 'input.analysis', input.analysis, 15_000);
  const assessment = checkLocalizedText(checks, 'input.foreignPolicyAssessment', input.foreignPolicyAssessment, 15_000);
  const origin = checkSource(checks, input.source);
  const found = await summaryOf(work, checks, input);
  if (!found) return refuse(checks);
  const { row, standing } = found;
  complain(checks, changeFaults('id', standing));
  const assessed = columnsOf('foreignPolicyAssessment', assessment);
  const texts = { ...columnsOf('analysis', analysis), ...assessed };
  checkFits(checks, 'input', overlay(row, texts));
  const missing = checkUnpublished(checks, 'foreignPolicyAssessment', { assessed, published });
  if (checks.length > 0) return refuse(checks);
  if (missing) throw missing;
  await work.put(
    SummaryInformationEntity,
    [{ content: { id: row.id, ...texts }, ...origin }],
    input.reason ?? undefined,
  );
  return { id: row.id };
}

/** The summary that a command is about; null where there is none. */
async function summaryOf(work: UnitOfWork, checks: Checks, { id, expectedVersion }: CorrectionInput) {
  const found = await standingOf(work, id);
  if (!found) {
    checks.push(unknownReference({ field: 'input.id' }, 'SummaryInformation', id));
    return null;
  }
  checkVersion(checks, SummaryInformationEntity, found.row, { expectedVersion });
  await checkCycleOpen(work, checks, 'id', found.row.cycleId);
  return found;
}

async function completeOne(
  work: UnitOfWork,
  input: CompleteSummaryInput,
  { today, published }: { readonly today: string; readonly published: Published },
): Promise<CommandResult> {
  const checks: Checks = [];
  const origin = checkSource(checks, input.source);
  const found = await summaryOf(work, checks, input);
  if (!found) return refuse(checks);
  const { row, standing } = found;
  const sections = await work.currentBy(SummarySectionEntity, 'summaryId', [row.id]);
  complain(checks, [...changeFaults('id', standing), ...emptyFaults('id', row.id, sections.length)]);
  const missing = await checkAssessment(work, checks, 'id', { row, published });
  if (checks.length > 0) return refuse(checks);
  if (missing) throw missing;
  const content = { id: row.id, completedOn: today };
  await work.put(SummaryInformationEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id: row.id };
}

async function reopenOne(work: UnitOfWork, input: ReopenSummaryInput): Promise<CommandResult> {
  const checks: Checks = [];
  const origin = checkSource(checks, input.source);
  // The longest that a command takes at all; that it is not empty is asked of this one.
  const reason = checkText(checks, 'input.reason', input.reason, 1_000) ?? '';
  const found = await summaryOf(work, checks, input);
  if (!found) return refuse(checks);
  const { row, standing } = found;
  complain(checks, reopeningFaults('id', standing));
  if (checks.length > 0) return refuse(checks);
  await work.put(SummaryInformationEntity, [{ content: { id: row.id, completedOn: null }, ...origin }], reason);
  return { id: row.id };
}
