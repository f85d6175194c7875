import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { cycle, duty, item, regime, requirement } from './duty-records.ts';
import { document, fill, link, recommendation, record } from './records.ts';
import { dispatch, summary } from './summary-records.ts';

const copy = 'a'.repeat(64);

forEachDatabase('commands on the copies attached to a summary (¶9)', (database) => {
  let running: RunningSubgraph;
  let stored: Set<string> | null;

  beforeAll(async () => {
    stored = new Set([copy]);
    running = await openSubgraph(subgraph, database.freshUrl(), {
      exists: (type, ids) =>
        Promise.resolve(type === 'Document' ? stored && new Set(ids.filter((id) => stored?.has(id))) : new Set(ids)),
    });
    await fill(
      running,
      document('doc'),
      document('doc-with-copy', { copy }),
      ...['one', 'two'].flatMap((id) => [recommendation(id, { madeOn: '2019-05-01' }), link(id, 'untc-4-4')]),
      recommendation('stored', { madeOn: '2019-05-01', document: 'doc-with-copy' }),
      link('stored', 'untc-4-4'),
      regime('rules'),
      requirement('rules-copies', 'COPIES'),
      cycle(2020),
      cycle(2021),
      duty(2021, 'body-a'),
      item('cycle-2021:body-a', 'untc-4-4'),
      summary(2021),
      summary(2020, { completedOn: '2020-12-01' }),
      dispatch('summary-2020'),
    );
  });

  const add = (input: object = {}, selection?: string, caller?: object) =>
    command(
      running,
      'addSummaryAttachment',
      { summary: 'summary-2021', recommendations: ['one'], ...input },
      selection,
      caller,
    );
  const correct = (input: object, selection?: string, caller?: object) =>
    command(
      running,
      'correctSummaryAttachment',
      { id: 'summary-2021:1', expectedVersion: 1, ...input },
      selection,
      caller,
    );
  const left = async () => {
    const query = `{ summaryInformation(id: "summary-2021") {
      missingCopies(orderBy: { field: ID }) { nodes { id } } unattachedRecommendations(orderBy: { field: ID }) { nodes { id } } } }`;
    const { missingCopies, unattachedRecommendations } = (await runQuery(running, query)).summaryInformation;
    return [idsOf(missingCopies), idsOf(unattachedRecommendations)];
  };

  it('attach what is still to be stored, which stays listed as missing', async () => {
    expect(await left()).toEqual([['one', 'two'], ['stored']]);
    const payload = await add(
      { recommendations: ['one', 'stored'], title: { ru: 'Замечания' } },
      'id title { ru } document { id } documentReference recommendations { nodes { id attachments { id } } } history { nodes { command } }',
    );
    expect(refusals(payload)).toEqual([]);
    expect(payload.summaryAttachment).toEqual({
      ...{ id: 'summary-2021:1', title: { ru: 'Замечания' }, document: null, documentReference: null },
      recommendations: {
        nodes: ['one', 'stored'].map((id) => ({ id, attachments: [{ id: 'summary-2021:1' }] })),
      },
      history: { nodes: [{ command: 'addSummaryAttachment' }] },
    });
    expect(await left()).toEqual([['one', 'two'], ['stored']]);
  });

  it('attach the copy once it is stored, and other recommendations in place of those before', async () => {
    const attached = await correct({ document: copy }, 'version documentReference title { ru }');
    expect(attached.summaryAttachment).toEqual({
      ...{ version: 2, documentReference: 'VERIFIED', title: { ru: 'Замечания' } },
    });
    expect(await left()).toEqual([['two'], []]);
    const held = 'recommendations(orderBy: { field: ID }) { nodes { id } }';
    const other = await correct({ expectedVersion: 2, recommendations: ['two', 'stored'] }, held);
    expect(idsOf(other.summaryAttachment.recommendations)).toEqual(['stored', 'two']);
    expect(await left()).toEqual([['one'], []]);
    expect(refusals(await correct({ expectedVersion: 3, document: null }))).toEqual([]);
    expect(await left()).toEqual([['one', 'two'], ['stored']]);
  });

  it('keep a document that can not be looked up as unverified', async () => {
    stored = null;
    const payload = await add({ document: 'b'.repeat(64) }, 'id documentReference');
    expect(payload.summaryAttachment).toEqual({ id: 'summary-2021:2', documentReference: 'UNVERIFIED' });
    stored = new Set([copy]);
  });

  it('withdraw an attachment with a reason: its recommendations are unattached again', async () => {
    expect(refusals(await correct({ expectedVersion: 4, document: copy }))).toEqual([]);
    expect(await left()).toEqual([[], []]);
    const withdraw = (input: object = {}, caller?: object) =>
      command(
        running,
        'withdrawSummaryAttachment',
        { id: 'summary-2021:1', expectedVersion: 5, reason: 'The wrong copy', ...input },
        'id attachments { totalCount }',
        caller,
      );
    expect(refusals(await withdraw({ expectedVersion: 4, reason: ' ' }))).toEqual([
      'InvalidValueProblem input.reason',
      'VersionConflictProblem input.expectedVersion',
    ]);
    const stranger = holding('STEWARD', 'ANALYST:body-a');
    expect(refusals(await withdraw({}, stranger))).toEqual(['NotPermittedProblem null']);
    expect((await withdraw()).summaryInformation).toEqual({ id: 'summary-2021', attachments: { totalCount: 1 } });
    expect(await left()).toEqual([['two'], ['stored']]);
    const query = '{ recommendation(id: "two") { attachments { id } } }';
    expect((await runQuery(running, query)).recommendation.attachments).toEqual([]);
    expect(refusals(await withdraw())).toEqual(['UnknownReferenceProblem input.id']);
    expect((await add({}, 'id')).summaryAttachment).toEqual({ id: 'summary-2021:3' });
    expect(refusals(await add())).toEqual([]);
  });

  it('refuse with all problems at once, and change nothing', async () => {
    const before = await running.revision();
    const wrong = { summary: 'none', document: 'c'.repeat(64), title: { kk: ' ' }, recommendations: ['one', 'none'] };
    expect(refusals(await add(wrong))).toEqual([
      'InvalidValueProblem input.title.kk',
      'UnknownReferenceProblem input.document',
      'UnknownReferenceProblem input.summary',
      'UnknownReferenceProblem input.recommendations.1',
    ]);
    expect(refusals(await add({ recommendations: [] }))).toEqual(['InvalidValueProblem input.recommendations']);
    expect(refusals(await add({ recommendations: Array(351).fill('one') }))).toEqual([
      'InvalidValueProblem input.recommendations',
    ]);
    expect(refusals(await add({ recommendations: ['one', 'one', 'x'.repeat(150)] }))).toEqual([
      'InvalidValueProblem input.recommendations.1',
      'InvalidValueProblem input.recommendations.2',
    ]);
    expect(refusals(await correct({ id: 'summary-2021:2', expectedVersion: 9 }))).toEqual([
      'VersionConflictProblem input.expectedVersion',
    ]);
    expect(refusals(await correct({ id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
    expect(refusals(await add({ summary: 'summary-2020' }))).toEqual(['InvalidValueProblem input.summary']);
    for (const grants of [['PM_OFFICE'], ['STEWARD', 'ANALYST:body-a']])
      for (const payload of [
        await add({ summary: 'none' }, '__typename', holding(...grants)),
        await correct({ id: 'none' }, '__typename', holding(...grants)),
      ])
        expect(refusals(payload)).toEqual(['NotPermittedProblem null']);
    expect(await running.revision()).toBe(before);
  });

  it('keep from a history the recommendations that are not for who asks', async () => {
    const secret = { madeOn: '2019-05-01', isConfidential: true };
    const open = ['h-one', 'h-two'].map((id) => recommendation(id, { madeOn: '2019-05-01' }));
    await fill(
      running,
      ...open,
      document('letter', { isConfidential: true }),
      recommendation('r-secret', { ...secret, document: 'letter' }),
    );
    await fill(running, cycle(2019), summary(2019, { completedOn: '2019-12-01' }));
    const attached = (recommendations: string[]) =>
      fill(running, record('SummaryAttachment', { id: 'summary-2019:1', summary: 'summary-2019', recommendations }));
    await attached(['h-one']);
    await attached(['h-one', 'r-secret']);
    await attached(['h-two']);
    await attached(['h-one', 'h-two']);
    await fill(running, dispatch('summary-2019'));
    const told = async (caller: object, filter = '') => {
      const history = `history(orderBy: { field: REVISION, direction: ASC }${filter}) { nodes { fields { field before after } } }`;
      const query = `{ summaryAttachment(id: "summary-2019:1") { ${history} } }`;
      const { summaryAttachment } = await runQuery(running, query, {}, caller);
      const nodes = summaryAttachment.history.nodes as { fields: { field: string; after: string }[] }[];
      return nodes.map(({ fields }) => fields.find(({ field }) => field === 'recommendations')?.after ?? null);
    };
    const stored = (...ids: string[]) => JSON.stringify(JSON.stringify(ids));
    const byField = ', filter: { field: { eq: "recommendations" } }';
    const all = [stored('h-one'), stored('h-one', 'r-secret'), stored('h-two'), stored('h-one', 'h-two')];
    const authority = holding('AUTHORISED_BODY');
    expect([await told(authority), await told(authority, byField)]).toEqual([all, all]);
    const office = holding('PM_OFFICE');
    const shown = [stored('h-one'), null, null, stored('h-one', 'h-two')];
    expect(await told(office)).toEqual(shown);
    expect(await told(office, byField)).toEqual(shown.filter((each) => each !== null));
  });
});
