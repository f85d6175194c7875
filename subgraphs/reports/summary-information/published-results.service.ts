import { z } from 'zod';
import { orMissing, restOfPage } from '../../_kit/across/inquiry.ts';
import { hubFor } from '../../_kit/caller.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { FactsMissingError } from '../../_kit/errors.ts';
import { largestPage } from '../../_kit/query/page-size.ts';
import type { PublishedTexts } from '../../_kit/restricted/published-texts.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { cycleOf } from './summary-information.repository.ts';

/** What was published of the results of a year (¶11). */
export interface PublishedResults {
  readonly id: string;
  readonly texts: PublishedTexts;
}

const note = z.string().nullable();
const localized = z.object({ kk: note, ru: note, en: note });
const published = z.object({
  id: z.string(),
  title: localized,
  url: z.string(),
  sources: z.array(z.object({ title: z.string() })),
  history: z.object({ nodes: z.array(z.object({ reason: note })) }),
  sections: z.array(z.object({ heading: localized, text: localized.nullable() })),
});

const texts = '{ kk ru en }';
// A publication has up to 100 sections.
const query = `query PublishedResults($after: String, $filter: ResultsPublicationFilter!) {
  list: resultsPublications(first: 10, after: $after, filter: $filter) { nodes {
    id title ${texts} url sources { title } history(first: ${largestPage}) { nodes { reason } }
    sections { heading ${texts} text ${texts} } } ${restOfPage} } }`;

/**
 * By the cycle of a summary, of which it is the one: a publication that was imported may name no summary. Asked as the
 * hub itself: what is published does not depend on who sums up.
 */
export async function publishedResults(
  summary: string,
  caller: Caller,
  { ask, database }: Pick<Tools, 'ask' | 'database'>,
): Promise<readonly PublishedResults[] | FactsMissingError> {
  const cycle = await cycleOf(summary, database);
  if (cycle === null) return [];
  const variables = { filter: { cycle: { eq: cycle } } };
  const nodes = orMissing(ask(hubFor(caller)).everyNode('publications', { query, variables }, published));
  return nodes.then((found) => (Array.isArray(found) ? found.map(resultsOf) : found));
}

function resultsOf({ id, title, url, sources, history, sections }: z.infer<typeof published>): PublishedResults {
  const notes = [
    ...sources.map((source, at) => [`sources.${at}.title`, source.title]),
    ...history.nodes.map(({ reason }, at) => [`history.${at}.reason`, reason]),
  ];
  return { id, texts: { title, url, notes: Object.fromEntries(notes) as PublishedTexts['notes'], sections } };
}
