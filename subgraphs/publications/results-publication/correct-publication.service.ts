import { orMissing } from '../../_kit/across/inquiry.ts';
import { hubFor } from '../../_kit/caller.ts';
import { dayOf } from '../../_kit/clocks.ts';
import {
  checkLocalizedText,
  type Checks,
  checkSource,
  checkVersion,
  refuse,
  requireText,
} from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import type { Caller } from '../../_kit/contract.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import { columnsOf, localizedOf } from '../../_kit/localized-columns.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import type { RestrictedPassages } from '../../_kit/restricted/passages.ts';
import { goOnFrom, placesOf } from '../../_kit/restricted/published-texts.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { checkDocument, hiddenDocuments } from '../document/known-document.service.ts';
import { PublishedSectionEntity } from '../published-section/published-section.entity.ts';
import { checkPlace } from './publication-place.service.ts';
import { checkPublished, checkUrl } from './publication.checks.ts';
import { publisher } from './publish-results.service.ts';
import { checkUnrestricted, summaryFacts, type SummaryFacts } from './restricted-parts.service.ts';
import type { CorrectResultsPublicationInput } from './results-publication.command.inputs.ts';
import { ResultsPublicationEntity } from './results-publication.entity.ts';
import { cycleOf } from './results-publication.repository.ts';

/** What is known before the transaction. */
interface Given {
  /** Null: nothing is restricted that could be repeated, or nothing is said that could repeat it. */
  readonly facts: SummaryFacts | null | FactsMissingError;
  readonly today: string;
  readonly hidden: ReadonlySet<string>;
}

/** Corrects what is said of a publication; its sections stay as they were published. */
export class CorrectPublicationService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'ask' | 'withheld' | 'now' | 'database'>) {}

  correct(input: CorrectResultsPublicationInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, publisher, async () => {
      const { commands, withheld, now } = this.tools;
      const hidden = await hiddenDocuments(caller, withheld);
      const facts = await this.restrictedFor(input, caller);
      return commands.run({ name: 'correctResultsPublication', caller, input }, (work) =>
        correctOne(work, input, { facts, today: dayOf(now()), hidden }),
      );
    });
  }

  /** By the cycle, which has one summary: one that was imported may name none. */
  private async restrictedFor(input: CorrectResultsPublicationInput, caller: Caller) {
    const { id, title, url, source, reason } = input;
    if ([title, url, source, reason].every((said) => said == null)) return null;
    const cycle = await cycleOf(id, this.tools.database);
    if (cycle === null) return null;
    return orMissing(summaryFacts(this.tools.ask(hubFor(caller)), { cycle: { eq: cycle } }, []));
  }
}

async function correctOne(
  work: UnitOfWork,
  input: CorrectResultsPublicationInput,
  given: Given,
): Promise<CommandResult> {
  const { facts } = given;
  const checks: Checks = [];
  const title = checkLocalizedText(checks, 'input.title', input.title, 1_000);
  const origin = checkSource(checks, input.source);
  checkUrl(checks, input.url);
  checkPublished(checks, input.publishedOn, given.today);
  await checkDocument(work, checks, input.document, given.hidden);
  const row = (await work.current(ResultsPublicationEntity, [input.id])).get(input.id);
  if (!row) return refuse([...checks, unknownReference({ field: 'input.id' }, 'ResultsPublication', input.id)]);
  checkVersion(checks, ResultsPublicationEntity, row, input);
  const before = { kk: row.titleKk, ru: row.titleRu, en: row.titleEn };
  requireText(checks, 'input.title', input.title, { text: title, before });
  const said = placeAfter(row, input);
  await checkPlace(work, checks, { summaryId: row.summaryId, ...said }, row.id);
  if (facts !== null && !(facts instanceof FactsMissingError))
    await checkSaid(work, checks, input, { row, restricted: facts.restricted });
  if (checks.length > 0) return refuse(checks);
  if (facts instanceof FactsMissingError) throw facts;
  const content = { id: row.id, ...columnsOf('title', title), ...said, documentId: input.document };
  await work.put(ResultsPublicationEntity, [{ content, ...origin }], input.reason ?? undefined);
  return { id: row.id };
}

/** What is left out stays as it is. */
function placeAfter(row: ResultsPublicationEntity, { url, publishedOn }: CorrectResultsPublicationInput) {
  return { url: url ?? row.url, publishedOn: publishedOn ?? row.publishedOn };
}

interface Corrected {
  readonly row: ResultsPublicationEntity;
  readonly restricted: RestrictedPassages;
}

/** What is newly said, by itself; where that finds nothing, a new title with the sections, which go on from it. */
async function checkSaid(
  work: UnitOfWork,
  checks: Checks,
  { title, url, source, reason }: CorrectResultsPublicationInput,
  { row, restricted }: Corrected,
): Promise<void> {
  const places = placesOf(restricted, { title, url, notes: { source, reason }, sections: [] });
  checkUnrestricted(checks, places);
  if (title == null || places.length > 0) return;
  const { kk = row.titleKk, ru = row.titleRu, en = row.titleEn } = title;
  const sections = await work.currentBy(PublishedSectionEntity, 'publicationId', [row.id]);
  const below = sections
    .toSorted((one, other) => one.position - other.position)
    .map((each) => ({ heading: localizedOf(each, 'heading') ?? {}, text: localizedOf(each, 'text') }));
  if (goOnFrom({ kk, ru, en }, below, restricted)) checkUnrestricted(checks, ['title']);
}
