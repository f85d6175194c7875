import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { information, signature } from './duty-records.ts';
import { issue, named, proposal } from './entry-records.ts';
import { entry, fillDrafts, head, issueCommands, last, ofMof, ofMofDraft, officer, title } from './issue-drafts.ts';
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
    expect(await refused(id, {}, holding('HEAD:body-heir'))).toEqual(['InvalidValueProblem input.id']);
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

  it('is refused while another body names it, which is not told whose it is', async () => {
    const id = await raised();
    await fill(running, named(id, `${ofMofDraft}:t1`));
    const payload = await withdraw(id);
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.id']);
    expect(JSON.stringify(payload)).not.toContain('body-mof');
    expect(await ask(`problemIssue(id: "${id}") { id }`)).toEqual({ id });
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
