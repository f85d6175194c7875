import type { Caller } from '../../_kit/contract.ts';
import {
  checkLocalizedText,
  checkSource,
  checkVersion,
  refuse,
  requireText,
  type Checks,
} from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { unknownReference, yearsTaken } from '../../_kit/command/problems.ts';
import type { FactsMissingError } from '../../_kit/errors.ts';
import { uncounted } from '../../_kit/record/free-ids.ts';
import type { Origin } from '../../_kit/record/sources.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { settleDuties } from '../duty-plan/duty-settlement.service.ts';
import type { Office } from '../duty-plan/year-facts.ts';
import { officesFor } from '../duty-plan/year-facts.service.ts';
import { complain } from '../faults/fault.ts';
import { MonitoringRegimeEntity } from '../monitoring-regime/monitoring-regime.entity.ts';
import { allRegimes } from '../monitoring-regime/regime-context.service.ts';
import { requireSource } from '../monitoring-regime/sourced.checks.ts';
import { orderFaults, yearFaults } from '../monitoring-regime/years.rule.ts';
import { checkLaw, knownLaw, type KnownLaw } from '../stubs/known-law.ts';
import { checkColumn } from '../stubs/known-others.ts';
import type { CorrectRequirementInput, RegisterRequirementInput } from './requirement.command.inputs.ts';
import { RequirementEntity } from './requirement.entity.ts';
import { citationFaults, lacksDayFaults, outdatedFaults, requirementFaults } from './requirement.faults.ts';
import { RequirementState } from './requirement.kind.ts';
import { regimeYearFaults, requiresTheSame } from './requirement-years.faults.ts';
import { rivalOf, type Held } from './requirement.rule.ts';

const authority = holderOf('AUTHORISED_BODY');

interface Given {
  readonly caller: Caller;
  readonly law: KnownLaw;
  /** By which duties are judged that could not be while the deadline was unverified. */
  readonly offices: readonly Office[] | FactsMissingError;
}

type Input = RegisterRequirementInput | CorrectRequirementInput;

/** What a requirement says of the law, as its columns have it. */
type Law = Held & Pick<RequirementEntity, 'actId' | 'paragraphId' | 'wordingId' | 'monthDay' | 'state'>;

/** Commands on requirements: the authorised body registers what a regime requires, with its source. */
export class RequirementService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld' | 'ask'>) {}

  register(input: RegisterRequirementInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('registerRequirement', input, caller, (work, given) => registerOne(work, input, given));
  }

  correct(input: CorrectRequirementInput, caller: Caller): Promise<CommandAnswer> {
    return this.give('correctRequirement', input, caller, (work, given) => correctOne(work, input, given));
  }

  private give(
    name: string,
    input: Input,
    caller: Caller,
    task: (work: UnitOfWork, given: Given) => Promise<CommandResult>,
  ): Promise<CommandAnswer> {
    return permitted(caller, authority, async () => {
      const [law, offices] = await Promise.all([
        knownLaw(input, caller, this.tools),
        officesFor(caller, this.tools.ask),
      ]);
      return this.tools.commands.run({ name, caller, input }, (work) => task(work, { caller, law, offices }));
    });
  }
}

/** The statement and what is named, by themselves. */
function checkStated(checks: Checks, input: Input, { law }: Given) {
  const text = checkLocalizedText(checks, 'input.statement', input.statement, 2_000);
  checkLaw(checks, input, law);
  complain(checks, [...yearFaults('firstYear', input.firstYear), ...yearFaults('lastYear', input.lastYear)]);
  return { text, columns: { statementKk: text.kk, statementRu: text.ru, statementEn: text.en } };
}

/** The requirement by itself, and beside the others. */
async function checkLawOf(work: UnitOfWork, checks: Checks, one: Law): Promise<void> {
  const { paragraphId: paragraph, wordingId: wording } = one;
  const stated = { ...one, paragraph, wording };
  complain(checks, [...orderFaults(one), ...requirementFaults(stated), ...lacksDayFaults(stated)]);
  const regimes = await allRegimes(work);
  complain(checks, [...citationFaults(one, [...regimes.values()]), ...regimeYearFaults(one, regimes)]);
  const rival = rivalOf(one, await work.currentBy(RequirementEntity, 'regimeId', [one.regimeId]));
  if (rival) checks.push(yearsTaken({ field: 'input.firstYear' }, rival.id, requiresTheSame(rival.id)));
}

