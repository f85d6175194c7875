import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { groupsOf } from '../../support/groups.ts';
import { idsOf } from '../../support/ids.ts';
import { nobodyAnswers, openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { commitment, provision } from './part-records.ts';
import { fill, world } from './records.ts';

const options = { actor: 'test', runId: null };
const records = [
  ...world,
  provision('untc-4-4', '2'),
  provision('untc-4-4', '14'),
  provision('untc-26-4', '1'),
  commitment('untc-4-4', 1, {
    summary: { kk: 'Әділ сотты қамтамасыз ету', ru: 'Обеспечить справедливый суд', en: 'To secure a fair trial' },
    holders: ['kz'],
    competentBodies: ['body-moj', 'body-court'],
    provisions: ['untc-4-4-art-14', 'untc-4-4-art-2'],
  }),
  commitment('untc-4-4', 2, {
    kind: 'RIGHT',
    holders: ['kz', 'uz'],
    beneficiariesGeneral: true,
    competentBodies: ['body-moj'],
  }),
  commitment('untc-4-4', 10, { provisions: ['untc-4-4-art-2'] }),
  commitment('untc-26-4', 1, { holders: ['uz'], beneficiaries: ['kz'], competentBodies: ['body-energy'] }),
];
const [first, second, tenth, test] = [
  'untc-4-4-commitment-1',
  'untc-4-4-commitment-2',
  'untc-4-4-commitment-10',
  'untc-26-4-commitment-1',
];

forEachDatabase('rights and obligations', (database) => {
  let running: RunningSubgraph;
  const ask = (query: string, variables = {}): Promise<Answer> => runQuery(running, query, variables);

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `query Q($id: ID!) { commitment(id: $id) {
      id version kind kindLabel { ru } summary { kk ru en } treaty { id } competentBodies { id }
      holders { isGeneral participants { id } } beneficiaries { isGeneral participants { id } }
      provisions { totalCount nodes { id } } sources { file } history { totalCount }
    } }`;
    expect(await ask(query, { id: first })).toEqual({
      commitment: {
        id: first,
        version: 1,
        kind: 'OBLIGATION',
        kindLabel: { ru: 'обязательство' },
        summary: { kk: 'Әділ сотты қамтамасыз ету', ru: 'Обеспечить справедливый суд', en: 'To secure a fair trial' },
        treaty: { id: 'untc-4-4' },
        competentBodies: [{ id: 'body-moj' }, { id: 'body-court' }],
        holders: { isGeneral: false, participants: [{ id: 'kz' }] },
        beneficiaries: { isGeneral: false, participants: [] },
        provisions: { totalCount: 2, nodes: [{ id: 'untc-4-4-art-2' }, { id: 'untc-4-4-art-14' }] },
        sources: [{ file: '4-4.csv' }],
        history: { totalCount: 1 },
      },
    });
  });

  it('say generally what is meant of all parties', async () => {
    const side = 'isGeneral participants { id }';
    const query = `query Q($id: ID!) { commitment(id: $id) { holders { ${side} } beneficiaries { ${side} } } }`;
    const general = { isGeneral: true, participants: [] };
    expect((await ask(query, { id: tenth })).commitment.holders).toEqual(general);
    expect((await ask(query, { id: second })).commitment).toEqual({
      holders: { isGeneral: false, participants: [{ id: 'kz' }, { id: 'uz' }] },
      beneficiaries: general,
    });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['treaty', { treaty: { eq: 'untc-26-4' } }, [test]],
    ['kind', { kind: { eq: 'RIGHT' } }, [second]],
    ['summary', { summary: { contains: 'ӘДІЛ' } }, [first]],
    ['holder', { holder: { eq: 'kz' } }, [first, second]],
    ['being held generally', { isHeldGenerally: { eq: true } }, [tenth]],
    ['the lack of a named holder', { holder: { isNull: true } }, [tenth]],
    ['beneficiary', { beneficiary: { in: ['kz', 'uz'] } }, [test]],
    ['competent body', { competentBody: { eq: 'body-moj' } }, [first, second]],
    ['the lack of a competent body', { competentBody: { isNull: true } }, [tenth]],
    ['provision', { provision: { eq: 'untc-4-4-art-2' } }, [first, tenth]],
    ['id', { id: { not: first } }, [test, second, tenth]],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    const query = 'query Q($f: CommitmentFilter) { commitments(filter: $f) { totalCount nodes { id } } }';
    const { commitments } = await ask(query, { f: filter });
    expect(idsOf(commitments)).toEqual(ids);
    expect(commitments.totalCount).toBe(ids.length);
  });

  it('are ordered by their number, or by id as a text', async () => {
    const list = async (orderBy: string) =>
      idsOf(
        (await ask(`{ treaty(id: "untc-4-4") { commitments(orderBy: ${orderBy}) { nodes { id } } } }`)).treaty
          .commitments,
      );
    expect(await list('{ field: NUMBER, direction: DESC }')).toEqual([tenth, second, first]);
    expect(await list('{ field: ID }')).toEqual([first, tenth, second]);
  });

  it('are found from a body, a page of each by one statement', async () => {
    const query = `query Q($bodies: [_Any!]!) { _entities(representations: $bodies) { ... on Body {
      commitments(first: 1) { totalCount pageInfo { hasNextPage } nodes { id } } } } }`;
    const bodies = ['body-moj', 'body-energy', 'body-none'].map((id) => ({ __typename: 'Body', id }));
    let answer: { _entities: { commitments: unknown }[] } | undefined;
    const reads = await readsDuring(async () => {
      answer = await ask(query, { bodies });
    });
    expect(reads).toHaveLength(2);
    expect(answer?._entities.map(({ commitments }) => commitments)).toEqual([
      { totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{ id: first }] },
      { totalCount: 1, pageInfo: { hasNextPage: false }, nodes: [{ id: test }] },
      { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] },
    ]);
  });

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['a kind that is none', { kind: 'WISH' }, 'kind', /RIGHT/],
    ['an id that is not of its treaty', { id: 'untc-26-4-commitment-1' }, 'id', /<treaty>-commitment-<number>/],
    ['nobody who holds it', { holders: [] }, 'holders', /are either some participants/],
    ['holders beside all parties', { holders: ['kz'], holdersGeneral: true }, 'holders', /are either/],
    [
      'beneficiaries beside all parties',
      { beneficiaries: ['kz'], beneficiariesGeneral: true },
      'beneficiaries',
      /either/,
    ],
    ['a participant who is not there', { holders: ['xx'], holdersGeneral: false }, 'holders', /names no Participant/],
    ['the same body twice', { competentBodies: ['body-moj', 'body-moj'] }, 'competentBodies', /twice/],
    ['a provision that is not there', { provisions: ['untc-4-4-art-99'] }, 'provisions', /names no Provision/],
    ['a provision of another treaty', { provisions: ['untc-26-4-art-1'] }, 'provisions', /stand in another treaty/],
    ['a summary that is too long', { summary: { en: 'x'.repeat(2_001) } }, 'summary.en', /longer than 2000/],
  ])('are refused for %s', async (_what, fields, field, rule) => {
    const [outcome] = await running.ingest([commitment('untc-4-4', 3, fields)], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringMatching(rule) });
  });

  it('are refused where their body is not one of the hub', async () => {
    const other = await openSubgraph(subgraph, database.freshUrl(), {
      exists: () => Promise.resolve(new Set<string>()),
    });
    await fill(other, ...world);
    const outcomes = await other.ingest([commitment('untc-4-4', 1, { competentBodies: ['body-x'] })], options);
    expect(outcomes).toMatchObject([{ status: 'refused', field: 'competentBodies', value: 'body-x' }]);
  });

  it('are kept where the owner of bodies does not answer, who is asked again', async () => {
    let exists = nobodyAnswers;
    const other = await openSubgraph(subgraph, database.freshUrl(), { exists: (type, ids) => exists(type, ids) });
    await fill(other, ...world, commitment('untc-4-4', 1, { competentBodies: ['body-moj'] }));
    const before = await other.revision();
    exists = (_type, ids) => Promise.resolve(new Set(ids));
    await other.maintain();
    expect(await other.revision()).toBe(before + 1);
    await other.maintain();
    expect(await other.revision()).toBe(before + 1);
  });

  it('leave the provisions and bodies that a later record no longer names, but not in the past', async () => {
    const at = new Date('2026-11-22T12:00:00+05:00');
    let now = at;
    const moved = await openSubgraph(subgraph, database.freshUrl(), { now: () => now });
    await fill(moved, ...records);
    now = new Date(at.getTime() + 60_000);
    await fill(moved, commitment('untc-4-4', 1, { competentBodies: ['body-court'], provisions: ['untc-4-4-art-14'] }));
    const query = (clock: string) => `query Q($b: [_Any!]!) ${clock} {
      provision(id: "untc-4-4-art-2") { commitments { nodes { id } } }
      _entities(representations: $b) { ... on Body { commitments { nodes { id } } } } }`;
    const found = async (clock: string) => {
      const answer = await runQuery(moved, query(clock), { b: [{ __typename: 'Body', id: 'body-moj' }] });
      return [idsOf(answer.provision.commitments), idsOf(answer._entities[0].commitments)];
    };
    expect(await found('')).toEqual([[tenth], [second]]);
    expect(await found('@at(knownAt: "2026-11-22T12:00:30+05:00")')).toEqual([
      [first, tenth],
      [first, second],
    ]);
  });

  it('are counted by body, and so are the provisions that they rest on', async () => {
    expect(await groupsOf(running, ['commitments', 'Commitment'], 'COMPETENT_BODY, KIND')).toEqual([
      [null, 'OBLIGATION', 1],
      ['body-court', 'OBLIGATION', 1],
      ['body-energy', 'OBLIGATION', 1],
      ['body-moj', 'OBLIGATION', 1],
      ['body-moj', 'RIGHT', 1],
    ]);
    expect(await groupsOf(running, ['provisions', 'Provision'], 'COMPETENT_BODY, TREATY')).toEqual([
      [null, 'untc-26-4', 1],
      ['body-court', 'untc-4-4', 2],
      ['body-moj', 'untc-4-4', 2],
    ]);
    expect(await groupsOf(running, ['provisions', 'Provision'], 'ACT_IN_FORCE, IMPLEMENTATION')).toEqual([
      ['NO', 'NOT_ASSESSED', 3],
    ]);
  });
});
