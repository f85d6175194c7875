import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { cycle, duty, information, regime, submitted } from './duty-records.ts';
import { evidence, inForce, notInForce } from './entry-records.ts';
import { indicator, observation, periodicReport } from './input-records.ts';
import { document, fill, recommendation, record } from './records.ts';

const officer = holding('OFFICER:body-moj');
const draft = 'cycle-2021:body-moj:v1';
const entry = `${draft}:t1`;
const delivered = 'cycle-2020:body-moj:v1:t1';

forEachDatabase('commands on evidence', (database) => {
  let running: RunningSubgraph;
  let missing: ReadonlySet<string> = new Set();
  let withheld: Readonly<Record<string, readonly string[]>> = {};
  let isAsked = true;
  const asked: string[] = [];

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), {
      others: { ...alone, withheld: (type) => Promise.resolve(withheld[type] ?? []) },
      exists: (type, ids) => {
        asked.push(type);
        return Promise.resolve(isAsked ? new Set(ids.filter((id) => !missing.has(id))) : null);
      },
    });
    await fill(running, regime('rules'), cycle(2020), cycle(2021), duty(2020, 'body-moj'), duty(2021, 'body-moj'));
    await fill(running, submitted('cycle-2020:body-moj', 1, '2020-11-01T10:00:00+06:00'));
    await fill(running, information('cycle-2021:body-moj', 1, { state: 'READY' }));
    await fill(running, inForce('cycle-2020:body-moj:v1', 't1'), inForce(draft, 't1'), notInForce(draft, 't2'));
    await fill(running, evidence(delivered, 1, 'LEGAL_ACTS', ['LegalAct', 'act-1']));
    await fill(running, document('doc'), recommendation('r-1'), recommendation('r-7', { sourceKind: 'ADVISORY_BODY' }));
    const secret = { isConfidential: true };
    await fill(running, recommendation('r-secret', secret), recommendation('r-ours', secret));
    await fill(running, record('RecommendationBodyLink', { recommendation: 'r-ours', body: 'body-moj' }));
    await fill(running, indicator('visits'), observation('visits', 'kz', '2020'), periodicReport('report-1'));
  });
  afterEach(() => {
    [missing, withheld, isAsked] = [new Set(), {}, true];
    asked.splice(0);
  });

  const add = (input: string, cited: string, more: object = {}, caller: object = officer, selection = 'id version') =>
    command(running, 'addEvidence', { entry, input, cited, ...more }, selection, caller);
  const correct = (id: string, input: object, selection?: string, caller: object = officer) =>
    command(running, 'correctEvidence', { id, expectedVersion: 1, ...input }, selection, caller);
  const withdraw = (id: string, input: object = {}, caller: object = officer) =>
    command(running, 'withdrawEvidence', { id, expectedVersion: 1, reason: 'Not so', ...input }, 'id state', caller);
  const cited = async (input: string, id: string, more: object = {}): Promise<string> => {
    const payload = await add(input, id, more);
    expect(refusals(payload)).toEqual([]);
    return (payload.evidenceLink as { id: string }).id;
  };
  const ask = async (query: string, caller: object = {}): Promise<Answer> =>
    (await runQuery(running, `{ found: ${query} }`, {}, caller)).found;

  it.each<[string, string, string]>([
    ['PROVISIONS', 't1-art-14', 'Provision'],
    ['LEGAL_ACTS', 'act-1', 'LegalAct'],
    ['INFORMATION', 'visits:kz:2020', 'Observation'],
    ['MEDIA', 'media-1', 'MediaPublication'],
    ['PERIODIC_REPORTS', 'report-1', 'PeriodicReport'],
    ['RECOMMENDATIONS', 'r-1', 'Recommendation'],
    ['ADVISORY_PROPOSALS', 'r-7', 'Recommendation'],
  ])('cite out of %s', async (input, id, type) => {
    const selection = 'input entry { id } cited { __typename } citedReference note { kk } sources { title actor }';
    const payload = await add(input, id, { note: { kk: 'Ескерту' }, source: 'Letter 5' }, officer, selection);
    expect(refusals(payload)).toEqual([]);
    expect(payload.evidenceLink).toEqual({
      ...{ input, entry: { id: entry }, cited: { __typename: type }, citedReference: 'VERIFIED' },
      ...{ note: { kk: 'Ескерту' }, sources: [{ title: 'Letter 5', actor: 'OFFICER:body-moj' }] },
    });
    expect((await ask(`annualInformation(id: "${draft}") { state }`)).state).toBe('DRAFT');
  });

  it('number what an entry of either kind rests on, and keep what can not be asked for as UNVERIFIED', async () => {
    isAsked = false;
    const other = { entry: `${draft}:t2` };
    const payload = await add('MEDIA', 'media-2', other, officer, 'id citedReference');
    expect(payload.evidenceLink).toMatchObject({ citedReference: 'UNVERIFIED' });
    const [first, second] = [payload.evidenceLink.id as string, await cited('MEDIA', 'media-3', other)].map((id) =>
      Number(id.slice(`${draft}:t2-e`.length)),
    );
    expect(first).toBeLessThan(second ?? 0);
  });

  it('cite nothing twice in an entry', async () => {
    const id = await cited('LEGAL_ACTS', 'act-twice');
    const twice = await add('LEGAL_ACTS', 'act-twice');
    expect(refusals(twice)).toEqual(['InvalidValueProblem input.cited']);
    expect(twice.problems[0].message.en).toContain(id);
    expect(await cited('LEGAL_ACTS', 'act-twice', { entry: `${draft}:t2` })).toContain(`${draft}:t2-e`);
  });

  it('cite only what is there for the caller', async () => {
    missing = new Set(['no-act']);
    withheld = { MediaPublication: ['secret-media'] };
    const before = await running.revision();
    for (const [input, id] of [
      ['LEGAL_ACTS', 'no-act'],
      ['LEGAL_ACTS', 'no id'],
      ['MEDIA', 'secret-media'],
      ['INFORMATION', 'visits:kz:1999'],
      ['PERIODIC_REPORTS', 'no-report'],
      ['RECOMMENDATIONS', 'r-secret'],
      ['RECOMMENDATIONS', 'r-none'],
    ] as const) {
      const payload = await add(input, id);
      expect([id, refusals(payload)]).toEqual([id, ['UnknownReferenceProblem input.cited']]);
    }
    expect(await running.revision()).toBe(before);
  });

  it('is as confidential as what it cites', async () => {
    const id = await cited('RECOMMENDATIONS', 'r-ours');
    const list = `evidenceLinks(filter: { id: { eq: "${id}" } }) { nodes { id } }`;
    expect(idsOf(await ask(list, officer))).toEqual([id]);
    const moved = holding('OFFICER:body-moh', 'ANALYST:body-moj');
    expect(idsOf(await ask(list, moved))).toEqual([id]);
    await fill(running, recommendation('r-late'));
    const late = await cited('RECOMMENDATIONS', 'r-late');
    await fill(running, recommendation('r-late', { isConfidential: true }));
    expect(await ask(`evidenceLink(id: "${late}") { id }`, officer)).toBeNull();
    for (const payload of [await correct(late, {}), await withdraw(late)])
      expect(refusals(payload)).toEqual(['UnknownReferenceProblem input.id']);
  });

  it('hold a recommendation to be of the input that its source says', async () => {
    for (const [input, id] of [
      ['ADVISORY_PROPOSALS', 'r-1'],
      ['RECOMMENDATIONS', 'r-7'],
    ] as const)
      expect(refusals(await add(input, id, { entry: `${draft}:t2` }))).toEqual(['InvalidValueProblem input.input']);
  });

  it('refuse with all problems at once, also of what was submitted', async () => {
    missing = new Set(['no-act']);
    const note = { kk: 'x'.repeat(2_001) };
    expect(refusals(await add('LEGAL_ACTS', 'no-act', { entry: delivered, note, source: ' ' }))).toEqual([
      'InvalidValueProblem input.source',
      'InvalidValueProblem input.entry',
      'InvalidValueProblem input.note.kk',
      'UnknownReferenceProblem input.cited',
    ]);
    const none = await add('LEGAL_ACTS', 'act-1', { entry: `${draft}:t9` });
    expect(refusals(none)).toEqual(['UnknownReferenceProblem input.entry']);
    for (const payload of [await correct(`${delivered}-e1`, { note: {} }), await withdraw(`${delivered}-e1`)])
      expect(refusals(payload)).toEqual(['InvalidValueProblem input.id']);
  });

  it('are for the officers and the head of the body, whatever there is', async () => {
    for (const grants of [['OFFICER:body-mof'], ['ANALYST:body-moj'], ['AUTHORISED_BODY']]) {
      const caller = holding(...grants);
      expect(refusals(await add('MEDIA', 'media-9', {}, caller))).toEqual(['NotPermittedProblem input.entry']);
      for (const payload of [
        await correct(`${entry}-e99`, {}, 'id', caller),
        await withdraw(`${entry}-e99`, {}, caller),
      ])
        expect(refusals(payload)).toEqual(['NotPermittedProblem input.id']);
    }
    expect(asked).toEqual([]);
    expect(refusals(await add('MEDIA', 'media-9', {}, holding('HEAD:body-moj')))).toEqual([]);
    expect(refusals(await correct(`${entry}-e99`, {}))).toEqual(['UnknownReferenceProblem input.id']);
  });

  it('correct the note, where the language that is not edited is STALE', async () => {
    const id = await cited('MEDIA', 'media-note', { note: { kk: 'Ескерту', ru: 'Заметка' } });
    const selection = 'version note { kk ru } languages { kk ru }';
    const edited = await correct(id, { note: { kk: 'Басқа' } }, selection);
    expect(edited.evidenceLink).toEqual({
      ...{ version: 2, note: { kk: 'Басқа', ru: 'Заметка' }, languages: [{ kk: 'PRESENT', ru: 'STALE' }] },
    });
    const late = await correct(id, { note: { ru: 'Другое' } });
    expect(refusals(late)).toEqual(['VersionConflictProblem input.expectedVersion']);
    const agreed = await correct(id, { expectedVersion: 2, textsAgree: true }, selection);
    expect(agreed.evidenceLink.languages).toEqual([{ kk: 'PRESENT', ru: 'PRESENT' }]);
  });

  it('withdraw evidence with a reason; its number is not given again, and what it cited can be cited anew', async () => {
    const id = await cited('LEGAL_ACTS', 'act-gone');
    const payload = await withdraw(id);
    expect(payload.annualInformation).toEqual({ id: draft, state: 'DRAFT' });
    expect(await ask(`evidenceLink(id: "${id}") { id }`)).toBeNull();
    const next = await cited('LEGAL_ACTS', 'act-gone');
    expect(next).not.toBe(id);
    expect(refusals(await withdraw(next, { expectedVersion: 2 }))).toEqual([
      'VersionConflictProblem input.expectedVersion',
    ]);
  });
});