async function registerOne(work: UnitOfWork, input: RegisterRequirementInput, given: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const { regime, kind, act, state, paragraph = null, wording = null, monthDay = null } = input;
  const { text, columns } = checkStated(checks, input, given);
  const origin = checkSource(checks, input.source);
  if (state !== RequirementState.UNVERIFIED) requireSource(checks, input.source);
  requireText(checks, 'input.statement', input.statement, { text });
  if (!(await work.existing(MonitoringRegimeEntity, [regime])).has(regime))
    checks.push(unknownReference({ field: 'input.regime' }, 'MonitoringRegime', regime));
  const id = uncounted(`${regime}:${kind.toLowerCase().replaceAll('_', '-')}`);
  const years = { firstYear: input.firstYear ?? null, lastYear: input.lastYear ?? null };
  const law = { actId: act, paragraphId: paragraph, wordingId: wording, monthDay, state };
  const one = { id, regimeId: regime, kind, ...law, ...years };
  await checkLawOf(work, checks, one);
  if (checks.length > 0) return refuse(checks);
  const content = { ...one, ...columns, ...checkColumns(one, given.law) };
  await putOne(work, content, { ...given, origin, reason: input.reason });
  return { id };
}

async function correctOne(work: UnitOfWork, input: CorrectRequirementInput, given: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const { text, columns } = checkStated(checks, input, given);
  const origin = checkSource(checks, input.source);
  const row = (await work.current(RequirementEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'Requirement', input.id)]);
  checkVersion(checks, RequirementEntity, row, input);
  const before = { kk: row.statementKk, ru: row.statementRu, en: row.statementEn };
  requireText(checks, 'input.statement', input.statement, { text, before });
  const one = lawAfter(row, input);
  complain(checks, outdatedFaults(row, one.state, input.statement ?? {}));
  const isSame = Object.entries(one).every(([column, value]) => row[column as keyof Law] === value);
  if (!isSame && one.state !== RequirementState.UNVERIFIED) requireSource(checks, input.source);
  await checkLawOf(work, checks, one);
  if (checks.length > 0) return refuse(checks);
  const content = { ...one, ...columns, ...checkColumns(one, given.law, row) };
  await putOne(work, content, { ...given, origin, reason: input.reason });
  return { id: row.id };
}

interface Trace extends Pick<Given, 'offices'> {
  readonly origin: Origin;
  readonly reason?: string | null;
}

async function putOne(work: UnitOfWork, content: Content<RequirementEntity> & Law, trace: Trace): Promise<void> {
  await work.put(RequirementEntity, [{ content, ...trace.origin }], trace.reason ?? undefined);
  await settleDuties(work, content.regimeId, trace);
}

/** What is left out stays as it is. */
function lawAfter(row: RequirementEntity, input: CorrectRequirementInput): Law {
  const { paragraph: paragraphId = row.paragraphId, wording: wordingId = row.wordingId } = input;
  const { monthDay = row.monthDay, firstYear = row.firstYear, lastYear = row.lastYear } = input;
  const { id, regimeId, kind } = row;
  const law = { actId: input.act ?? row.actId, paragraphId, wordingId, monthDay, state: input.state ?? row.state };
  return { id, regimeId, kind, ...law, firstYear, lastYear };
}

function checkColumns(one: Law, law: KnownLaw, row?: RequirementEntity) {
  return {
    actCheck: checkColumn({ id: one.actId, isKnown: law.act, before: row?.actId }),
    paragraphCheck: checkColumn({ id: one.paragraphId, isKnown: law.paragraph, before: row?.paragraphId }),
    wordingCheck: checkColumn({ id: one.wordingId, isKnown: law.wording, before: row?.wordingId }),
  };
}
