import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals, type Problem } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { duty, information, signature, submitted } from './duty-records.ts';
import { inForce, issue, named, proposal } from './entry-records.ts';
import {
  draft,
  entry,
  fillDrafts,
  head,
  issueCommands,
  last,
  ofMof,
  ofMofDraft,
  officer,
  title,
} from './issue-drafts.ts';
import { fill } from './records.ts';

forEachDatabase('withdrawing a problem issue', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    const others = { ...alone, heirs: () => Promise.resolve(['body-heir body-moj']) };
    running = await openSubgraph(subgraph, database.freshUrl(), { others });
    await fillDrafts(running);
  });

  const { raised, waiting, unlink, ask, stateOf, correct } = issueCommands(() => running);
  const withdraw = async (id: string, input: object = {}, caller: object = officer): Promise<Answer> => {
    const query = `mutation C($input: WithdrawProblemIssueInput!) { withdrawProblemIssue(input: $input) { id revision
      problems { __typename ... on InvalidValueProblem { field value message { kk ru en } } ... on UnknownReferenceProblem { field message { kk ru en } }
        ... on VersionConflictProblem { field message { kk ru en } } ... on NotPermittedProblem { field body message { kk ru en } } } } }`;
    const given = { input: { id, expectedVersion: 1, reason: 'Raised by mistake', ...input } };
    return (await runQuery(running, query, given, caller)).withdrawProblemIssue;
  };
  const refused = async (...asked: Parameters<typeof withdraw>) => {
    const payload = await withdraw(...asked);
    expect([payload.id, payload.revision]).toEqual([null, null]);
    return refusals(payload);
  };

  it('takes it out of the draft that named it, with what was proposed on it, in one unit of work', async () => {
    const { ready, id, own, officer: writer } = await waiting();
    const input = { issue: id, entry: own, text: title };
    const made = await command(running, 'addProposal', input, 'id', writer);
    const before = await running.revision();
    const payload = await withdraw(id, { idempotencyKey: 'withdraw-once' }, writer);
    expect(payload).toEqual({ id, revision: `r${before + 1}`, problems: [] });
    expect(await running.revision()).toBe(before + 1);
    const seen = [`problemIssue(id: "${id}") { id }`, `proposal(id: "${String(made.proposal.id)}") { id }`];
    expect([await ask(seen[0] ?? '', writer), await ask(seen[1] ?? '', writer)]).toEqual([null, null]);
    const left = `inForceEntry(id: "${own}") { issues { nodes { id } } information { state } }`;
    expect(await ask(left, writer)).toEqual({ issues: { nodes: [] }, information: { state: 'DRAFT' } });
    const ofTreaty = `problemIssues(filter: { treaty: { eq: "t1" }, id: { eq: "${id}" } }) { totalCount }`;
    expect(await ask(ofTreaty, {})).toEqual({ totalCount: 0 });
    expect(await stateOf(ready)).toBe('DRAFT');
    expect(await withdraw(id, { idempotencyKey: 'withdraw-once' }, writer)).toEqual(payload);
    expect(await refused(id, {}, writer)).toEqual(['UnknownReferenceProblem input.id']);
  });

  it('takes a reason', async () => {
    expect(await refused(await raised(), { reason: ' ' })).toEqual(['InvalidValueProblem input.reason']);
  });

  it('is for the officers and the head of the body that raised it, or of what has become of that', async () => {
    const id = await raised();
    expect(await refused(id, {}, ofMof)).toEqual(['UnknownReferenceProblem input.id']);
    for (const role of ['ANALYST:body-moj', 'AUTHORISED_BODY'])
      expect(await refused(id, {}, holding(role))).toEqual(['NotPermittedProblem null']);
    const both = holding('OFFICER:body-mof', 'ANALYST:body-moj');
    expect(await refused(id, {}, both)).toEqual(['NotPermittedProblem input.id']);
    // The draft that names it is not the heir's to write.
    const forHeir = await withdraw(id, {}, holding('HEAD:body-heir'));
    expect(refusals(forHeir)).toEqual(['InvalidValueProblem input.id']);
    for (const text of Object.values(forHeir.problems[0].message as object)) expect(text).toContain(draft);
    expect(refusals(await unlink({ issue: id }))).toEqual([]);
    expect((await withdraw(id, {}, holding('HEAD:body-heir'))).id).toBe(id);
    expect((await withdraw(await raised(), {}, head)).problems).toEqual([]);
  });

  it('is refused of what was signed, delivered, or is of a cycle that is closed', async () => {
    const { id, ready, officer: writer } = await waiting();
    const [, duty = ''] = /^(.*):v1$/.exec(ready) ?? [];
    await fill(running, information(duty, 1, { state: 'SIGNED', ...signature }));
    const payload = await withdraw(id, {}, writer);
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.id']);
    expect(payload.problems[0].message.en).toContain('recallInformation');
    const delivered = await raised();
    await fill(running, named(delivered, last));
    expect(await refused(delivered)).toEqual(['InvalidValueProblem input.id']);
    await fill(running, issue('i-closed', { treaties: ['t1'] }), named('i-closed', 'cycle-2019:body-moj:v1:t1'));
    expect(await refused('i-closed')).toEqual(['InvalidValueProblem input.id']);
  });

  /**
   * A refusal can not but tell that there is something: what others say of an issue stays, and to withdraw it in spite of
   * that would take it out of what they say. So it tells nothing else: the hidden draft of another body, what that body
   * delivered, which an officer is not shown either, and what is confidential have one and the same answer.
   */
  it('is refused while what the caller is not shown names it, with no word of whose or what that is', async () => {
    const [delivered, secret] = ['cycle-2020:body-mof', 'cycle-2020:body-mfa'];
    await fill(running, duty(2020, 'body-mfa'), submitted(delivered, 1, '2020-11-01T10:00:00+06:00'));
    await fill(running, information(secret, 1, { isConfidential: true }));
    await fill(running, inForce(`${delivered}:v1`, 't1'), inForce(`${secret}:v1`, 't1'));
    const others = [`${ofMofDraft}:t1`, `${delivered}:v1:t1`, `${secret}:v1:t1`];
    const answers: Answer[] = [];
    for (const other of others) {
      const id = await raised();
      await fill(running, named(id, other));
      const payload = await withdraw(id);
      expect(refusals(payload)).toEqual(['InvalidValueProblem input.id']);
      expect(JSON.stringify(payload)).not.toContain('body-m');
      expect(await ask(`problemIssue(id: "${id}") { id }`)).toEqual({ id });
      answers.push(payload);
    }
    // But for the id that was given.
    const said = (answer: Answer) => (answer.problems as Problem[]).map((problem) => ({ ...problem, value: null }));
    for (const answer of answers) expect(said(answer)).toEqual(said(answers[0]));
    for (const text of Object.values(answers[0]?.problems[0].message as object))
      expect(text).toContain('resolveProblemIssue');
  });

  it('is refused while there is a proposal on it that no entry makes, and in another version than was seen', async () => {
    const id = await raised();
    await fill(running, proposal(id, 1));
    await correct(id, { title: { kk: 'Жаңа' } });
    expect(await refused(id)).toEqual(['VersionConflictProblem input.expectedVersion', 'InvalidValueProblem input.id']);
    expect(await ask(`inForceEntry(id: "${entry}") { issues { nodes { id } } }`)).toMatchObject({
      issues: { nodes: expect.arrayContaining([{ id }]) as object[] },
    });
  });
});
