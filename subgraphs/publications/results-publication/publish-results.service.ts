import { orMissing } from '../../_kit/across/inquiry.ts';
import { hubFor } from '../../_kit/caller.ts';
import { dayOf } from '../../_kit/clocks.ts';
import {
  checkFits,
  checkLocalizedText,
  checkSource,
  refuse,
  requireText,
  type Checks,
} from '../../_kit/command/checks.ts';
import type { CommandAnswer, CommandResult } from '../../_kit/command/commands.ts';
import { holderOf, permitted } from '../../_kit/command/permission.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import { contentHashOf } from '../../_kit/content-hash.ts';
import type { Caller } from '../../_kit/contract.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import { freeId } from '../../_kit/record/free-ids.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { passageWords } from '../../_kit/restricted/passages.ts';
import { placesOf } from '../../_kit/restricted/published-texts.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { checkDocument, hiddenDocuments } from '../document/known-document.service.ts';
import { PublishedSectionEntity } from '../published-section/published-section.entity.ts';
import { checkPlace } from './publication-place.service.ts';
import { checkCount, checkPublished, checkUrl } from './publication.checks.ts';
import { checkUnrestricted, summaryFacts, type SummaryFacts } from './restricted-parts.service.ts';
import type { PublishResultsInput } from './results-publication.command.inputs.ts';
import { ResultsPublicationEntity } from './results-publication.entity.ts';

/** ¶11: the authorised body places the results on its internet resource. */
export const publisher = holderOf('AUTHORISED_BODY');

/** What is known before the transaction. */
interface Given {
  /** Null: there is no such summary. */
  readonly facts: SummaryFacts | null | FactsMissingError;
  readonly now: Date;
  readonly hidden: ReadonlySet<string>;
}

/** Publishes results: with every text compared with what is restricted, or not at all. */
export class PublishResultsService {
  constructor(private readonly tools: Pick<Tools, 'commands' | 'ask' | 'withheld' | 'now'>) {}

  publish(input: PublishResultsInput, caller: Caller): Promise<CommandAnswer> {
    return permitted(caller, publisher, async () => {
      const { commands, ask, withheld } = this.tools;
      const hidden = await hiddenDocuments(caller, withheld);
      const now = this.tools.now();
      const facts = await orMissing(summaryFacts(ask(hubFor(caller)), { id: { eq: input.summary } }, named(input)));
      return commands.run({ name: 'publishResults', caller, input }, (work) =>
        publishOne(work, input, { facts, now, hidden }),
      );
    });
  }
}

function named({ sections }: PublishResultsInput): string[] {
  return sections.flatMap(({ section }) => section ?? []);
}

async function publishOne(work: UnitOfWork, input: PublishResultsInput, given: Given): Promise<CommandResult> {
  const { facts } = given;
  const checks: Checks = [];
  const title = checkLocalizedText(checks, 'input.title', input.title, 1_000);
  requireText(checks, 'input.title', input.title, { text: title });
  const origin = checkSource(checks, input.source);
  checkUrl(checks, input.url);
  checkPublished(checks, input.publishedOn, dayOf(given.now));
  await checkDocument(work, checks, input.document, given.hidden);
  await checkPlace(work, checks, { summaryId: input.summary, url: input.url, publishedOn: input.publishedOn });
  const sections = checkSections(checks, input);
  if (!(facts instanceof FactsMissingError)) checkAgainst(checks, input, facts);
  if (checks.length > 0) return refuse(checks);
  if (facts instanceof FactsMissingError) throw facts;
  if (facts === null) throw new Error('A summary that there is not was not complained of.');
  const id = await freeId(work, ResultsPublicationEntity, `results-${facts.year}`);
  const known = {
    cycleId: facts.cycle,
    cycleCheck: 'VERIFIED',
    summaryId: facts.id,
    summaryCheck: 'VERIFIED',
  } as const;
  const proof = { restrictedCheckedAt: given.now.toISOString(), restrictedPassageWords: passageWords };
  const { url, publishedOn, document = null, reason } = input;
  const content = { id, ...known, documentId: document, ...columnsOf('title', title), url, publishedOn, ...proof };
  await work.put(ResultsPublicationEntity, [{ content, ...origin }], reason ?? undefined);
  const puts = sections.map((columns, at) => {
    const place = { id: `${id}-s${at + 1}`, publicationId: id, position: at + 1 };
    return { content: { ...place, ...columns }, ...origin };
  });
  await work.put(PublishedSectionEntity, puts, reason ?? undefined);
  return { id };
}

/** Each section by itself, as its columns have it: the text with its hash. */
function checkSections(checks: Checks, { sections }: PublishResultsInput) {
  checkCount(checks, sections.length);
  return sections.map(({ section = null, ...said }, at) => {
    const place = `input.sections.${at}`;
    const heading = checkLocalizedText(checks, `${place}.heading`, said.heading, 500);
    requireText(checks, `${place}.heading`, said.heading, { text: heading });
    const text = checkLocalizedText(checks, `${place}.text`, said.text, 15_000);
    requireText(checks, `${place}.text`, said.text, { text });
    const texts = { ...columnsOf('heading', heading), ...columnsOf('text', text) };
    checkFits(checks, `${place}.text`, texts);
    const sectionCheck = section === null ? null : ('VERIFIED' as const);
    return { ...texts, sectionId: section, sectionCheck, contentHash: contentHashOf(text) };
  });
}

/** What is named is there, and nothing restricted stands in what is said. */
function checkAgainst(checks: Checks, input: PublishResultsInput, facts: SummaryFacts | null): void {
  if (facts === null) {
    checks.push(unknownReference({ field: 'input.summary' }, 'SummaryInformation', input.summary));
    return;
  }
  for (const [at, { section }] of input.sections.entries())
    if (section != null && !facts.sections.has(section))
      checks.push(
        unknownReference({ field: `input.sections.${at}.section` }, 'SummarySection', section, ofSummary(facts.id)),
      );
  const { title, url, source, reason, sections } = input;
  checkUnrestricted(checks, placesOf(facts.restricted, { title, url, notes: { source, reason }, sections }));
}

/** There may well be such a section, of another summary. */
const ofSummary = (id: string) => ({
  kk: `Мұнда тек «${id}» жиынтық ақпаратының бөлімдері көрсетіледі.`,
  ru: `Здесь указывают только разделы «${id}».`,
  en: `Only sections of ${id} are named here.`,
});
