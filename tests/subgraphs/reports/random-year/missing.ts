import type { CommandName } from '../commands.ts';
import type { Content, Entry, Issue, Version } from './seen.ts';
import { owed, type Body } from './year.ts';

/** A command that mends one thing, and who gives it where that is another body. */
export interface Repair {
  readonly name: CommandName;
  readonly input: Readonly<Record<string, unknown>>;
  readonly by?: Body;
}

interface Spoken {
  readonly languages: readonly { readonly kk: string; readonly ru: string }[];
}

const isWhole = ({ languages }: Spoken) => languages.every(({ kk, ru }) => kk === 'PRESENT' && ru === 'PRESENT');
const both = { kk: 'Толық', ru: 'Полностью' };
const anew = { textsAgree: true };
const analysed = ['KAZAKHSTAN_RIGHTS', 'OTHER_PARTIES_OBLIGATIONS'];

/** What ¶5 and ¶7 ask for and a version does not say, each as the command that says it; none: it can be signed. */
export function missing(body: Body, { id, version }: Version, content: Content): Repair[] {
  const { isNil, entries } = content;
  const items = Object.entries(owed[body]);
  const edit = (nil: boolean): Repair => ({
    name: 'editInformation',
    input: { id, expectedVersion: version, isNil: nil },
  });
  if (isNil) return items.length > 0 ? [edit(false)] : [];
  if (entries.length === 0 && items.length === 0) return [edit(true)];
  return [
    ...items.flatMap(([treaty, kind]) => inKind(id, treaty, { entries, isInForce: kind === 'IN_FORCE' })),
    ...entries.flatMap(inEntry),
    ...entries.flatMap((entry) => unanswered(entry, entries)),
  ];
}

interface Asked {
  readonly entries: readonly Entry[];
  readonly isInForce: boolean;
}

function inKind(information: string, treaty: string, { entries, isInForce }: Asked): Repair[] {
  if (entries.some((each) => each.treaty.id === treaty)) return [];
  return isInForce
    ? [{ name: 'addInForceEntry', input: { information, treaty, progress: both } }]
    : [{ name: 'addNotInForceEntry', input: { information, treaty, state: both, reasonNotCompleted: both } }];
}

function inEntry(entry: Entry): Repair[] {
  const { assessments, evidence, issues, proposals } = entry;
  const again = ({ id, version }: { readonly id: string; readonly version: number }) => {
    return { id, expectedVersion: version, ...anew };
  };
  const broken = <R extends Spoken>(records: readonly R[]) => records.filter((record) => !isWhole(record));
  const texts = entry.isInForce ? { progress: both } : { state: both, reasonNotCompleted: both };
  const name = entry.isInForce ? 'correctInForceEntry' : 'correctNotInForceEntry';
  const isSaid = entry.texts.every((text) => text !== null);
  return [
    ...(isSaid && isWhole(entry) ? [] : [{ name, input: { ...again(entry), ...texts } } as const]),
    ...(entry.isInForce ? analysed.filter((subject) => !isAnalysed(entry, subject)) : []).map((subject) =>
      assess(entry.id, subject),
    ),
    ...broken(assessments.nodes).map((each) => ({
      name: 'correctAssessment' as const,
      input: { ...again(each), text: both },
    })),
    ...broken(evidence.nodes).map((each) => ({
      name: 'correctEvidence' as const,
      input: { ...again(each), note: both },
    })),
    ...broken(proposals).map((each) => ({ name: 'correctProposal' as const, input: { ...again(each), text: both } })),
    ...broken(issues.nodes).map((issue) => rewrite(issue, again(issue))),
  ];
}

function isAnalysed({ assessments }: Entry, subject: string): boolean {
  return assessments.nodes.some(
    (each) => each.subject === subject && each.finding !== 'NOT_ASSESSED' && each.text !== null,
  );
}

function assess(entry: string, subject: string): Repair {
  const isGeneral = subject === 'OTHER_PARTIES_OBLIGATIONS';
  return { name: 'addAssessment', input: { entry, subject, isGeneral, finding: 'FULL', text: both } };
}

function rewrite({ raisedBy, description }: Issue, input: object): Repair {
  const texts = { title: both, ...(description ? { description: both } : {}) };
  return { name: 'correctProblemIssue', input: { ...input, ...texts }, ...(raisedBy ? { by: raisedBy.id } : {}) };
}

/** An open issue is answered by a proposal of any entry of the version. */
function unanswered(entry: Entry, entries: readonly Entry[]): Repair[] {
  const answered = new Set(entries.flatMap(({ proposals }) => proposals.map(({ issue }) => issue.id)));
  return (entry.isInForce ? entry.issues.nodes : [])
    .filter(({ id, resolvedOn }) => resolvedOn === null && !answered.has(id))
    .map(({ id: issue }) => ({ name: 'addProposal', input: { issue, entry: entry.id, text: both } }));
}
