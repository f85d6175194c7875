import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { contentHashOf } from '../../../subgraphs/_kit/content-hash.ts';
import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { runRequest } from '../../support/run-query.ts';
import { authority, copy, correct, openPublishing, publish, results, summaryOfReports, text } from './publishing.ts';

forEachDatabase('the publication of results (¶11)', (database) => {
  let running: RunningSubgraph;
  const summary = summaryOfReports();

  beforeAll(async () => {
    running = await openPublishing(database.freshUrl(), summary);
  });
  afterEach(() => {
    summary.isStopped = false;
    summary.asked.splice(0);
  });

  it('is one unit of work with its sections, their hashes, and the proof that nothing restricted is in it', async () => {
    const before = await running.revision();
    const second = { heading: { en: 'Of no section' }, text: { en: 'Only here' } };
    const input = {
      document: copy,
      sections: [...results.sections, second],
      reason: 'Placed today',
      source: 'The site',
    };
    const payload = await publish(
      running,
      input,
      `id title { kk ru en } url publishedOn cycle { id } cycleReference summary { id } summaryReference document { id }
        restrictedPartsAbsent { checkedAt passageWords } sources { title } history { nodes { actor command reason } }
        sections { id position heading { ru en } text { kk ru en } section { id } sectionReference comparison { id } contentHash }`,
    );
    expect([refusals(payload), payload.revision]).toEqual([[], `p${before + 1}`]);
    const [first, other] = [contentHashOf(text), contentHashOf(second.text)];
    expect(payload.resultsPublication).toEqual({
      ...{ id: 'results-2021', title: { ...results.title, en: null }, url: results.url, publishedOn: '2026-11-22' },
      ...{ cycle: { id: 'cycle-2021' }, cycleReference: 'VERIFIED', document: { id: copy } },
      ...{ summary: { id: 'summary-2021' }, summaryReference: 'VERIFIED', sources: [{ title: 'The site' }] },
      restrictedPartsAbsent: { checkedAt: '2026-11-22T07:00:00.000Z', passageWords: 8 },
      history: { nodes: [{ actor: 'AUTHORISED_BODY', command: 'publishResults', reason: 'Placed today' }] },
      sections: [
        {
          ...{ id: 'results-2021-s1', position: 1, heading: { ru: 'Права', en: null }, text, contentHash: first },
          ...{ section: { id: 'summary-2021-s1' }, sectionReference: 'VERIFIED' },
          comparison: { id: `summary-2021-s1:${first}` },
        },
        {
          ...{ id: 'results-2021-s2', position: 2, heading: { ru: null, en: 'Of no section' }, contentHash: other },
          text: { kk: null, ru: null, en: 'Only here' },
          ...{ section: null, sectionReference: null, comparison: { id: `-:${other}` } },
        },
      ],
    });
  });

  it('asks reports as the hub itself, which sees the assessment whoever publishes', async () => {
    await publish(running, { url: 'https://example.org/asked' });
    expect(summary.asked.map(({ caller }) => [caller.identity?.isHub, caller.actor])).toEqual([[true, null]]);
  });

  it('is refused where a passage of the assessment stands in any of its texts, which no problem repeats', async () => {
    const before = await running.revision();
    const passage = 'It says: “OUR PARTNERS will – in all\u200B  likelihood – not ob\u00ADject…”, and more.';
    const payload = await publish(running, {
      url: 'https://example.org/leak',
      title: { ru: 'Результаты', en: passage },
      source: passage,
      reason: passage,
      sections: [
        ...results.sections,
        {
          heading: { kk: passage, ru: passage.padEnd(501, '!') },
          text: { kk: `${text.kk} ${passage}`, en: passage },
        },
      ],
    });
    expect(refusals(payload)).toEqual([
      // Too long as well, which is no reason to repeat it.
      'InvalidValueProblem input.sections.1.heading.ru',
      'InvalidValueProblem input.title.en',
      'InvalidValueProblem input.source',
      'InvalidValueProblem input.reason',
      'InvalidValueProblem input.sections.1.heading.kk',
      'InvalidValueProblem input.sections.1.heading.ru',
      'InvalidValueProblem input.sections.1.text.kk',
      'InvalidValueProblem input.sections.1.text.en',
    ]);
    expect(JSON.stringify(payload.problems)).not.toMatch(/partners|likelihood/i);
    expect(await running.revision()).toBe(before);
    const seven = { en: 'Our partners will in all likelihood not agree' };
    const short = await publish(running, { url: 'https://example.org/short', title: seven });
    expect([refusals(short), short.resultsPublication]).toEqual([[], { id: 'results-2021:3' }]);
  });

  it('is refused where a passage goes on from one section to the next, by headings, by texts or by both', async () => {
    const [start, end] = ['Our partners will, in all', 'likelihood, not object before the next session.'];
    const other = (at: number) => ({ heading: { ru: `Раздел ${at}` }, text: { ru: `Текст ${at}` } });
    const [one, two] = [other(1), other(2)];
    const divided = [
      [
        { ...one, text: { en: start } },
        { ...two, text: { en: end } },
      ],
      [
        { ...one, heading: { en: start } },
        { ...two, heading: { en: end } },
      ],
      [{ heading: { en: start }, text: { en: end } }],
    ];
    for (const sections of divided) {
      const payload = await publish(running, { url: 'https://example.org/divided', sections });
      expect(refusals(payload)).toEqual(['InvalidValueProblem input.sections']);
    }
    const titled = { title: { en: start }, sections: [{ ...one, heading: { en: end } }] };
    expect(refusals(await publish(running, { url: 'https://example.org/divided', ...titled }))).toEqual([
      'InvalidValueProblem input.sections',
    ]);
  });

  it('is refused where its URL says it, or half of a short assessment, or the whole of one of a few words', async () => {
    const said = encodeURIComponent('our partners will in all likelihood not object');
    const payload = await publish(running, { url: `https://example.org/${said}`, title: { en: 'Not now' } });
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.url']);
    summary.assessment = { kk: null, ru: null, en: 'Not now.' };
    const short = await publish(running, { url: 'https://example.org/n-o-t/n-o-w', title: { en: 'No t n ow' } });
    const near = await publish(running, { url: 'https://example.org/nowadays', title: { en: 'Not nowadays' } });
    summary.assessment = summaryOfReports().assessment;
    expect(refusals(short)).toEqual(['InvalidValueProblem input.title.en', 'InvalidValueProblem input.url']);
    expect(refusals(near)).toEqual([]);
    summary.assessment = { kk: null, ru: 'Партнёры не станут возражать до следующей сессии в Женеве', en: null };
    const half = await publish(running, {
      url: 'https://example.org/half',
      title: { ru: 'O них: возражать до следующей ceccии в' },
    });
    summary.assessment = summaryOfReports().assessment;
    expect(refusals(half)).toEqual(['InvalidValueProblem input.title.ru']);
  });

  it('is refused with all problems at once', async () => {
    const payload = await publish(running, {
      title: { kk: ' ' },
      url: `https://example.org/${'x'.repeat(1_000)}`,
      publishedOn: '2026-11-23',
      document: 'b'.repeat(64),
      source: ' ',
      sections: [{ section: 'summary-2020-s1', heading: {}, text: { en: 'x'.repeat(15_001) } }],
    });
    expect(refusals(payload)).toEqual([
      'InvalidValueProblem input.title.kk',
      'InvalidValueProblem input.source',
      'InvalidValueProblem input.url',
      'InvalidValueProblem input.publishedOn',
      'UnknownReferenceProblem input.document',
      'InvalidValueProblem input.sections.0.heading',
      'InvalidValueProblem input.sections.0.text.en',
      'UnknownReferenceProblem input.sections.0.section',
    ]);
    expect(JSON.stringify(payload.problems)).toContain('Only sections of summary-2021');
    const long = { kk: 'ұ'.repeat(14_000), ru: 'ы'.repeat(14_000) };
    for (const url of ['javascript:alert(1)', 'ftp://example.org/results'])
      expect(refusals(await publish(running, { url }))).toEqual(['InvalidValueProblem input.url']);
    const tooLong = await publish(running, { url: 'https://example.org/l', sections: [{ heading: text, text: long }] });
    expect(refusals(tooLong)).toEqual(['InvalidValueProblem input.sections.0.text']);
    for (const sections of [[], Array(101).fill(results.sections[0])])
      expect(refusals(await publish(running, { url: 'https://example.org/n', sections }))).toEqual([
        'InvalidValueProblem input.sections',
      ]);
    expect(refusals(await publish(running, { summary: 'none' }))).toEqual(['UnknownReferenceProblem input.summary']);
    const again = await publish(running);
    expect(refusals(again)).toEqual(['InvalidValueProblem input.url']);
    expect(again.problems[0].message.en).toContain('results-2021');
  });

  it('is not done while reports can not be asked, and is done by the same command later', async () => {
    const input = { ...results, url: 'https://example.org/later', idempotencyKey: 'publish-1' };
    const mutation =
      'mutation C($input: PublishResultsInput!) { publishResults(input: $input) { revision problems { __typename } } }';
    const give = () => runRequest(running, mutation, { input }, authority);
    const before = await running.revision();
    summary.isStopped = true;
    const { data, errors } = await give();
    expect([data, errors?.map(({ extensions }) => extensions)]).toEqual([
      { publishResults: null },
      [{ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'reports' }],
    ]);
    expect(await running.revision()).toBe(before);
    expect(refusals(await publish(running, { url: input.url, publishedOn: '2026-11-23' }))).toEqual([
      'InvalidValueProblem input.publishedOn',
    ]);
    summary.isStopped = false;
    const done = { publishResults: { revision: `p${before + 1}`, problems: [] } };
    expect((await give()).data).toEqual(done);
    summary.isStopped = true;
    expect((await give()).data).toEqual(done);
  });

  it('is for the authorised body', async () => {
    for (const grants of [['HEAD:body-mfa'], ['STEWARD'], ['PM_OFFICE']])
      for (const payload of [
        await publish(running, { summary: 'none' }, 'id', holding(...grants)),
        await correct(running, { id: 'none' }, 'id', holding(...grants)),
      ])
        expect(refusals(payload)).toEqual(['NotPermittedProblem null']);
    expect(summary.asked).toEqual([]);
  });
});
