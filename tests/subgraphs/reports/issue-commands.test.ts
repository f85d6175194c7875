import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { Rights, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { everythingExists, openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { cycle, duty, information, regime, submitted } from './duty-records.ts';
import { inForce, issue, named, notInForce, proposal } from './entry-records.ts';
import { fill } from './records.ts';

const officer = holding('OFFICER:body-moj');
const head = holding('HEAD:body-moj');
const ofMof = holding('OFFICER:body-mof');
const analyst = holding('ANALYST:body-moh');

const draft = 'cycle-2021:body-moj:v1';
const entry = `${draft}:t1`;
const last = 'cycle-2020:body-moj:v1:t1';
const ofMofDraft = 'cycle-2021:body-mof:v1';

const title = { kk: 'Мәселе', ru: 'Проблема' };
const trail = 'sources { nature title actor } history { nodes { actor command reason } }';

forEachDatabase('commands on problem issues', (database) => {
  let running: RunningSubgraph;
  let missing: ReadonlySet<string> = new Set();
  let withheld: Readonly<Record<string, readonly string[]>> = {};
  let isAsked = true;
  const heirs: Rights = ['body-heir body-moj'];

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), {
      others: {
        ...alone,
        heirs: () => Promise.resolve(heirs),
        withheld: (type) => Promise.resolve(withheld[type] ?? []),
      },
      exists: async (type, ids, caller) => {
        const all = await everythingExists(type, ids, caller);
        return isAsked && all ? new Set([...all].filter((id) => !missing.has(id))) : null;
      },
    });
    await fill(running, regime('rules'), cycle(2019, { closedOn: '2020-02-01' }), cycle(2020), cycle(2021));
    for (const year of [2019, 2020, 2021]) await fill(running, duty(year, 'body-moj'), duty(year, 'body-mof'));
    await fill(running, submitted('cycle-2020:body-moj', 1, '2020-11-01T10:00:00+06:00'));
    await fill(running, inForce('cycle-2020:body-moj:v1', 't1'));
    await fill(running, information('cycle-2021:body-moj', 1), inForce(draft, 't1'), notInForce(draft, 't2'));
    await fill(running, information('cycle-2021:body-mof', 1), inForce(ofMofDraft, 't1'));
    await fill(running, information('cycle-2019:body-moj', 1), inForce('cycle-2019:body-moj:v1', 't1'));
  });
  afterEach(() => {
    [missing, withheld, isAsked] = [new Set(), {}, true];
  });

  const add = (input: object, selection = 'id version', caller: object = officer) =>
    command(running, 'addProblemIssue', { entry, title, ...input }, selection, caller);
  const correct = (id: string, input: object, selection?: string, caller: object = officer) =>
    command(running, 'correctProblemIssue', { id, expectedVersion: 1, ...input }, selection, caller);
  const resolve = (id: string, input: object, selection?: string, caller: object = officer) =>
    command(running, 'resolveProblemIssue', { id, expectedVersion: 1, ...input }, selection, caller);
  const link = (input: object, caller: object = officer) =>
    command(running, 'linkProblemIssue', { entry, ...input }, 'id issue { id } entry { id }', caller);
  const unlink = (input: object, caller: object = officer) =>
    command(running, 'unlinkProblemIssue', { entry, reason: 'Not ours', ...input }, 'id state', caller);
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
    await fill(running, duty(2021, body), information(`cycle-2021:${body}`, 1, { state: 'READY' }));
    await fill(running, inForce(ready, 't1'), issue(id, { raisedBy: body, treaties: ['t1'], title }), named(id, own));
    expect(await stateOf(ready)).toBe('READY');
    return { ready, id, own, officer: holding(`OFFICER:${body}`) };
  };
  const ask = async (query: string, caller: object = officer): Promise<Answer> =>
    (await runQuery(running, `{ found: ${query} }`, {}, caller)).found;
  const stateOf = async (id: string) => (await ask(`annualInformation(id: "${id}") { state }`, {})).state as string;
  /** Whether somebody finds the issue. */
  const finds = async (id: string, caller: object) => (await ask(`problemIssue(id: "${id}") { id }`, caller)) !== null;

  it('raise an issue that the entry names, in one unit, with a trace; READY is DRAFT again', async () => {
    const before = await running.revision();
    const said = { description: { kk: 'Ұзақ', ru: 'Подробно' }, treaties: ['t2', 't1'], openedOn: '2021-06-30' };
    const selection = `id title { kk ru en } description { ru } treaties { id } openedOn resolvedOn isConfidential raisedBy { id }
      raisedByReference languages { field kk ru } entryLinks { nodes { entry { id } ${trail} } } ${trail}`;
    const payload = await add({ ...said, source: 'Letter 5', reason: 'Found' }, selection);
    expect([refusals(payload), payload.revision]).toEqual([[], `r${before + 1}`]);
    const traces = {
      sources: [{ nature: 'USER', title: 'Letter 5', actor: 'OFFICER:body-moj' }],
      history: { nodes: [{ actor: 'OFFICER:body-moj', command: 'addProblemIssue', reason: 'Found' }] },
    };
    const both = { kk: 'PRESENT', ru: 'PRESENT' };
    expect(payload.problemIssue).toEqual({
      id: expect.stringMatching(/^issue-[0-9a-f]{8}$/) as string,
      ...{ title: { ...title, en: null }, description: { ru: 'Подробно' }, treaties: [{ id: 't1' }, { id: 't2' }] },
      ...{ openedOn: '2021-06-30', resolvedOn: null, isConfidential: false },
      ...{ raisedBy: { id: 'body-moj' }, raisedByReference: 'VERIFIED' },
      languages: [
        { field: 'title', ...both },
        { field: 'description', ...both },
      ],
      entryLinks: { nodes: [{ entry: { id: entry }, ...traces }] },
      ...traces,
    });
    const { ready, own, officer: writer } = await waiting();
    expect(refusals(await add({ entry: own }, 'id', writer))).toEqual([]);
    expect(await stateOf(ready)).toBe('DRAFT');
  });

  it('raise one today on the treaty of the entry, of either kind, unless more is said; of it others see nothing', async () => {
    const { problemIssue } = await add({ entry: `${draft}:t2` }, 'id openedOn treaties { id }', head);
    expect(problemIssue).toMatchObject({ openedOn: '2026-11-22', treaties: [{ id: 't2' }] });
    const { id } = problemIssue as { id: string };
    expect(await Promise.all([officer, ofMof, analyst].map((each) => finds(id, each)))).toEqual([true, false, false]);
  });

  it('keep a confidential one for its body and those it is disclosed to', async () => {
    const id = await raised({ isConfidential: true, disclosedTo: ['body-moh'], entry });
    const { isConfidential, disclosedTo } = await ask(
      `problemIssue(id: "${id}") { isConfidential disclosedTo { id } }`,
    );
    expect([isConfidential, idsOf({ nodes: disclosedTo })]).toEqual([true, ['body-moh']]);
  });

  it('refuse an issue with all problems at once, and write nothing', async () => {
    missing = new Set(['no-treaty', 'no-body']);
    withheld = { Treaty: ['secret-treaty'] };
    const before = await running.revision();
    const input = {
      title: { kk: ' ', ru: 'x'.repeat(501) },
      description: { en: 'x'.repeat(5_001) },
      treaties: ['no-treaty', 'secret-treaty', 'not an id'],
      openedOn: '2026-11-23',
      disclosedTo: ['no-body'],
      source: ' ',
    };
    expect(refusals(await add(input))).toEqual([
      'InvalidValueProblem input.source',
      'InvalidValueProblem input.title.kk',
      'InvalidValueProblem input.title.ru',
      'InvalidValueProblem input.description.en',
      'InvalidValueProblem input.openedOn',
      'UnknownReferenceProblem input.treaties',
      'UnknownReferenceProblem input.treaties',
      'UnknownReferenceProblem input.treaties',
      'UnknownReferenceProblem input.disclosedTo',
    ]);
    expect(refusals(await add({ title: {} }))).toEqual(['InvalidValueProblem input.title']);
    const many = Array.from({ length: 100 }, (_, at) => `many-${at}`);
    expect(refusals(await add({ treaties: many, disclosedTo: many }))).toEqual([
      'InvalidValueProblem input.disclosedTo',
      'InvalidValueProblem input.treaties',
    ]);
    expect(await running.revision()).toBe(before);
  });

  it('keep treaties and bodies as UNVERIFIED where these can not be asked', async () => {
    isAsked = false;
    const { problemIssue } = await add({ treaties: ['t9'] }, 'id raisedByReference treaties { id }');
    expect(problemIssue).toMatchObject({ raisedByReference: 'UNVERIFIED', treaties: [{ id: 't1' }, { id: 't9' }] });
  });

  it('are for the officers and the head of the body, while its information is being written and the cycle is open', async () => {
    const before = await running.revision();
    for (const caller of [
      ofMof,
      holding('ANALYST:body-moj'),
      holding('AUTHORISED_BODY'),
      holding('ANALYST:body-mof'),
    ]) {
      for (const payload of [await add({}, 'id', caller), await link({ issue: 'no-issue' }, caller)]) {
        expect(refusals(payload)).toEqual(['NotPermittedProblem input.entry']);
        expect(payload.problems).toMatchObject([{ roles: ['OFFICER', 'HEAD'], body: 'body-moj' }]);
      }
    }
    expect(refusals(await add({ entry: `${draft}:none` }))).toEqual(['UnknownReferenceProblem input.entry']);
    expect(refusals(await add({ entry: 'no entry' }))).toEqual(['UnknownReferenceProblem input.entry']);
    expect(refusals(await add({ entry: last }))).toEqual(['InvalidValueProblem input.entry']);
    const closed = await add({ entry: 'cycle-2019:body-moj:v1:t1' });
    expect(refusals(closed)).toEqual(['InvalidValueProblem input.entry']);
    expect(closed.problems[0].message.en).toContain('closed');
    expect(await running.revision()).toBe(before);
  });

  it('are done once for a key, and answer as before', async () => {
    const first = await add({ idempotencyKey: 'issue-once' });
    const again = await add({ idempotencyKey: 'issue-once' });
    expect(again).toEqual(first);
  });

  describe('let an issue go on', () => {
    beforeAll(async () => {
      await fill(running, issue('i-last', { treaties: ['t1'] }), named('i-last', last));
      await fill(
        running,
        issue('i-mof', { treaties: ['t1'], raisedBy: 'body-mof' }),
        named('i-mof', `${ofMofDraft}:t1`),
      );
      await fill(running, issue('i-other', { treaties: ['t7'] }));
      await fill(running, issue('i-past', { treaties: ['t1'], openedOn: '2019-01-01', resolvedOn: '2021-01-01' }));
      await fill(running, issue('i-now', { treaties: ['t1'], openedOn: '2019-01-01', resolvedOn: '2021-01-02' }));
      await fill(running, issue('i-hidden', { treaties: ['t1'], isConfidential: true, raisedBy: 'body-mof' }));
    });

    it('in the entry of a later year, once', async () => {
      const payload = await link({ issue: 'i-last' });
      expect(payload.issueEntryLink).toEqual({
        ...{ id: `i-last:${entry}`, issue: { id: 'i-last' }, entry: { id: entry } },
      });
      expect((await ask('problemIssue(id: "i-last") { yearsReported }')).yearsReported).toEqual([2020, 2021]);
      const twice = await link({ issue: 'i-last' });
      expect(refusals(twice)).toEqual(['InvalidValueProblem input.issue']);
      expect(refusals(await link({ issue: 'i-now' }))).toEqual([]);
    });

    it('only where the caller sees it, it is about the treaty and was open in the year', async () => {
      for (const unseen of ['i-mof', 'i-hidden', 'no-issue'])
        expect(refusals(await link({ issue: unseen }))).toEqual(['UnknownReferenceProblem input.issue']);
      const both = await link({ issue: 'i-other' });
      expect(refusals(both)).toEqual(['InvalidValueProblem input.entry']);
      expect(refusals(await link({ issue: 'i-past' }))).toEqual(['InvalidValueProblem input.issue']);
      expect(refusals(await link({ entry: last, issue: 'i-now' }))).toEqual(['InvalidValueProblem input.entry']);
    });

    it('and be named no longer, with a reason, unless the entry proposes something on it', async () => {
      const id = await raised();
      await fill(running, proposal(id, 1, { entry }));
      const held = await unlink({ issue: id });
      expect(refusals(held)).toEqual(['InvalidValueProblem input.issue']);
      expect(held.problems[0].message.en).toContain(`${id}-p1`);
      const { ready, id: named, own, officer: writer } = await waiting();
      const left = await unlink({ issue: named, entry: own }, writer);
      expect(left.annualInformation).toEqual({ id: ready, state: 'DRAFT' });
      const other = await raised();
      expect(refusals(await unlink({ issue: other }))).toEqual([]);
      expect((await ask(`problemIssue(id: "${other}") { entryLinks { totalCount } }`)).entryLinks.totalCount).toBe(0);
      expect(refusals(await unlink({ issue: other }))).toEqual(['UnknownReferenceProblem input.issue']);
      expect(refusals(await unlink({ issue: 'i-last', entry: last }))).toEqual(['InvalidValueProblem input.entry']);
      expect(refusals(await unlink({ issue: other }, ofMof))).toEqual(['NotPermittedProblem input.entry']);
      expect(refusals(await link({ issue: other }))).toEqual([]);
    });

    it('without showing to others what only a draft said, and without taking from them what they saw', async () => {
      const id = await raised();
      await unlink({ issue: id });
      expect([await finds(id, officer), await finds(id, analyst)]).toEqual([true, false]);
      await fill(running, issue('i-open', { treaties: ['t1'], raisedBy: 'body-mof' }));
      expect(await finds('i-open', analyst)).toBe(true);
      expect(refusals(await link({ issue: 'i-open' }, holding('OFFICER:body-moj', 'ANALYST:body-moj')))).toEqual([]);
      expect(await finds('i-open', analyst)).toBe(true);
    });
  });

  describe('correct an issue', () => {
    it('in its texts, where the language that is not edited is STALE, in the information too', async () => {
      const { ready, id, officer: writer } = await waiting();
      const selection = 'version title { kk ru } languages { kk ru }';
      const edited = await correct(id, { title: { kk: 'Жаңа' } }, selection, writer);
      expect(edited.problemIssue).toEqual({
        ...{ version: 2, title: { kk: 'Жаңа', ru: 'Проблема' }, languages: [{ kk: 'PRESENT', ru: 'STALE' }] },
      });
      const states = `annualInformation(id: "${ready}") { state kkState ruState }`;
      expect(await ask(states, writer)).toEqual({ state: 'DRAFT', kkState: 'PRESENT', ruState: 'STALE' });
      const agreed = await correct(id, { expectedVersion: 2, textsAgree: true }, selection, writer);
      expect(agreed.problemIssue.languages).toEqual([{ kk: 'PRESENT', ru: 'PRESENT' }]);
      expect(await ask(states, writer)).toMatchObject({ ruState: 'PRESENT' });
    });

    it('and leave an information READY where nothing changes', async () => {
      const { ready, id, officer: writer } = await waiting();
      expect(refusals(await correct(id, { title: { kk: title.kk } }, 'id', writer))).toEqual([]);
      expect(await stateOf(ready)).toBe('READY');
    });

    it('in every information that names it and waits for the signature', async () => {
      const [one, other] = [await waiting(), await waiting()];
      await fill(running, named(one.id, other.own));
      expect(refusals(await correct(one.id, { title: { kk: 'Басқаша' } }, 'id', one.officer))).toEqual([]);
      expect([await stateOf(one.ready), await stateOf(other.ready)]).toEqual(['DRAFT', 'DRAFT']);
    });

    it('but not the words that an information holds which is signed or was delivered', async () => {
      const id = await raised();
      await fill(running, named(id, last));
      const changes = { title: { kk: 'Жаңа' }, description: { ru: 'Новое' } };
      const frozen = await correct(id, { ...changes, openedOn: '2020-01-01' });
      expect(refusals(frozen)).toEqual(['InvalidValueProblem input.title', 'InvalidValueProblem input.description']);
      expect(frozen.problems[0].message.en).toContain('addProblemIssue');
      const kept = await correct(id, { title, openedOn: '2020-01-01' }, 'openedOn');
      expect(kept.problemIssue).toEqual({ openedOn: '2020-01-01' });
    });

    it('in its treaties, which stay those that entries on it are about', async () => {
      const id = await raised({ treaties: ['t2'] });
      const lost = await correct(id, { treaties: ['t2', 't3'] });
      expect(refusals(lost)).toEqual(['InvalidValueProblem input.treaties']);
      expect(refusals(await correct(id, { treaties: [] }))).toEqual([
        'InvalidValueProblem input.treaties',
        'InvalidValueProblem input.treaties',
      ]);
      const moved = await correct(id, { treaties: ['t3', 't1'] }, 'treaties { id }');
      expect(moved.problemIssue.treaties).toEqual([{ id: 't1' }, { id: 't3' }]);
      const ofTreaty = 'problemIssues(filter: { treaty: { eq: "t2" } }) { nodes { id } }';
      expect(idsOf(await ask(ofTreaty))).not.toContain(id);
    });

    it('for the body that raised it, or one that goes on with its work, which see it', async () => {
      const id = await raised();
      expect(refusals(await correct(id, {}, 'id', ofMof))).toEqual(['UnknownReferenceProblem input.id']);
      expect(refusals(await correct(id, {}, 'id', holding('ANALYST:body-moj')))).toEqual(['NotPermittedProblem null']);
      const both = holding('OFFICER:body-mof', 'ANALYST:body-moj');
      const foreign = await correct(id, {}, 'id', both);
      expect(refusals(foreign)).toEqual(['NotPermittedProblem input.id']);
      expect(foreign.problems).toMatchObject([{ body: 'body-moj' }]);
      expect(refusals(await correct(id, { openedOn: '2026-01-01' }, 'id', holding('HEAD:body-heir')))).toEqual([]);
      await fill(running, issue('i-nobody', { raisedBy: null, treaties: ['t1'] }), named('i-nobody', last));
      expect(refusals(await correct('i-nobody', {}))).toEqual(['InvalidValueProblem input.id']);
    });

    it('in the version that was seen, and tell the second of two what the first has changed', async () => {
      const id = await raised();
      await correct(id, { title: { kk: 'Бірінші' } });
      const second = await correct(id, { title: { ru: 'Вторая' } });
      expect(refusals(second)).toEqual(['VersionConflictProblem input.expectedVersion']);
      expect(await ask(`problemIssue(id: "${id}") { version title { kk ru } }`)).toEqual({
        ...{ version: 2, title: { kk: 'Бірінші', ru: 'Проблема' } },
      });
    });
  });

  describe('resolve an issue', () => {
    it('today or on the day that is said, once; the day can be corrected, and that it is open after all', async () => {
      const [first, second] = [await raised(), await raised({ openedOn: '2026-01-01' })];
      expect((await resolve(first, {}, 'resolvedOn isOpen')).problemIssue).toEqual({
        ...{ resolvedOn: '2026-11-22', isOpen: false },
      });
      expect(refusals(await resolve(second, { resolvedOn: '2026-02-01' }))).toEqual([]);
      expect(refusals(await resolve(second, { expectedVersion: 2 }))).toEqual(['InvalidValueProblem input.id']);
      const day = await correct(second, { expectedVersion: 2, resolvedOn: '2026-02-02' }, 'resolvedOn');
      expect(day.problemIssue).toEqual({ resolvedOn: '2026-02-02' });
      const open = await correct(second, { expectedVersion: 3, resolvedOn: null }, 'resolvedOn');
      expect(open.problemIssue).toEqual({ resolvedOn: null });
      expect(refusals(await correct(second, { expectedVersion: 4, resolvedOn: '2026-02-02' }))).toEqual([
        'InvalidValueProblem input.resolvedOn',
      ]);
    });

    it('not before it was raised, and on no day to come', async () => {
      const id = await raised({ openedOn: '2026-01-01' });
      expect(refusals(await resolve(id, { resolvedOn: '2025-12-31' }))).toEqual([
        'InvalidValueProblem input.resolvedOn',
      ]);
      expect(refusals(await resolve(id, { resolvedOn: '2026-11-23' }))).toEqual([
        'InvalidValueProblem input.resolvedOn',
      ]);
      expect(refusals(await resolve(id, { expectedVersion: 7 }))).toEqual([
        'VersionConflictProblem input.expectedVersion',
      ]);
    });

    it('for the body that raised it, and for the authorised body, which sees what was delivered', async () => {
      const id = await raised();
      const authority = holding('AUTHORISED_BODY');
      expect(refusals(await resolve(id, {}, 'id', authority))).toEqual(['UnknownReferenceProblem input.id']);
      await fill(running, named(id, last));
      const foreign = await resolve(id, {}, 'id', holding('OFFICER:body-mof', 'ANALYST:body-mof'));
      expect(refusals(foreign)).toEqual(['NotPermittedProblem input.id']);
      expect(foreign.problems[0].message.en).toContain('OFFICER or HEAD of body-moj or AUTHORISED_BODY');
      expect(refusals(await resolve(id, {}, 'id', authority))).toEqual([]);
      await fill(running, issue('i-none', { raisedBy: null, treaties: ['t1'] }), named('i-none', last));
      expect(refusals(await resolve('i-none', {}))).toEqual(['InvalidValueProblem input.id']);
      expect(refusals(await resolve('i-none', {}, 'id', authority))).toEqual([]);
    });
  });
});
