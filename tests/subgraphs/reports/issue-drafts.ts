import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { holding, refusals } from '../../support/commands.ts';
import { runQuery, type Answer } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { cycle, duty, information, regime, submitted } from './duty-records.ts';
import { inForce, issue, named, notInForce } from './entry-records.ts';
import { fill } from './records.ts';

export const officer = holding('OFFICER:body-moj');
export const head = holding('HEAD:body-moj');
export const ofMof = holding('OFFICER:body-mof');
export const analyst = holding('ANALYST:body-moh');

export const draft = 'cycle-2021:body-moj:v1';
export const entry = `${draft}:t1`;
export const last = 'cycle-2020:body-moj:v1:t1';
export const ofMofDraft = 'cycle-2021:body-mof:v1';

export const title = { kk: 'Мәселе', ru: 'Проблема' };

/** Drafts of two bodies for 2021, and what one of them submitted for 2020; the cycle of 2019 is closed. */
export async function fillDrafts(running: RunningSubgraph): Promise<void> {
  await fill(running, regime('rules'), cycle(2019, { closedOn: '2020-02-01' }), cycle(2020), cycle(2021));
  for (const year of [2019, 2020, 2021]) await fill(running, duty(year, 'body-moj'), duty(year, 'body-mof'));
  await fill(running, submitted('cycle-2020:body-moj', 1, '2020-11-01T10:00:00+06:00'));
  await fill(running, inForce('cycle-2020:body-moj:v1', 't1'));
  await fill(running, information('cycle-2021:body-moj', 1), inForce(draft, 't1'), notInForce(draft, 't2'));
  await fill(running, information('cycle-2021:body-mof', 1), inForce(ofMofDraft, 't1'));
  await fill(running, information('cycle-2019:body-moj', 1), inForce('cycle-2019:body-moj:v1', 't1'));
}

/** The commands on issues, given by an officer of the Ministry of Justice unless another caller is named. */
export function issueCommands(running: () => RunningSubgraph) {
  const add = (input: object, selection = 'id version', caller: object = officer) =>
    command(running(), 'addProblemIssue', { entry, title, ...input }, selection, caller);
  const correct = (id: string, input: object, selection?: string, caller: object = officer) =>
    command(running(), 'correctProblemIssue', { id, expectedVersion: 1, ...input }, selection, caller);
  const resolve = (id: string, input: object, selection?: string, caller: object = officer) =>
    command(running(), 'resolveProblemIssue', { id, expectedVersion: 1, ...input }, selection, caller);
  const link = (input: object, caller: object = officer) =>
    command(running(), 'linkProblemIssue', { entry, ...input }, 'id issue { id } entry { id }', caller);
  const unlink = (input: object, caller: object = officer) =>
    command(running(), 'unlinkProblemIssue', { entry, reason: 'Not ours', ...input }, 'id state', caller);
  /** A new issue that the draft names. */
  const raised = async (input: object = {}): Promise<string> => {
    const payload = await add(input);
    expect(refusals(payload)).toEqual([]);
    const { id } = payload.problemIssue as { id: string };
    return id;
  };
  let bodies = 0;
  /** An information of a body of its own that waits for the signature, and an issue that it names. */
  const waiting = async () => {
    const body = `body-${(bodies += 1)}`;
    const ready = `cycle-2021:${body}:v1`;
    const [id, own] = [`i-${body}`, `${ready}:t1`];
    await fill(running(), duty(2021, body), information(`cycle-2021:${body}`, 1, { state: 'READY' }));
    await fill(running(), inForce(ready, 't1'), issue(id, { raisedBy: body, treaties: ['t1'], title }), named(id, own));
    expect(await stateOf(ready)).toBe('READY');
    return { ready, id, own, officer: holding(`OFFICER:${body}`) };
  };
  const ask = async (query: string, caller: object = officer): Promise<Answer> =>
    (await runQuery(running(), `{ found: ${query} }`, {}, caller)).found;
  const stateOf = async (id: string) => (await ask(`annualInformation(id: "${id}") { state }`, {})).state as string;
  /** Whether somebody finds the issue. */
  const finds = async (id: string, caller: object) => (await ask(`problemIssue(id: "${id}") { id }`, caller)) !== null;
  return { add, correct, resolve, link, unlink, raised, waiting, ask, stateOf, finds };
}
