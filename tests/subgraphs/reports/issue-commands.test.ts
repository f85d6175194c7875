import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { everythingExists, openSubgraph } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { issue, named, proposal } from './entry-records.ts';
import {
  analyst,
  draft,
  entry,
  fillDrafts,
  head,
  issueCommands,
  last,
  officer,
  ofMof,
  ofMofDraft,
  title,
} from './issue-drafts.ts';
import { fill } from './records.ts';

const trail = 'sources { nature title actor } history { nodes { actor command reason } }';

forEachDatabase('commands on problem issues', (database) => {
  let running: RunningSubgraph;
  let missing: ReadonlySet<string> = new Set();
  let withheld: Readonly<Record<string, readonly string[]>> = {};
  let isAsked = true;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), {
      others: { ...alone, withheld: (type) => Promise.resolve(withheld[type] ?? []) },
      exists: async (type, ids, caller) => {
        const all = await everythingExists(type, ids, caller);
        return isAsked && all ? new Set([...all].filter((id) => !missing.has(id))) : null;
      },
    });
    await fillDrafts(running);
  });
  afterEach(() => {
    [missing, withheld, isAsked] = [new Set(), {}, true];
  });

  const { add, link, unlink, raised, waiting, ask, stateOf, finds } = issueCommands(() => running);

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

  it('number what is proposed on an issue in order, but in no row: what is missing in a row would tell of drafts of others', async () => {
    const id = await raised();
    const propose = () => command(running, 'addProposal', { issue: id, entry, text: title }, 'id', officer);
    const ids = [];
    for (let count = 0; count < 3; count += 1) ids.push(((await propose()).proposal as { id: string }).id);
    const numbers = ids.map((each) => Number(each.slice(`${id}-p`.length)));
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(numbers).not.toEqual([1, 2, 3]);
    expect(idsOf((await ask(`problemIssue(id: "${id}") { proposals { nodes { id } } }`)).proposals)).toEqual(ids);
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
      const again = await unlink({ issue: other });
      expect(refusals(again)).toEqual(['UnknownReferenceProblem input.issue']);
      expect(again.problems).toMatchObject([{ id: other }]);
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
});
