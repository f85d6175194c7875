import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { Origin } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { partsOfEntryId } from '../annual-entry/annual-entry.id.ts';
import { lackingEntries } from '../annual-entry/annual-entry.ingester.ts';
import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { isDelivered } from '../annual-information/information-state.ts';
import { complain, type Fault } from '../faults/fault.ts';
import { cycleId } from '../monitoring-cycle/monitoring-cycle.id.ts';
import { SectionEntryLinkEntity } from './section-entry-link.entity.ts';
import { listFaults, otherCycleFaults, undeliveredFaults } from './section-entry-link.rule.ts';

/** Entries of either kind that are not there for whoever gives a command; asked before the transaction. */
export async function hiddenEntries(caller: Caller, withheld: Tools['withheld']): Promise<ReadonlySet<string>> {
  const found = [await withheld('InForceEntry', caller), await withheld('NotInForceEntry', caller)];
  return new Set(found.flat());
}

interface Named {
  /** The section that rests on them. */
  readonly section: string;
  readonly cycle: string;
  readonly entries: readonly string[];
  readonly hidden: ReadonlySet<string>;
}

/** ¶8: each is there, and is of what a body has provided for the cycle. */
export async function checkEntries(work: UnitOfWork, checks: Checks, named: Named): Promise<void> {
  const { section, cycle, entries, hidden } = named;
  const ofList = listFaults(section, entries);
  complain(checks, ofList);
  if (ofList.length > 0) return;
  const lacking = await lackingEntries(work, entries);
  const parts = entries.map(partsOfEntryId);
  const informations = await work.current(
    AnnualInformationEntity,
    parts.flatMap((each) => each?.informationId ?? []),
  );
  for (const [at, entry] of entries.entries()) {
    const field = `entries.${at}`;
    const information = informations.get(parts[at]?.informationId ?? '');
    if (lacking[at] || hidden.has(entry) || !information)
      checks.push(unknownReference({ field: `input.${field}` }, 'AnnualEntry', entry));
    else complain(checks, providedFaults(field, entry, { cycle, information }));
  }
}

function providedFaults(
  field: string,
  entry: string,
  { cycle, information }: { readonly cycle: string; readonly information: AnnualInformationEntity },
): Fault[] {
  if (cycleId(information.year) !== cycle) return otherCycleFaults(field, entry, cycle);
  return isDelivered(information.state) ? [] : undeliveredFaults(field, entry);
}

interface Rest {
  readonly entries: readonly string[];
  readonly origin: Origin;
  readonly reason: string | undefined;
}

/** What a section rests on is what is named, no more and no less. */
export async function restOn(work: UnitOfWork, section: string, { entries, origin, reason }: Rest): Promise<void> {
  const present = await work.currentBy(SectionEntryLinkEntity, 'sectionId', [section]);
  const rested = new Set(present.map(({ entryId }) => entryId));
  const links = entries
    .filter((entry) => !rested.has(entry))
    .map((entryId) => ({ content: { id: `${section}:${entryId}`, sectionId: section, entryId }, ...origin }));
  await work.put(SectionEntryLinkEntity, links, reason);
  const ended = present.filter(({ entryId }) => !entries.includes(entryId)).map(({ id }) => id);
  await work.withdraw(SectionEntryLinkEntity, ended, reason ?? 'The section rests on it no more.');
}

/** A section that is withdrawn rests on nothing. */
export async function endLinks(work: UnitOfWork, section: string, reason: string): Promise<void> {
  const links = await work.currentBy(SectionEntryLinkEntity, 'sectionId', [section]);
  await work.withdraw(
    SectionEntryLinkEntity,
    links.map(({ id }) => id),
    reason,
  );
}
