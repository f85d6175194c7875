import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { cycle, duty, information, regime, submitted } from './duty-records.ts';
import { inForce, issue, named, proposal } from './entry-records.ts';
import { fill, type Fields } from './records.ts';

const officer = holding('OFFICER:body-moj');
const draft = 'cycle-2021:body-moj:v1';
const entry = `${draft}:t1`;
const delivered = 'cycle-2020:body-moj:v1:t1';
const text = { kk: 'Ұсыныс', ru: 'Предложение' };

forEachDatabase('commands on proposals', (database) => {
  let running: RunningSubgraph;
  let missing: ReadonlySet<string> = new Set();
  let isAsked = true;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), {
      others: { ...alone, heirs: () => Promise.resolve(['body-heir body-moj']) },
      exists: (_type, ids) => Promise.resolve(isAsked ? new Set(ids.filter((id) => !missing.has(id))) : null),
    });
    await fill(running, regime('rules'), cycle(2020), cycle(2021), duty(2020, 'body-moj'), duty(2021, 'body-moj'));
    await fill(running, submitted('cycle-2020:body-moj', 1, '2020-11-01T10:00:00+06:00'));
    await fill(running, information('cycle-2021:body-moj', 1, { state: 'READY' }));
    await fill(running, inForce('cycle-2020:body-moj:v1', 't1'), inForce(draft, 't1'));
    await fill(running, issue('i-1', { treaties: ['t1'] }), named('i-1', entry), named('i-1', delivered));
    await fill(running, issue('i-unnamed', { treaties: ['t1'] }));
    await fill(running, proposal('i-1', 1, { entry: delivered, addressee: 'body-mof' }), proposal('i-1', 2));
  });
  afterEach(() => {
    [missing, isAsked] = [new Set(), true];
  });

  const add = (input: object = {}, selection = 'id version', caller: object = officer) =>
    command(running, 'addProposal', { issue: 'i-1', entry, text, ...input }, selection, caller);
  const correct = (id: string, input: object, selection?: string, caller: object = officer) =>
    command(running, 'correctProposal', { id, expectedVersion: 1, ...input }, selection, caller);
  const withdraw = (id: string, input: object = {}, caller: object = officer) =>
    command(running, 'withdrawProposal', { id, expectedVersion: 1, reason: 'Not ours', ...input }, 'id state', caller);
  const record = (id: string, input: object, selection?: string, caller: object = officer) =>
    command(running, 'recordProposalOutcome', { id, expectedVersion: 1, ...input }, selection, caller);
  const made = async (input: object = {}): Promise<string> => {
    const payload = await add(input);
    expect(refusals(payload)).toEqual([]);
    return (payload.proposal as { id: string }).id;
  };
  const ask = async (query: string): Promise<Answer> => (await runQuery(running, `{ found: ${query} }`)).found;

  it('make a proposal by an entry, and the information is a draft again', async () => {
    const selection = `id issue { id } entry { id } text { kk ru } addressee { id } addresseeReference outcome outcomeOn
      languages { field kk ru } sources { title actor } history { nodes { command reason } }`;
    const said = { addressee: 'body-mof', source: 'Letter 5', reason: 'Found' };
    const payload = await add(said, selection);
    expect(payload.proposal).toEqual({
      ...{ id: expect.stringMatching(/^i-1-p\d+$/) as string, issue: { id: 'i-1' }, entry: { id: entry }, text },
      ...{ addressee: { id: 'body-mof' }, addresseeReference: 'VERIFIED', outcome: 'OPEN', outcomeOn: null },
      languages: [{ field: 'text', kk: 'PRESENT', ru: 'PRESENT' }],
      sources: [{ title: 'Letter 5', actor: 'OFFICER:body-moj' }],
      history: { nodes: [{ command: 'addProposal', reason: 'Found' }] },
    });
    expect((await ask(`annualInformation(id: "${draft}") { state }`)).state).toBe('DRAFT');
  });

  it('keep an addressee as UNVERIFIED where bodies can not be asked', async () => {
    isAsked = false;
    const { proposal: kept } = await add({ addressee: 'body-mof' }, 'addresseeReference');
    expect(kept).toEqual({ addresseeReference: 'UNVERIFIED' });
  });

  it('refuse a proposal with all problems at once, and write nothing', async () => {
    missing = new Set(['no-body']);
    const before = await running.revision();
    const wrong = { issue: 'no-issue', entry: delivered, text: { kk: 'x'.repeat(5_001) }, addressee: 'no-body' };
    expect(refusals(await add(wrong))).toEqual([
      'InvalidValueProblem input.entry',
      'UnknownReferenceProblem input.issue',
      'InvalidValueProblem input.text.kk',
      'UnknownReferenceProblem input.addressee',
    ]);
    expect(refusals(await add({ text: {} }))).toEqual(['InvalidValueProblem input.text']);
    const unnamed = await add({ issue: 'i-unnamed' });
    expect(refusals(unnamed)).toEqual(['InvalidValueProblem input.issue']);
    expect(unnamed.problems[0].message.en).toContain('linkProblemIssue');
    expect(refusals(await add({ entry: `${draft}:t9` }))).toContain('UnknownReferenceProblem input.entry');
    expect(await running.revision()).toBe(before);
  });

  it('are for the officers and the head of the body that makes it', async () => {
    const id = await made();
    for (const grants of [['OFFICER:body-mof', 'ANALYST:body-moj'], ['HEAD:body-heir'], ['AUTHORISED_BODY']]) {
      const caller = holding(...grants);
      expect(refusals(await add({}, 'id', caller))).toEqual(['NotPermittedProblem input.entry']);
    }
    const seeing = holding('OFFICER:body-mof', 'ANALYST:body-moj');
    for (const payload of [await correct(id, {}, 'id', seeing), await withdraw(id, {}, seeing)])
      expect(refusals(payload)).toEqual(['NotPermittedProblem input.id']);
    const blind = holding('OFFICER:body-mof');
    for (const payload of [await correct(id, {}, 'id', blind), await withdraw(id, {}, blind)])
      expect(refusals(payload)).toEqual(['UnknownReferenceProblem input.id']);
    for (const payload of [await correct(id, {}, 'id', holding('ANALYST:body-moj'))])
      expect(refusals(payload)).toEqual(['NotPermittedProblem null']);
    expect(refusals(await add({}, 'id', holding('HEAD:body-moj')))).toEqual([]);
  });

  it('correct its words, where the language that is not edited is STALE, and its addressee', async () => {
    const id = await made({ addressee: 'body-mof' });
    const selection = 'version text { kk ru } languages { kk ru } addressee { id } addresseeReference';
    const edited = await correct(id, { text: { ru: 'Иначе' }, addressee: null }, selection);
    expect(edited.proposal).toEqual({
      ...{ version: 2, text: { kk: 'Ұсыныс', ru: 'Иначе' }, languages: [{ kk: 'STALE', ru: 'PRESENT' }] },
      ...{ addressee: null, addresseeReference: null },
    });
    expect((await ask(`annualInformation(id: "${draft}") { kkState }`)).kkState).toBe('STALE');
    const agreed = await correct(id, { expectedVersion: 2, textsAgree: true, addressee: 'body-moh' }, selection);
    expect(agreed.proposal).toMatchObject({
      ...{ languages: [{ kk: 'PRESENT', ru: 'PRESENT' }], addressee: { id: 'body-moh' } },
      addresseeReference: 'VERIFIED',
    });
    expect((await ask(`annualInformation(id: "${draft}") { kkState }`)).kkState).toBe('PRESENT');
    const none = { expectedVersion: 3, text: { kk: null, ru: null } };
    expect(refusals(await correct(id, none))).toEqual(['InvalidValueProblem input.text']);
  });

  it('tell the second of two that the first has changed it, and keep what the first wrote', async () => {
    const id = await made();
    await correct(id, { text: { kk: 'Бірінші' } });
    const second = [await correct(id, { text: { ru: 'Вторая' } }), await withdraw(id)];
    for (const payload of second) expect(refusals(payload)).toEqual(['VersionConflictProblem input.expectedVersion']);
    expect((await ask(`proposal(id: "${id}") { text { kk ru } }`)).text).toEqual({ ...text, kk: 'Бірінші' });
  });

  it('change nothing of what was submitted, nor of what no entry makes', async () => {
    for (const id of ['i-1-p1', 'i-1-p2'])
      for (const payload of [await correct(id, { text }), await withdraw(id)])
        expect(refusals(payload)).toEqual(['InvalidValueProblem input.id']);
  });

  it('withdraw a proposal with a reason; its number is not given again', async () => {
    const id = await made();
    const payload = await withdraw(id, { idempotencyKey: 'withdraw-once' });
    expect(refusals(payload)).toEqual([]);
    expect(payload.annualInformation).toEqual({ id: draft, state: 'DRAFT' });
    expect(
      idsOf((await ask('problemIssue(id: "i-1") { proposals(first: 100) { nodes { id } } }')).proposals),
    ).not.toContain(id);
    expect(refusals(await withdraw(await made(), { reason: ' ' }))).toEqual(['InvalidValueProblem input.reason']);
    expect(await ask(`proposal(id: "${id}") { id }`)).toBeNull();
    expect(await withdraw(id, { idempotencyKey: 'withdraw-once' })).toEqual(payload);
    expect(refusals(await withdraw(id))).toEqual(['UnknownReferenceProblem input.id']);
    expect(await made()).not.toBe(id);
  });

  describe('record an outcome', () => {
    it('of what was submitted, as a whole, by who made it, who is to act on it and the authorised body', async () => {
      const selection = 'outcome outcomeOn outcomeNote { kk ru en }';
      const done = { outcome: 'DONE', outcomeOn: '2021-03-01', note: { ru: 'Сделано' } };
      const first = await record('i-1-p1', done, selection);
      expect(first.proposal).toEqual({ ...done, note: undefined, outcomeNote: { kk: null, ru: 'Сделано', en: null } });
      const addressee = holding('HEAD:body-mof', 'ANALYST:body-mof');
      const again = await record('i-1-p1', { expectedVersion: 2, outcome: 'ACCEPTED' }, selection, addressee);
      expect(again.proposal).toEqual({ outcome: 'ACCEPTED', outcomeOn: null, outcomeNote: null });
      const authority = holding('AUTHORISED_BODY');
      const open = await record('i-1-p1', { expectedVersion: 3, outcome: 'OPEN' }, selection, authority);
      expect(open.proposal).toMatchObject({ outcome: 'OPEN' });
      const heir = holding('OFFICER:body-heir');
      expect(refusals(await record('i-1-p1', { ...done, expectedVersion: 4 }, 'id', heir))).toEqual([]);
      const state = await ask('annualInformation(id: "cycle-2020:body-moj:v1") { version state }');
      expect(state).toEqual({ version: 1, state: 'SUBMITTED' });
    });

    it('by an officer of the addressee, who sees what is proposed to it once that was delivered, and its issue', async () => {
      const addressee = holding('OFFICER:body-mof');
      const seen = async (query: string, caller: object = addressee): Promise<Answer> =>
        (await runQuery(running, `{ found: ${query} }`, {}, caller)).found;
      const { version } = await ask('proposal(id: "i-1-p1") { version }');
      const done = { expectedVersion: version, outcome: 'REJECTED', reason: 'Not now' };
      const payload = await record('i-1-p1', done, 'outcome issue { id } entry { id }', addressee);
      expect(refusals(payload)).toEqual([]);
      // What the body that makes it says beside is for those who see that body's information.
      expect(payload.proposal).toEqual({ outcome: 'REJECTED', issue: { id: 'i-1' }, entry: null });
      const inDraft = await made({ addressee: 'body-mof' });
      const ofNobody = await made({ addressee: 'body-moh' });
      // The second no information makes: it is seen as its issue is.
      const seenOf = ['i-1-p1', 'i-1-p2'];
      expect(idsOf(await seen('proposals { nodes { id } }'))).toEqual(seenOf);
      expect(idsOf(await seen('problemIssues { nodes { id } }'))).toEqual(['i-1']);
      expect(await seen('problemIssue(id: "i-1") { entryLinks { totalCount } proposals { nodes { id } } }')).toEqual({
        ...{ entryLinks: { totalCount: 0 }, proposals: { nodes: seenOf.map((id) => ({ id })) } },
      });
      expect(await seen('problemIssues { totalCount }', holding('OFFICER:body-moh'))).toEqual({ totalCount: 0 });
      for (const id of [inDraft, ofNobody])
        expect(refusals(await record(id, { outcome: 'DONE' }, 'id', addressee))).toEqual([
          'UnknownReferenceProblem input.id',
        ]);
    });

    it('by no addressee from whom the information or the issue is kept', async () => {
      const addressee = holding('OFFICER:body-mia');
      const ids = async () =>
        idsOf((await runQuery(running, '{ proposals { nodes { id } } }', {}, addressee)).proposals);
      const secret = { isConfidential: true };
      const on = (fields: Fields) => submitted('cycle-2020:body-secret', 1, '2020-11-01T10:00:00+06:00', fields);
      const own = 'cycle-2020:body-secret:v1:t1';
      await fill(running, duty(2020, 'body-secret'), on({}), inForce('cycle-2020:body-secret:v1', 't1'));
      await fill(running, issue('i-2', { treaties: ['t1'], raisedBy: 'body-secret' }), named('i-2', own));
      await fill(running, proposal('i-2', 1, { entry: own, addressee: 'body-mia' }));
      expect(await ids()).toEqual(['i-2-p1']);
      await fill(running, on(secret));
      expect(await ids()).toEqual([]);
      await fill(running, on({ ...secret, disclosedTo: ['body-mia'] }));
      expect(await ids()).toEqual(['i-2-p1']);
      await fill(running, issue('i-2', { ...secret, treaties: ['t1'], raisedBy: 'body-secret' }));
      expect(await ids()).toEqual([]);
    });

    it('by no other body, and of none that the caller does not see', async () => {
      const foreign = await record('i-1-p1', { outcome: 'DONE' }, 'id', holding('HEAD:body-moh', 'ANALYST:body-moh'));
      expect(refusals(foreign)).toEqual(['NotPermittedProblem input.id']);
      expect(foreign.problems).toMatchObject([{ roles: ['OFFICER', 'HEAD', 'AUTHORISED_BODY'], body: 'body-moj' }]);
      const id = await made();
      for (const caller of [holding('AUTHORISED_BODY'), holding('OFFICER:body-moh')])
        expect(refusals(await record(id, { outcome: 'DONE' }, 'id', caller))).toEqual([
          'UnknownReferenceProblem input.id',
        ]);
      expect(refusals(await record('i-1-p2', { outcome: 'DONE' }))).toEqual(['NotPermittedProblem null']);
      expect(refusals(await record('i-1-p2', { outcome: 'DONE' }, 'id', holding('AUTHORISED_BODY')))).toEqual([]);
    });

    it('with no day for what is open, no day to come, and in the version that was seen', async () => {
      const id = await made();
      expect(refusals(await record(id, { outcome: 'OPEN', outcomeOn: '2021-01-01' }))).toEqual([
        'InvalidValueProblem input.outcomeOn',
      ]);
      const wrong = { expectedVersion: 5, outcome: 'DONE', outcomeOn: '2026-11-23', note: { en: 'x'.repeat(2_001) } };
      expect(refusals(await record(id, wrong))).toEqual([
        'VersionConflictProblem input.expectedVersion',
        'InvalidValueProblem input.outcomeOn',
        'InvalidValueProblem input.note.en',
      ]);
    });
  });
});
