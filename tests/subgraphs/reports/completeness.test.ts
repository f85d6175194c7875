import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { reportedTreaties } from '../../../subgraphs/reports/annual-information/reported-treaties.ts';
import { completeness, isComplete } from '../../../subgraphs/reports/annual-information/completeness.rule.ts';
import { DutyItemKind } from '../../../subgraphs/reports/duty-item/duty-item.kind.ts';
import { RequirementKind, RequirementState } from '../../../subgraphs/reports/requirement/requirement.kind.ts';
import { Requirement } from '../../../subgraphs/reports/requirement/requirement.type.ts';
import { LanguageState } from '../../../subgraphs/reports/annual-information/information-state.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, information, item, law, signature, submitted } from './duty-records.ts';
import { fill } from './records.ts';

const asked = (kind: RequirementKind) => Object.assign(new Requirement(), { kind, state: RequirementState.VERIFIED });
const items = [
  { treatyId: 'untc-4-4', kind: DutyItemKind.IN_FORCE },
  { treatyId: 'untc-4-9', kind: DutyItemKind.IN_FORCE },
  { treatyId: 'untc-26-4', kind: DutyItemKind.SIGNED_NOT_IN_FORCE },
];
const delivered = { isNil: false, signedAt: null, signedById: null, submittedAt: null, paperReceivedOn: null };
const present = { kkState: LanguageState.PRESENT, ruState: LanguageState.PRESENT };

describe('The content of an information', () => {
  const contents = [RequirementKind.CONTENT_IN_FORCE, RequirementKind.CONTENT_NOT_IN_FORCE].map(asked);
  const points = (isNil: boolean, due: typeof items, reported: string[]) =>
    completeness(contents, {
      information: { ...delivered, ...present, isNil },
      items: due,
      reported: new Set(reported),
    }).map(({ state, reason, missing }) => [state, reason, missing]);

  it('is complete with an entry on each treaty that is due, of either kind', () => {
    expect(points(false, items, ['untc-4-4', 'untc-4-9', 'untc-26-4'])).toEqual([
      ['MET', null, []],
      ['MET', null, []],
    ]);
    expect(points(false, items, ['untc-4-9'])).toEqual([
      ['NOT_MET', null, ['untc-4-4']],
      ['NOT_MET', null, ['untc-26-4']],
    ]);
  });

  it('is complete without any where nothing is due, with or without an explicit nil return', () => {
    for (const isNil of [true, false])
      expect(points(isNil, [], [])).toEqual([
        ['MET', null, []],
        ['MET', null, []],
      ]);
  });

  it('is not complete by a nil return where treaties are due', () => {
    expect(points(true, items.slice(0, 1), [])).toEqual([
      ['NOT_MET', null, ['untc-4-4']],
      ['MET', null, []],
    ]);
  });

  it('can not be said to lack one kind or the other where a treaty is unsettled, and nothing is said of it', () => {
    const unsettled = { treatyId: 'untc-14-2', kind: DutyItemKind.UNSETTLED };
    const open = ['NOT_CHECKED', 'TREATY_UNSETTLED', ['untc-14-2']];
    const met = ['MET', null, []];
    expect(points(false, [unsettled], [])).toEqual([open, open]);
    expect(points(true, [unsettled], [])).toEqual([open, open]);
    expect(points(false, [unsettled], ['untc-14-2'])).toEqual([met, met]);
    expect(points(false, [...items.slice(0, 1), unsettled], [])).toEqual([['NOT_MET', null, ['untc-4-4']], open]);
  });

  it('is found through the entries of the right kind', async () => {
    const kept = (...ids: string[]) => ({
      byId: { load: (id: string) => Promise.resolve(ids.includes(id) ? {} : null) },
    });
    const loaders = { inForceEntry: kept('i:untc-4-4', 'i:untc-26-4'), notInForceEntry: kept('i:untc-4-9') };
    expect(await reportedTreaties('i', items, loaders as never)).toEqual(new Set(['untc-4-4']));
  });

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
});
