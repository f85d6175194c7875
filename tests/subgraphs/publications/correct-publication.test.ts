import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { runQuery, runRequest } from '../../support/run-query.ts';
import {
  assessment,
  authority,
  copy,
  correct,
  openPublishing,
  publish,
  results,
  summaryOfReports,
} from './publishing.ts';

const sources = [{ nature: 'DEMONSTRATION' as const, title: 'Test' }];

forEachDatabase('the correction of a publication of results', (database) => {
  let running: RunningSubgraph;
  const summary = summaryOfReports();

  beforeAll(async () => {
    running = await openPublishing(database.freshUrl(), summary);
    await publish(running, { document: copy });
  });
  afterEach(() => {
    summary.isStopped = false;
  });

  it('compares what is newly said, and leaves the proof and the sections as they were', async () => {
    const proof = 'restrictedPartsAbsent { checkedAt }';
    const corrected = await correct(
      running,
      { title: { kk: null, ru: 'Итоги' }, publishedOn: '2026-11-20', document: null },
      `version title { kk ru } url publishedOn document { id } ${proof} sections { id }`,
    );
    expect(corrected.resultsPublication).toMatchObject({
      ...{ version: 2, title: { kk: null, ru: 'Итоги' }, url: results.url, publishedOn: '2026-11-20', document: null },
      restrictedPartsAbsent: { checkedAt: '2026-11-22T07:00:00.000Z' },
      sections: [{ id: 'results-2021-s1' }],
    });
    const wrong = { publishedOn: '2026-11-23', document: 'b'.repeat(64), title: { ru: null, en: assessment } };
    expect(refusals(await correct(running, wrong))).toEqual([
      'InvalidValueProblem input.publishedOn',
      'UnknownReferenceProblem input.document',
      'VersionConflictProblem input.expectedVersion',
      'InvalidValueProblem input.title.en',
    ]);
    expect(refusals(await correct(running, { id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
    expect(refusals(await correct(running, { expectedVersion: 2, title: { ru: null } }))).toEqual([
      'InvalidValueProblem input.title',
    ]);
  });

  it('leaves a page that was published anew on another day to a publication of its own, and moves none onto another', async () => {
    const { publishedOn } = (await runQuery(running, '{ resultsPublication(id: "results-2021") { publishedOn } }'))
      .resultsPublication;
    const [first, second] = ['2026-11-18', '2026-11-19'];
    const { resultsPublication: anew } = await publish(running, { publishedOn: first });
    expect(anew).not.toBeNull();
    expect(refusals(await publish(running, { publishedOn: first }))).toEqual(['InvalidValueProblem input.url']);
    const move = (input: object) => correct(running, { id: anew.id, ...input }, 'publishedOn');
    const moved = await move({ publishedOn: String(publishedOn) });
    expect(refusals(moved)).toEqual(['InvalidValueProblem input.url']);
    expect(moved.problems[0].message.en).toContain('results-2021');
    expect((await move({ publishedOn: second, url: results.url })).resultsPublication).toEqual({ publishedOn: second });
  });

  it('compares the new title of an imported one by its cycle, and makes it no proof', async () => {
    const leaked = await correct(running, { id: 'imported', title: { en: assessment } });
    expect(refusals(leaked)).toEqual(['InvalidValueProblem input.title.en']);
    const fine = await correct(
      running,
      { id: 'imported', title: { en: 'Results' } },
      'title { kk en } restrictedPartsAbsent { checkedAt }',
    );
    expect(fine.resultsPublication).toEqual({ title: { kk: 'Ескі', en: 'Results' }, restrictedPartsAbsent: null });
    expect(refusals(await correct(running, { id: 'of-another-year', title: { en: assessment } }))).toEqual([]);
  });

  it('goes without reports only where nothing is said that could repeat the assessment', async () => {
    summary.isStopped = true;
    const dated = await correct(
      running,
      { id: 'imported', expectedVersion: 2, publishedOn: '2022-02-02' },
      'publishedOn',
    );
    expect(dated.resultsPublication).toEqual({ publishedOn: '2022-02-02' });
    const mutation =
      'mutation C($input: CorrectResultsPublicationInput!) { correctResultsPublication(input: $input) { revision } }';
    for (const said of [{ title: { ru: 'Новое' } }, { url: 'https://example.org/new' }]) {
      const input = { id: 'imported', expectedVersion: 3, ...said };
      const { errors } = await runRequest(running, mutation, { input }, authority);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
    }
  });

  it('compares a new URL as a browser shows it, and a new title with the sections that go on from it', async () => {
    const [start, end] = ['Our partners will, in all', 'likelihood, not object before the next session.'];
    const sections = [{ heading: { en: end }, text: { en: 'The rest.' } }];
    const { resultsPublication: made } = await publish(running, { url: 'https://example.org/apart', sections });
    const again = (input: object, selection = 'version') => correct(running, { id: made.id, ...input }, selection);
    const title = { en: start };
    for (const [said, field] of [
      [{ title }, 'input.title'],
      [{ url: `https://example.org/?q=${encodeURIComponent(assessment)}` }, 'input.url'],
    ] as const) {
      const payload = await again(said);
      expect(refusals(payload)).toEqual([`InvalidValueProblem ${field}`]);
      expect(JSON.stringify(payload.problems)).not.toMatch(/partners|likelihood/i);
    }
    const moved = await again(
      { title: { en: 'Our partners' }, url: 'https://example.org/partners' },
      'title { en } url',
    );
    expect(moved.resultsPublication).toEqual({ title: { en: 'Our partners' }, url: 'https://example.org/partners' });
    // What the sections say without it is no matter of a new title.
    summary.assessment = { kk: null, ru: null, en: `${end} The rest.` };
    const dated = await again({ expectedVersion: 2, title: { en: 'Partners' }, reason: 'Shorter' });
    summary.assessment = summaryOfReports().assessment;
    expect(refusals(dated)).toEqual([]);
  });

  it('lets no import add a section to what was published by a command, which nobody has compared', async () => {
    const section = { position: 9, heading: { en: 'Late' }, contentHash: copy, sources };
    const options = { actor: 'default-data', runId: null };
    const [refused, taken] = await running.ingest(
      [
        { type: 'PublishedSection', id: 'results-2021-s9', publication: 'results-2021', ...section },
        { type: 'PublishedSection', id: 'imported-s1', publication: 'imported', ...section },
      ],
      options,
    );
    expect(refused).toMatchObject({ status: 'refused', field: 'publication' });
    expect(taken).toMatchObject({ status: 'created' });
    const query = '{ resultsPublication(id: "results-2021") { sections { id } } }';
    expect((await runQuery(running, query)).resultsPublication.sections).toHaveLength(1);
  });
});
