import type { ReportsLoaders } from '../context.ts';
import type { InForceEntry } from '../in-force-entry/in-force-entry.type.ts';
import type { AnnualInformation } from './annual-information.type.ts';
import type { Content, InForceContent } from './content.rule.ts';

export type ContentLoaders = Pick<
  ReportsLoaders,
  'dutyItem' | 'inForceEntry' | 'notInForceEntry' | 'assessment' | 'problemIssue' | 'proposal'
>;

/** All that an information says, and of which treaties it has to. */
export async function contentOf(
  { id, dutyId }: Pick<AnnualInformation, 'id' | 'dutyId'>,
  loaders: ContentLoaders,
): Promise<Content> {
  const [items, entries, notInForce] = await Promise.all([
    loaders.dutyItem.allOf('duty', dutyId),
    loaders.inForceEntry.allOf('information', id),
    loaders.notInForceEntry.allOf('information', id),
  ]);
  const within = new Set([...entries, ...notInForce].map((entry) => entry.id));
  return {
    // One that turned out never to have been owed is of no day.
    items: items.filter(({ fromDay, untilDay }) => fromDay !== untilDay),
    notInForce,
    inForce: await Promise.all(entries.map((entry) => contentOfEntry(entry, within, loaders))),
  };
}

/** `within`: the entries of the same information, of which any may propose something on an issue. */
async function contentOfEntry(
  entry: InForceEntry,
  within: ReadonlySet<string>,
  { assessment, problemIssue, proposal }: ContentLoaders,
): Promise<InForceContent> {
  const [assessments, issues] = await Promise.all([
    assessment.allOf('entry', entry.id),
    problemIssue.allOf('entry', entry.id),
  ]);
  const proposals = await Promise.all(issues.map(({ id }) => proposal.allOf('issue', id)));
  const unanswered = issues.filter(
    (_, at) => !proposals[at]?.some(({ entryId }) => entryId !== null && within.has(entryId)),
  );
  return { entry, assessments, unanswered };
}
