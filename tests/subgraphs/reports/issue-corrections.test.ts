import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { issue, named } from './entry-records.ts';
import { fillDrafts, issueCommands, last, ofMof, title } from './issue-drafts.ts';
import { fill } from './records.ts';

forEachDatabase('commands on problem issues that there are', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    const others = { ...alone, heirs: () => Promise.resolve(['body-heir body-moj']) };
    running = await openSubgraph(subgraph, database.freshUrl(), { others });
    await fillDrafts(running);
  });

  const markReady = (id: string, caller: object) =>
    command(running, 'markInformationReady', { id, expectedVersion: 2 }, 'id', caller);
  const { correct, resolve, raised, waiting, ask, stateOf } = issueCommands(() => running);

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

    it('and ask for no language of one that was delivered without it, which nobody can complete', async () => {
      const { ready, id, own, officer: writer } = await waiting();
      const states = `annualInformation(id: "${ready}") { kkState ruState }`;
      await fill(
        running,
        issue('issue-half', { treaties: ['t1'], title: { ru: 'Только по-русски' } }),
        named('issue-half', own),
      );
      expect(refusals(await correct(id, { title: { kk: 'Жаңа', ru: 'Новая' } }, 'id', writer))).toEqual([]);
      expect(await ask(states, writer)).toEqual({ kkState: 'MISSING', ruState: 'PRESENT' });
      await fill(running, named('issue-half', last));
      const again = { expectedVersion: 2, title: { kk: 'Жаңарақ', ru: 'Новее' } };
      expect(refusals(await correct(id, again, 'id', writer))).toEqual([]);
      expect(await ask(states, writer)).toEqual({ kkState: 'PRESENT', ruState: 'PRESENT' });
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

    it('and be told of entries that everybody sees, not of a draft of another body, which is told itself', async () => {
      const { ready, id, own, officer: writer } = await waiting();
      await fill(running, issue(id, { raisedBy: 'body-moj', treaties: ['t1', 't3'], title }));
      expect(refusals(await correct(id, { expectedVersion: 2, treaties: ['t3'] }, 'treaties { id }'))).toEqual([]);
      const late = await markReady(ready, writer);
      expect((late.problems as { message: { en: string } }[]).map(({ message }) => message.en)).toEqual([
        expect.stringContaining(`${own} names ${id}, which is not about that treaty any more`),
      ]);
      await fill(running, issue('i-open', { raisedBy: 'body-moj', treaties: ['t1', 't3'] }), named('i-open', last));
      expect(refusals(await correct('i-open', { treaties: ['t3'] }))).toEqual(['InvalidValueProblem input.treaties']);
    });

    it('but not what drafts of a closed cycle say, which stay as they are', async () => {
      const closed = 'cycle-2019:body-moj:v1';
      const before = (await ask(`annualInformation(id: "${closed}") { version }`)).version as number;
      await fill(running, issue('i-closed', { raisedBy: 'body-moj', treaties: ['t1'], title }));
      await fill(running, named('i-closed', `${closed}:t1`));
      expect(refusals(await correct('i-closed', { title: { kk: 'Жаңа' } }))).toEqual([
        'InvalidValueProblem input.title',
      ]);
      expect(refusals(await correct('i-closed', { openedOn: '2019-01-01' }))).toEqual([]);
      expect(await ask(`annualInformation(id: "${closed}") { version }`)).toEqual({ version: before });
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
