import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { isComplete } from '../../../subgraphs/reports/annual-information/completeness.rule.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { groupsOf } from '../../support/groups.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, information, item, law, signature, submitted } from './duty-records.ts';
import { inForce, issue, named } from './entry-records.ts';
import { fill } from './records.ts';

describe('The completeness of an information', () => {
  it('counts as a whole only where every point can be said', () => {
    const all = (...states: string[]) => isComplete(states.map((state) => ({ state })) as never);
    expect([all('MET', 'MET'), all('MET', 'NOT_CHECKED'), all('NOT_CHECKED', 'NOT_MET'), all()]).toEqual([
      ...[true, null, false, null],
    ]);
  });
});

const days = (year: number) => ({ periodFrom: `${year}-01-01`, periodTo: `${year}-10-31` });
const both = { submittedAt: '2021-11-09T09:00:00+06:00', paperReceivedOn: '2021-11-10' };

const records: IngestRecord[] = [
  ...[2020, 2021].flatMap((year) => [cycle(year), duty(year, 'body-a')]),
  ...[cycle(2023, { regime: 'next' }), duty(2023, 'body-a')],
  ...['body-b', 'body-c', 'body-d'].map((body) => duty(2021, body)),
  submitted('cycle-2020:body-a', 1, '2020-11-01T09:00:00Z', { isNil: true }),
  submitted('cycle-2023:body-a', 1, '2023-11-01T09:00:00Z', { isNil: true }),
  information('cycle-2021:body-a', 1, { state: 'SUBMITTED', isNil: true, ...days(2021), ...both, ...signature }),
  information('cycle-2021:body-b', 1, { state: 'SUBMITTED', ...both, ruState: 'STALE', paperReceivedOn: null }),
  information('cycle-2021:body-c', 1, { state: 'SUBMITTED', isNil: true, ...both, ...signature, signedBy: null }),
  item('cycle-2021:body-d', 'untc-4-4'),
  information('cycle-2021:body-d', 1, { isNil: true }),
];

interface Judged {
  readonly isComplete: boolean | null;
  readonly uncoveredFrom: string | null;
  readonly completeness: readonly Record<string, unknown>[];
}

