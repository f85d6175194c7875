import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding } from '../../support/commands.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { command, type CommandName } from './commands.ts';
import { cycle, duty, item, law } from './duty-records.ts';
import { others, type FactsOfOthers } from './facts-of-others.ts';
import { fill, record, type Fields } from './records.ts';

/** What others say of the bodies of these tests. */
export const factsOfBodies = (): FactsOfOthers => ({
  bodies: {},
  assignments: {},
  treaties: {},
  heads: { 'body-a': ['head-a', 'head-a-acting'], 'body-heir': ['head-heir'] },
  origins: { 'body-heir': ['body-a'] },
  subdivisions: { 'dep-1': 'body-a', 'dep-b': 'body-b' },
  stopped: new Set(),
  asked: [],
});

export const officer = holding('OFFICER:body-a');
export const head = holding('HEAD:body-a');
export const authority = holding('AUTHORISED_BODY');

/** A hub whose clock stands where the test puts it, with the law and duties of two bodies for 2021 and 2022. */
export interface World {
  readonly running: RunningSubgraph;
  readonly facts: FactsOfOthers;
  readonly clock: { now: string };
}

const years = [2021, 2022];

export async function openWorld(databaseUrl: string): Promise<World> {
  const clock = { now: '2021-11-01T12:00:00+06:00' };
  const facts = factsOfBodies();
  const running = await openSubgraph(subgraph, databaseUrl, {
    others: others(facts),
    now: () => new Date(clock.now),
  });
  await fill(
    running,
    ...law,
    ...years.flatMap((year) => [
      cycle(year),
      ...['body-a', 'body-b', 'body-nil', 'body-heir'].map((body) => duty(year, body)),
      ...['body-a', 'body-heir'].flatMap((body) => [
        item(`cycle-${year}:${body}`, 't1'),
        item(`cycle-${year}:${body}`, 't2', { kind: 'SIGNED_NOT_IN_FORCE' }),
      ]),
    ]),
  );
  return { running, facts, clock };
}

const both = (text: string) => ({ kk: `${text} (kk)`, ru: `${text} (ru)` });

/** All that ¶5 asks for of `t1`, in force, and of `t2`, which is not, in both languages; and an open issue with a proposal. */
export async function writeContent({ running }: World, information: string, issue = 'issue-1'): Promise<void> {
  const entry = `${information}:t1`;
  const assessment = (number: number, fields: Fields) =>
    record('Assessment', { id: `${entry}-a${number}`, entry, finding: 'FULL', text: both('Analysed'), ...fields });
  await fill(
    running,
    record('InForceEntry', { information, treaty: 't1', progress: both('Progress') }),
    record('NotInForceEntry', { information, treaty: 't2', state: both('State'), reason: both('Reason') }),
    assessment(1, { subject: 'KAZAKHSTAN_RIGHTS' }),
    assessment(2, { subject: 'OTHER_PARTIES_OBLIGATIONS', parties: ['kg', 'cn'] }),
    record('EvidenceLink', {
      id: `${entry}-e1`,
      entry,
      input: 'PROVISIONS',
      citedType: 'Provision',
      cited: 't1-art-1',
    }),
    record('ProblemIssue', { id: issue, title: both('Issue'), treaties: ['t1'], openedOn: '2021-02-01' }),
    record('IssueEntryLink', { issue, entry }),
    record('Proposal', { id: `${issue}-p1`, issue, entry, text: both('Propose'), outcome: 'OPEN' }),
  );
}

/** Gives a command on a version at the version of the record and with the hash that it has now. */
export async function step(
  { running }: World,
  name: CommandName,
  { id, ...more }: { id: string } & Record<string, unknown>,
  caller: object,
  selection = 'id state version',
): Promise<Answer> {
  const now = await shown(running, id);
  const given = {
    ...(name === 'registerPaperReceipt' ? {} : { expectedVersion: now?.version ?? 1 }),
    ...(name === 'signInformation' || name === 'registerHandwrittenSignature'
      ? { contentHash: now?.currentContentHash ?? '' }
      : {}),
  };
  return command(running, name, { id, ...given, ...more }, selection, caller);
}

export async function shown(running: RunningSubgraph, id: string, selection = ''): Promise<Answer> {
  const query = `query Q($id: ID!) { annualInformation(id: $id) { id state version currentContentHash contentHash ${selection} } }`;
  return (await runQuery(running, query, { id })).annualInformation;
}
