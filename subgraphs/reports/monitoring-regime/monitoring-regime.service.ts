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
import { uncounted } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { complain } from '../faults/fault.ts';
import { checkLaw, knownLaw, type KnownLaw } from '../stubs/known-law.ts';
import { checkColumn } from '../stubs/known-others.ts';
import type { CorrectRegimeInput, RegisterRegimeInput } from './monitoring-regime.command.inputs.ts';
import { MonitoringRegimeEntity } from './monitoring-regime.entity.ts';
import { hasTheYear, type Regime } from './monitoring-regime.rule.ts';
import { contextOf, faultsIn, rivalIn } from './regime-context.service.ts';
import { requireSource } from './sourced.checks.ts';
import { orderFaults, yearFaults } from './years.rule.ts';

const authority = holderOf('AUTHORISED_BODY');

interface Given {
  readonly caller: Caller;
  readonly law: KnownLaw;
}

/** Commands on regimes: it is for the authorised body to say under which rules treaties are monitored. */
export class MonitoringRegimeService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'exists' | 'withheld'>) {}

  register(input: RegisterRegimeInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, authority, async () => {
      const law = await knownLaw({ act: input.act }, caller, this.tools);
      return this.tools.commands.run({ name: 'registerRegime', caller, input }, (work) =>
        registerOne(work, input, { caller, law }),
      );
    });
  }

  correct(input: CorrectRegimeInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, authority, async () => {
      const law = await knownLaw({ act: input.act }, caller, this.tools);
      return this.tools.commands.run({ name: 'correctRegime', caller, input }, (work) =>
        correctOne(work, input, { caller, law }),
      );
    });
  }
}

/** The name, act and years by themselves. */
function checkStated(checks: Checks, { name, ...input }: RegisterRegimeInput | CorrectRegimeInput, { law }: Given) {
  const names = checkLocalizedText(checks, 'input.name', name, 500);
  checkLaw(checks, { act: input.act }, law);
  complain(checks, [...yearFaults('firstYear', input.firstYear), ...yearFaults('lastYear', input.lastYear)]);
  return { text: names, columns: { nameKk: names.kk, nameRu: names.ru, nameEn: names.en } };
}

/** The regime beside the other regimes, their requirements and its own cycles. */
async function checkBeside(work: UnitOfWork, checks: Checks, regime: Regime): Promise<void> {
  complain(checks, orderFaults(regime));
  const context = await contextOf(work);
  complain(checks, faultsIn(context, regime));
  const rival = rivalIn(context, regime);
  if (rival) checks.push(yearsTaken({ field: 'input.firstYear' }, rival.id, hasTheYear(rival.id)));
}

async function registerOne(work: UnitOfWork, input: RegisterRegimeInput, given: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const { act, firstYear = null, lastYear = null } = input;
  const { text, columns } = checkStated(checks, input, given);
  const origin = checkSource(checks, input.source);
  if (firstYear !== null || lastYear !== null) requireSource(checks, input.source);
  requireText(checks, 'input.name', input.name, { text });
  // Not made of its act, which can be corrected, and be confidential then or before.
  const id = uncounted('regime');
  await checkBeside(work, checks, { id, actId: act, firstYear, lastYear });
  if (checks.length > 0) return refuse(checks);
  const actCheck = checkColumn({ id: act, isKnown: given.law.act }) ?? null;
  const content = { id, ...columns, actId: act, actCheck, firstYear, lastYear };
  await work.put(MonitoringRegimeEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id };
}

async function correctOne(work: UnitOfWork, input: CorrectRegimeInput, given: Given): Promise<CommandResult> {
  const checks: Checks = [];
  const { text, columns } = checkStated(checks, input, given);
  const origin = checkSource(checks, input.source);
  const row = (await work.current(MonitoringRegimeEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'MonitoringRegime', input.id)]);
  checkVersion(checks, MonitoringRegimeEntity, row, input);
  const { firstYear = row.firstYear, lastYear = row.lastYear } = input;
  const act = input.act ?? row.actId;
  const before = { kk: row.nameKk, ru: row.nameRu, en: row.nameEn };
  requireText(checks, 'input.name', input.name, { text, before });
  const isSame = act === row.actId && firstYear === row.firstYear && lastYear === row.lastYear;
  if (!isSame) requireSource(checks, input.source);
  await checkBeside(work, checks, { id: row.id, actId: act, firstYear, lastYear });
  if (checks.length > 0) return refuse(checks);
  const actCheck = checkColumn({ id: act, isKnown: given.law.act, before: row.actId });
  const content = { id: row.id, ...columns, actId: act, actCheck, firstYear, lastYear };
  await work.put(MonitoringRegimeEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id: row.id };
}