forEachDatabase('the completeness of an information', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...law, ...records);
  });

  const pointsOf = async (id: string, clocks = '') => {
    const query = `query Q($id: ID!) ${clocks} { annualInformation(id: $id) { isComplete uncoveredFrom
      completeness { kind state reason reasonLabel { en } requirement { id } statement { en } missingTreaties { id } } } }`;
    const { completeness: points, ...whole } = (await runQuery(running, query, { id })).annualInformation as Judged;
    return { ...whole, points, short: points.map((point) => [point.kind, point.state, point.reason]) };
  };
  const content = (state: string) => [
    ['CONTENT_IN_FORCE', state, null],
    ['CONTENT_NOT_IN_FORCE', 'MET', null],
  ];
  const rest = (states: string[], reasons: (string | null)[] = [null, null, null]) =>
    ['LANGUAGES', 'SIGNATURE', 'FORMS'].map((kind, at) => [kind, states[at], reasons[at]]);

  it('is held to both languages, the signature of the head and both forms from 2021 on', async () => {
    const { short, points, isComplete: whole, uncoveredFrom } = await pointsOf('cycle-2021:body-a:v1');
    expect(short).toEqual([...content('MET'), ...rest(['MET', 'MET', 'MET'])]);
    expect([whole, uncoveredFrom]).toEqual([true, '2021-11-01']);
    expect(points[2]).toMatchObject({
      requirement: { id: 'rules-languages-v2' },
      statement: { en: 'Requires LANGUAGES' },
    });
  });

  it('misses a stale language, a signature and a form', async () => {
    const { short, isComplete: whole, uncoveredFrom } = await pointsOf('cycle-2021:body-b:v1');
    expect(short).toEqual([...content('MET'), ...rest(['NOT_MET', 'NOT_MET', 'NOT_MET'])]);
    expect([whole, uncoveredFrom]).toEqual([false, null]);
  });

  it('can not say of an unnamed signer that it was the head', async () => {
    const { short, isComplete: whole } = await pointsOf('cycle-2021:body-c:v1');
    expect(short).toEqual([
      ...content('MET'),
      ...rest(['MET', 'NOT_CHECKED', 'MET'], [null, 'SIGNER_NOT_RECORDED', null]),
    ]);
    expect(whole).toBeNull();
  });

  it('is not held to the wording of 2021 before: that of those years is not in the source', async () => {
    const { short, points } = await pointsOf('cycle-2020:body-a:v1');
    const why = 'WORDING_NOT_IN_SOURCE';
    expect(short).toEqual([...content('MET'), ...rest(['NOT_CHECKED', 'NOT_CHECKED', 'NOT_CHECKED'], [why, why, why])]);
    expect(points[2]?.reasonLabel).toEqual({ en: 'the wording of that year is not in the source' });
  });

  it('is not held to what nobody has registered', async () => {
    const { short, isComplete: whole } = await pointsOf('cycle-2023:body-a:v1');
    expect([short, whole]).toEqual([[['LANGUAGES', 'NOT_CHECKED', 'REGIME_UNVERIFIED']], null]);
  });

  it('names the treaties that a nil return passes over', async () => {
    const { short, points } = await pointsOf('cycle-2021:body-d:v1');
    expect(short.slice(0, 2)).toEqual(content('NOT_MET'));
    expect(points[0]?.missingTreaties).toEqual([{ id: 'untc-4-4' }]);
  });

  it('knows nothing of a paper that came after a simulated today', async () => {
    const { short } = await pointsOf('cycle-2021:body-a:v1', '@at(today: "2021-11-09")');
    expect(short.slice(2)).toEqual(rest(['MET', 'MET', 'NOT_MET']));
  });

  const whole = 'cycle-2021:body-a:v1';
  it.each([
    ['', { paperReceivedOn: { gte: '2021-11-10' } }, true],
    ['', { paperReceivedOn: { gt: '2021-11-10' } }, false],
    ['@at(today: "2021-11-09")', { paperReceivedOn: { isNull: true } }, true],
    ['', { isLatestVersion: { eq: true } }, true],
    ['', { isLatestVersion: { eq: false } }, false],
  ])('is found by the day of its paper, and as the latest version %s %j', async (clocks, filter, isFound) => {
    const query = `query Q($f: AnnualInformationFilter) ${clocks} { annualInformations(filter: $f) { nodes { id } } }`;
    const { annualInformations } = await runQuery(running, query, { f: { and: [filter, { id: { eq: whole } }] } });
    expect(idsOf(annualInformations)).toEqual(isFound ? [whole] : []);
  });

  const lackedIn = async (clocks = '') => {
    const query = `query Q ${clocks} { annualInformations(first: 100) { nodes { id lacks } } }`;
    const { nodes } = (await runQuery(running, query)).annualInformations as {
      nodes: { id: string; lacks: string[] | null }[];
    };
    return nodes;
  };

  it('lacks each formality by itself, and of a year whose wording nobody knows null', async () => {
    const lacked = Object.fromEntries((await lackedIn()).map(({ id, lacks }) => [id, lacks]));
    expect(lacked).toEqual({
      'cycle-2020:body-a:v1': null,
      'cycle-2023:body-a:v1': null,
      'cycle-2021:body-a:v1': [],
      'cycle-2021:body-b:v1': ['RUSSIAN', 'SIGNATURE', 'PAPER'],
      'cycle-2021:body-c:v1': [],
      'cycle-2021:body-d:v1': ['SIGNATURE', 'ELECTRONIC', 'PAPER'],
    });
  });

  it('is counted by what it lacks', async () => {
    const informations = ['annualInformations', 'AnnualInformation'] as const;
    expect(await groupsOf(running, informations, 'LACKS')).toEqual([
      [null, 4],
      ['ELECTRONIC', 1],
      ['PAPER', 2],
      ['RUSSIAN', 1],
      ['SIGNATURE', 2],
    ]);
    expect((await groupsOf(running, informations, 'IS_NIL, LACKS', '@at(today: "2021-11-04")')).length).toBeGreaterThan(
      2,
    );
  });

  it.each([
    '',
    '@at(today: "2021-11-04")',
    '@at(today: "2021-11-08")',
    '@at(today: "2021-11-09")',
    '@at(today: "2021-11-10")',
  ])('is found by what it lacks as the field says it: %s', async (clocks) => {
    const nodes = await lackedIn(clocks);
    const by = async (condition: string) => {
      const query = `query Q ${clocks} { annualInformations(first: 100, filter: { lacks: ${condition} }) { nodes { id } } }`;
      return ((await runQuery(running, query)).annualInformations as { nodes: { id: string }[] }).nodes;
    };
    const those = (isWanted: (lacks: string[] | null) => boolean) =>
      nodes.filter(({ lacks }) => isWanted(lacks)).map(({ id }) => ({ id }));
    for (const each of ['KAZAKH', 'RUSSIAN', 'SIGNATURE', 'ELECTRONIC', 'PAPER']) {
      expect(await by(`{ eq: ${each} }`)).toEqual(those((lacks) => lacks?.includes(each) ?? false));
      expect(await by(`{ not: ${each} }`)).toEqual(those((lacks) => !lacks?.includes(each)));
    }
    const either = (lacks: string[] | null) => ['RUSSIAN', 'PAPER'].some((each) => lacks?.includes(each));
    expect(await by('{ in: [RUSSIAN, PAPER] }')).toEqual(those(either));
    expect(await by('{ in: [] }')).toEqual([]);
    expect(await by('{ isNull: true }')).toEqual(those((lacks) => lacks === null));
    expect(await by('{ isNull: false }')).toEqual(those((lacks) => lacks !== null));
  });

  it('misses no language of an issue that was delivered elsewhere without it, which nobody can complete', async () => {
    const own = 'cycle-2021:body-e:v1';
    const russian = { ru: 'Только по-русски' };
    await fill(running, duty(2021, 'body-e'), information('cycle-2021:body-e', 1, { kkState: 'MISSING' }));
    await fill(running, inForce(own, 't1', { progress: russian }), inForce('cycle-2020:body-a:v1', 't1'));
    await fill(running, issue('issue-half', { treaties: ['t1'], title: russian }), named('issue-half', `${own}:t1`));
    const query = `{ annualInformation(id: "${own}") { completeness { kind languageGaps { record language } } } }`;
    const lacking = async () => {
      const { completeness: points } = (await runQuery(running, query)).annualInformation as Judged;
      return points.find(({ kind }) => kind === 'LANGUAGES')?.['languageGaps'];
    };
    const progress = { record: `${own}:t1`, language: 'kk' };
    expect(await lacking()).toEqual([progress, { record: 'issue-half', language: 'kk' }]);
    await fill(running, named('issue-half', 'cycle-2020:body-a:v1:t1'));
    expect(await lacking()).toEqual([progress]);
  });
});
