import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { contentHashOf } from '../../../subgraphs/_kit/content-hash.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { cycle, duty, information, regime, returned, submitted, written } from './duty-records.ts';
import { inForce, notInForce } from './entry-records.ts';
import { fill } from './records.ts';
import { section, summary } from './summary-records.ts';

const delivered = 'cycle-2021:body-a:v1';
const sentBack = 'cycle-2021:body-b:v1';
const draft = 'cycle-2021:body-c:v1';
const ofAnotherYear = 'cycle-2020:body-a:v1';

forEachDatabase('commands on sections of a summary', (database) => {
  let running: RunningSubgraph;
  let isReachable = true;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), {
      exists: (_type, ids) => Promise.resolve(isReachable ? new Set(ids.filter((id) => id !== 'untc-9-9')) : null),
    });
    await fill(
      running,
      regime('rules'),
      cycle(2020),
      ...written(delivered),
      ...written(ofAnotherYear),
      duty(2021, 'body-b'),
      submitted('cycle-2021:body-b', 1, '2021-11-09T10:00:00+06:00', returned(2021)),
      duty(2021, 'body-c'),
      information('cycle-2021:body-c', 1),
      inForce(delivered, 'untc-4-4'),
      notInForce(delivered, 'untc-26-4'),
      inForce(sentBack, 'untc-4-4'),
      inForce(draft, 'untc-4-4'),
      inForce(ofAnotherYear, 'untc-4-4'),
      summary(2021),
      summary(2020),
    );
  });

  const add = (input: object = {}, selection?: string, caller?: object) =>
    command(
      running,
      'addSummarySection',
      { summary: 'summary-2021', text: { kk: 'Мәтін' }, ...input },
      selection,
      caller,
    );
  const correct = (input: object, selection?: string, caller?: object) =>
    command(running, 'correctSummarySection', { expectedVersion: 1, ...input }, selection, caller);
  const entries = 'entries(first: 10) { nodes { id } }';

  it('add one with all that is said of it, and what it rests on, in one unit of work', async () => {
    const before = await running.revision();
    const text = { kk: 'Мәтін', ru: 'Текст', en: 'Text' };
    const payload = await add(
      {
        text,
        heading: { ru: 'Права' },
        treaty: 'untc-4-4',
        entries: [`${delivered}:untc-4-4`, `${sentBack}:untc-4-4`],
        reason: 'Written together',
      },
      `id position heading { ru } text { kk ru en } contentHash treaty { id } treatyReference bodies { id } ${entries}
        summary { id } history { nodes { command reason } }`,
    );
    expect([refusals(payload), payload.revision]).toEqual([[], `r${before + 1}`]);
    const trace = { command: 'addSummarySection', reason: 'Written together' };
    expect(payload.summarySection).toEqual({
      ...{ id: 'summary-2021-s1', position: 1, heading: { ru: 'Права' }, text, contentHash: contentHashOf(text) },
      ...{ treaty: { id: 'untc-4-4' }, treatyReference: 'VERIFIED', summary: { id: 'summary-2021' } },
      bodies: [{ id: 'body-a' }, { id: 'body-b' }],
      entries: {
        nodes: [`${delivered}:untc-4-4`, `${sentBack}:untc-4-4`].map((entry) => ({ id: `summary-2021-s1:${entry}` })),
      },
      history: { nodes: [trace] },
    });
    const link = `{ sectionEntryLink(id: "summary-2021-s1:${delivered}:untc-4-4") { sources { title } history { nodes { command reason } } } }`;
    expect((await runQuery(running, link)).sectionEntryLink.history.nodes).toEqual([trace]);
  });

  it('add the next one after the last place, under the next free id', async () => {
    await fill(running, section('summary-2021', 3, { position: 7 }));
    const first = await add({}, 'id position');
    expect(first.summarySection).toEqual({ id: 'summary-2021-s4', position: 8 });
    const second = await add({ position: 2 }, 'id position');
    expect(second.summarySection).toEqual({ id: 'summary-2021-s5', position: 2 });
  });

  it('refuse with all problems at once, and change nothing', async () => {
    const before = await running.revision();
    const payload = await add({
      ...{ text: { kk: ' ' }, heading: { en: 'x'.repeat(501) }, position: 0, treaty: 'untc-9-9', source: ' ' },
      entries: [`${delivered}:untc-9-9`, `${draft}:untc-4-4`, `${ofAnotherYear}:untc-4-4`, 'no-entry'],
    });
    expect(refusals(payload)).toEqual([
      'InvalidValueProblem input.heading.en',
      'InvalidValueProblem input.text.kk',
      'InvalidValueProblem input.source',
      'InvalidValueProblem input.position',
      'UnknownReferenceProblem input.treaty',
      'UnknownReferenceProblem input.entries.0',
      // A draft of another body: for whoever sums up there is none.
      'UnknownReferenceProblem input.entries.1',
      'InvalidValueProblem input.entries.2',
      'UnknownReferenceProblem input.entries.3',
    ]);
    expect(refusals(await add({ summary: 'summary-1', text: {} }))).toEqual([
      'InvalidValueProblem input.text',
      'UnknownReferenceProblem input.summary',
    ]);
    expect(await running.revision()).toBe(before);
  });

  it('rest on nothing undelivered, not even on the own draft of whoever sums up, nor on the same twice', async () => {
    const both = holding('AUTHORISED_BODY', 'OFFICER:body-c');
    const own = await add({ entries: [`${draft}:untc-4-4`] }, 'id', both);
    expect(refusals(own)).toEqual(['InvalidValueProblem input.entries.0']);
    expect(own.problems[0].message.en).toContain('not delivered');
    const twice = Array<string>(2).fill(`${delivered}:untc-4-4`);
    expect(refusals(await add({ entries: twice }))).toEqual(['InvalidValueProblem input.entries.1']);
    const tooLong = `${delivered}:${'x'.repeat(130)}`;
    expect(refusals(await add({ entries: [tooLong] }))).toEqual(['InvalidValueProblem input.entries.0']);
    expect(refusals(await add({ entries: Array<string>(501).fill(tooLong) }))).toEqual([
      'InvalidValueProblem input.entries',
    ]);
  });

  it('keep a treaty that can not be looked up as unverified', async () => {
    isReachable = false;
    const payload = await add({ treaty: 'untc-9-9' }, 'id treatyReference');
    expect(payload.summarySection).toEqual({ id: 'summary-2021-s6', treatyReference: 'UNVERIFIED' });
    isReachable = true;
  });

  it('correct what is given and leave the rest, with the hash of what the text has become', async () => {
    const id = 'summary-2021-s1';
    const selection = 'version position heading { ru } text { kk ru en } contentHash treaty { id }';
    const text = { kk: 'Жаңа', ru: 'Текст', en: null };
    const payload = await correct({ id, text: { kk: 'Жаңа', en: null }, treaty: null }, selection);
    expect(payload.summarySection).toEqual({
      ...{ version: 2, position: 1, heading: { ru: 'Права' }, text, contentHash: contentHashOf(text), treaty: null },
    });
    const moved = await correct({ id, expectedVersion: 2, position: 9 }, 'position contentHash');
    expect(moved.summarySection).toEqual({ position: 9, contentHash: contentHashOf(text) });
    expect(refusals(await correct({ id, expectedVersion: 3, text: { kk: null, ru: null } }))).toEqual([
      'InvalidValueProblem input.text',
    ]);
  });

  it('correct the heading of one of which there is nothing but a hash', async () => {
    await fill(running, section('summary-2020', 1, { text: null, contentHash: 'a'.repeat(64) }));
    const payload = await correct({ id: 'summary-2020-s1', heading: { kk: 'Бас' } }, 'contentHash text { kk }');
    expect(payload.summarySection).toEqual({ contentHash: 'a'.repeat(64), text: null });
  });

  it('correct no old version, none that there is not, and nothing for others', async () => {
    expect(refusals(await correct({ id: 'summary-2021-s1', position: 3 }))).toEqual([
      'VersionConflictProblem input.expectedVersion',
    ]);
    expect(refusals(await correct({ id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
    for (const grants of [['PM_OFFICE'], ['HEAD:body-mfa', 'ANALYST:body-mfa']])
      for (const payload of [
        await correct({ id: 'summary-2021-s1' }, '__typename', holding(...grants)),
        await add({ summary: 'none' }, '__typename', holding(...grants)),
      ])
        expect(refusals(payload)).toEqual(['NotPermittedProblem null']);
  });

  it('let one rest on what is named and no more; a link that ends is withdrawn with its reason', async () => {
    const id = 'summary-2021-s1';
    const links = [`${sentBack}:untc-4-4`, `${delivered}:untc-26-4`];
    const payload = await correct({ id, expectedVersion: 3, entries: links, reason: 'Another ground' }, entries);
    expect(payload.summarySection.entries.nodes).toEqual(
      [...links].reverse().map((entry) => ({ id: `${id}:${entry}` })),
    );
    const gone = `${id}:${delivered}:untc-4-4`;
    const query = (clocks: string) =>
      `query Q ${clocks} { sectionEntryLink(id: "${gone}") { history { nodes { command reason } } } }`;
    expect((await runQuery(running, query(''))).sectionEntryLink).toBeNull();
    const back = await correct({ id, expectedVersion: 3, entries: [`${delivered}:untc-4-4`] }, 'bodies { id }');
    expect(back.summarySection.bodies).toEqual([{ id: 'body-a' }]);
    expect((await runQuery(running, query(''))).sectionEntryLink.history.nodes).toEqual([
      { command: 'correctSummarySection', reason: null },
      { command: 'correctSummarySection', reason: 'Another ground' },
      { command: 'addSummarySection', reason: 'Written together' },
    ]);
    const none = await correct({ id, expectedVersion: 3, entries: [] }, 'entries { totalCount }');
    expect(none.summarySection.entries.totalCount).toBe(0);
  });

  it('withdraw one with its links and a reason, and give its id to no other', async () => {
    const made = await add({ entries: [`${delivered}:untc-4-4`] }, 'id');
    const { id } = made.summarySection as { id: string };
    const withdraw = (input: object = {}, selection?: string, caller?: object) =>
      command(
        running,
        'withdrawSummarySection',
        { id, expectedVersion: 1, reason: 'Twice', ...input },
        selection,
        caller,
      );
    expect(refusals(await withdraw({ expectedVersion: 2, reason: ' ' }))).toEqual([
      'InvalidValueProblem input.reason',
      'VersionConflictProblem input.expectedVersion',
    ]);
    expect(refusals(await withdraw({ id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
    expect(refusals(await withdraw({}, '__typename', holding('PM_OFFICE')))).toEqual(['NotPermittedProblem null']);
    const withdrawn = await withdraw({}, 'id sections(first: 100) { nodes { id } }');
    expect(withdrawn.summaryInformation.id).toBe('summary-2021');
    expect(withdrawn.summaryInformation.sections.nodes).not.toContainEqual({ id });
    const links = `{ sectionEntryLinks(filter: { section: { eq: "${id}" } }) { totalCount } summarySection(id: "${id}") { id } }`;
    expect(await runQuery(running, links)).toEqual({ sectionEntryLinks: { totalCount: 0 }, summarySection: null });
    expect((await add({}, 'id')).summarySection.id).not.toBe(id);
    expect(refusals(await withdraw())).toEqual(['UnknownReferenceProblem input.id']);
  });

  it('refuse texts that are too long together', async () => {
    const long = 'ұ'.repeat(13_000);
    const payload = await add({ text: { kk: long, ru: long } });
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.text']);
  });
});
