import { checkSource, checkVersion, refuse, type Checks } from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { EdmsMessageKind } from '../edms-message/edms-message.kind.ts';
import { complain } from '../faults/fault.ts';
import { permittedByRules } from '../requirement/permitted-by-rules.service.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { attachedDocuments } from '../summary-attachment/summary-attachment.repository.ts';
import { checkAssessment } from '../summary-information/foreign-policy-assessment.service.ts';
import { publishedResults, type PublishedResults } from '../summary-information/published-results.service.ts';
import { SummaryInformationEntity } from '../summary-information/summary-information.entity.ts';
import { basisOf } from './basis.service.ts';
import { checkCarried, carriedBy } from './carried.service.ts';
import { correspondentsOf, type Correspondents, type Way } from './correspondents.service.ts';
import type { DispatchSummaryInput, ForwardSummaryInput } from './dispatch.command.inputs.ts';
import { DispatchEntity } from './dispatch.entity.ts';
import { completionFaults } from './dispatch.rule.ts';
import { systemOf, type DispatchSystem } from './dispatch-system.ts';
import { checkArrival, checkRoute } from './route.service.ts';
import { send } from './send.service.ts';
import { storedDocuments, type StoredDocuments } from './stored-documents.service.ts';
import { partsOf } from './summary-parts.service.ts';

const toTheOffice: Way = { from: 'AUTHORISED_BODY', to: 'PRIME_MINISTER_OFFICE' };
const toTheAdministration: Way = { from: 'PRIME_MINISTER_OFFICE', to: 'PRESIDENTIAL_ADMINISTRATION' };

interface Given {
  readonly system: DispatchSystem;
  readonly correspondents: Correspondents | FactsMissingError;
}

interface GivenOfPublications extends Given {
  readonly documents: StoredDocuments | FactsMissingError;
  readonly published: readonly PublishedResults[] | FactsMissingError;
}

/** The way of a summary: to the Office of the Prime Minister (¶8), and from there to the Administration (¶10). */
export class DispatchService {
  private readonly system: DispatchSystem;

  constructor(private readonly tools: Pick<Tools, 'commands' | 'ask' | 'database' | 'edms'>) {
    this.system = systemOf(tools.edms);
  }

  dispatch(input: DispatchSummaryInput, caller: Caller): Promise<CommandAnswer> {
    const { ask, commands, database } = this.tools;
    const ground = { database, of: input.summary, kind: RequirementKind.SUMMARY_DEADLINE };
    return permittedByRules(caller, holderOf('AUTHORISED_BODY'), ground, async () => {
      const attached = await attachedDocuments(input.summary, database);
      const wanted = [...new Set([...attached, ...(input.document == null ? [] : [input.document])])];
      const [correspondents, documents, published] = await Promise.all([
        correspondentsOf(toTheOffice, caller, ask),
        storedDocuments(wanted, caller, ask),
        publishedResults(input.summary, caller, this.tools),
      ]);
      const given = { system: this.system, correspondents, documents, published };
      return commands.run({ name: 'dispatchSummary', caller, input }, (work) => dispatchOne(work, input, given));
    });
  }

  forward(input: ForwardSummaryInput, caller: Caller): Promise<CommandAnswer> {
    const ground = { database: this.tools.database, of: input.summary, kind: RequirementKind.FORWARDING };
    return permittedByRules(caller, holderOf('PM_OFFICE'), ground, async () => {
      const correspondents = await correspondentsOf(toTheAdministration, caller, this.tools.ask);
      const given = { system: this.system, correspondents };
      return this.tools.commands.run({ name: 'forwardSummary', caller, input }, (work) =>
        forwardOne(work, input, given),
      );
    });
  }
}

async function dispatchOne(
  work: UnitOfWork,
  { summary: id, expectedVersion, document, reason }: DispatchSummaryInput,
  { system, correspondents, documents, published }: GivenOfPublications,
): Promise<CommandResult> {
  const checks: Checks = [];
  const summary = (await work.current(SummaryInformationEntity, [id])).get(id);
  if (!summary) return refuse([unknownReference({ field: 'input.summary' }, 'SummaryInformation', id)]);
  checkVersion(checks, SummaryInformationEntity, summary, { expectedVersion });
  const basis = await basisOf(work, summary, RequirementKind.SUMMARY_DEADLINE);
  complain(checks, completionFaults(summary), basis.cited);
  const missing = await checkAssessment(work, checks, 'summary', { row: summary, published });
  const sent = await work.currentBy(DispatchEntity, 'summaryId', [id]);
  const route = checkRoute(checks, toTheOffice, correspondents, { sent, ...basis });
  const copies = await basisOf(work, summary, RequirementKind.COPIES);
  const parts = await partsOf(work, summary, basis.year);
  const carried = checkCarried(checks, parts, { rendering: document ?? null, documents, ...copies });
  if (checks.length > 0 || route === null || carried === null) return refuse(checks);
  if (route instanceof FactsMissingError) throw route;
  if (carried instanceof FactsMissingError) throw carried;
  if (missing) throw missing;
  const message = { ...basis, ...route, ...carried, kind: EdmsMessageKind.SUMMARY, summaryId: id, system };
  return { id: await send(work, message, { ...checkSource(checks, null), reason }) };
}

async function forwardOne(
  work: UnitOfWork,
  { summary: id, reason }: ForwardSummaryInput,
  { system, correspondents }: Given,
): Promise<CommandResult> {
  const checks: Checks = [];
  const summary = (await work.current(SummaryInformationEntity, [id])).get(id);
  const sent = await work.currentBy(DispatchEntity, 'summaryId', [id]);
  // What was sent to nobody is not there for whoever forwards it.
  if (!summary || sent.length === 0)
    return refuse([unknownReference({ field: 'input.summary' }, 'SummaryInformation', id)]);
  const basis = await basisOf(work, summary, RequirementKind.FORWARDING);
  const route = checkRoute(checks, toTheAdministration, correspondents, { sent, ...basis });
  if (route instanceof FactsMissingError) throw route;
  const arrived = route && (await checkArrival(work, checks, { ...basis, summary: id, sent, offices: route.offices }));
  if (checks.length > 0 || route === null || arrived === null) return refuse(checks);
  const carried = await carriedBy(work, arrived);
  const message = { ...basis, ...route, ...carried, kind: EdmsMessageKind.FORWARDING, summaryId: id, system };
  return { id: await send(work, message, { ...checkSource(checks, null), reason }) };
}
