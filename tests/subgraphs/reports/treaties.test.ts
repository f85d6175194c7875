import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, runRequest, type Answer } from '../../support/run-query.ts';
import { document, fill, inferred, link, recommendation, sender } from './records.ts';

const treatyIds = Array.from({ length: 20 }, (_, index) => `untc-4-${index + 1}`);
const treaties = treatyIds.map((id) => ({ __typename: 'Treaty', id }));
const under = (type: string, selection: string) =>
  `query Q($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id ${selection} } } }`;

/** Three recommendations to Kazakhstan and one to Kyrgyzstan a treaty; Mexico made all, with France where it is the first. */
const records = [
  document('doc'),
  ...treatyIds.flatMap((treaty, index) =>
    ['a', 'b', 'c', 'kg'].flatMap((letter, month) => {
      const id = `r-${index + 1}${letter}`;
      const addressee = letter === 'kg' ? 'kg' : 'kz';
      return [
        recommendation(id, { addressee, madeOn: `2010-0${month + 1}-15` }),
        sender(id, 'mx'),
        ...(letter === 'a' ? [sender(id, 'fr')] : []),
        link(id, treaty, letter === 'c' ? inferred : {}),
      ];
    }),
  ),
  link('r-2c', 'untc-4-1'),
];

forEachDatabase('recommendations on treaties and by participants', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const ofTreaty = async (id: string, args: string): Promise<string[]> => {
    const query = under('Treaty', `recommendations(${args}) { nodes { id } }`);
    const { _entities } = await runQuery(running, query, { r: [{ __typename: 'Treaty', id }] });
    return idsOf(_entities[0].recommendations);
  };

  const ofParticipant = async (id: string, selection: string): Promise<Answer> => {
    const r = [{ __typename: 'Participant', id }];
    return (await runQuery(running, under('Participant', selection), { r }))._entities[0];
  };

  it('come for twenty treaties with one statement, and their counts with one more', async () => {
    let answer: { _entities: { recommendations: { totalCount: number; nodes: unknown[] } }[] } | undefined;
    const query = under('Treaty', 'recommendations(first: 2) { totalCount nodes { id text { en } madeOn { value } } }');
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, query, { r: treaties });
    });
    expect(reads).toHaveLength(2);
    const pages = answer?._entities.map(({ recommendations }) => recommendations) ?? [];
    expect(pages.map(({ nodes }) => nodes.length)).toEqual(Array(20).fill(2));
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([4, ...Array(19).fill(3)]);
  });

  it('ask nothing of the database for treaties and participants that are only named', async () => {
    const r = [...treaties, { __typename: 'Participant', id: 'kz' }];
    const query =
      'query Q($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Treaty { id } ... on Participant { id } } }';
    let answer: Answer;
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, query, { r });
    });
    expect(reads).toEqual([]);
    expect(answer).toEqual({ _entities: r });
  });

  it('are those to Kazakhstan unless others are asked for', async () => {
    expect(await ofTreaty('untc-4-3', 'first: 20')).toEqual(['r-3a', 'r-3b', 'r-3c']);
    expect(await ofTreaty('untc-4-3', 'addressee: "kg"')).toEqual(['r-3kg']);
    expect(await ofTreaty('untc-4-3', 'addressee: null')).toEqual(['r-3a', 'r-3b', 'r-3c', 'r-3kg']);
    expect(await ofTreaty('untc-99-1', 'addressee: null')).toEqual([]);
  });

  it('are filtered, ordered and paged under each treaty', async () => {
    const latest = 'orderBy: { field: MADE_ON, direction: DESC }';
    expect(await ofTreaty('untc-4-3', `${latest}, first: 2`)).toEqual(['r-3c', 'r-3b']);
    expect(await ofTreaty('untc-4-3', `${latest}, last: 2`)).toEqual(['r-3b', 'r-3a']);
    expect(await ofTreaty('untc-4-3', 'filter: { madeOn: { gte: "2010-02-01" } }')).toEqual(['r-3b', 'r-3c']);
    expect(await ofTreaty('untc-4-3', 'ids: ["r-3b", "r-4a"]')).toEqual(['r-3b']);
    expect(await ofTreaty('untc-4-1', 'filter: { treaty: { eq: "untc-4-2" } }')).toEqual(['r-2c']);
  });

  it('under a treaty are judged by the link to that treaty, not by another one', async () => {
    const confirmed = 'filter: { treatyLink: { confirmed: { eq: true } } }';
    expect(await ofTreaty('untc-4-2', confirmed)).toEqual(['r-2a', 'r-2b']);
    expect(await ofTreaty('untc-4-1', confirmed)).toEqual(['r-1a', 'r-1b', 'r-2c']);
    expect(await ofTreaty('untc-4-2', 'filter: { treatyLink: { basis: { eq: TITLE_IN_TEXT } } }')).toEqual(['r-2c']);
  });

  it('are listed by who received and who made them', async () => {
    const received = await ofParticipant('kg', 'recommendationsReceived { totalCount nodes { addressee { id } } }');
    expect(received.recommendationsReceived.totalCount).toBe(20);
    expect(received.recommendationsReceived.nodes[0]).toEqual({ addressee: { id: 'kg' } });
    const made = await ofParticipant(
      'fr',
      `recommendationsMade(first: 1) { totalCount nodes { id senders { participant { id } } } }
       theirs: recommendationsMade(addressee: "kg") { totalCount }`,
    );
    expect(made).toEqual({
      id: 'fr',
      recommendationsMade: {
        totalCount: 20,
        nodes: [{ id: 'r-10a', senders: [{ participant: { id: 'fr' } }, { participant: { id: 'mx' } }] }],
      },
      theirs: { totalCount: 0 },
    });
    const all = await ofParticipant('mx', 'a: recommendationsMade(addressee: null) { totalCount }');
    expect(all.a.totalCount).toBe(80);
  });

  it('resolve when others point at them, and name those that are not there', async () => {
    const query = `query Q($r: [_Any!]!) { _entities(representations: $r) { __typename
      ... on SourceDocument { id } ... on Recommendation { id } ... on RecommendationSender { id }
      ... on RecommendationTreatyLink { id }
    } }`;
    const found = [
      { __typename: 'SourceDocument', id: 'doc' },
      { __typename: 'Recommendation', id: 'r-1a' },
      { __typename: 'RecommendationSender', id: 'r-1a:fr' },
      { __typename: 'RecommendationTreatyLink', id: 'r-1a:untc-4-1' },
    ];
    const r = [...found, { __typename: 'Recommendation', id: 'r-0' }];
    const { data, errors } = await runRequest(running, query, { r });
    expect(data?._entities).toEqual([...found, null]);
    expect(errors?.map(({ message }) => message)).toEqual(['There is no Recommendation "r-0".']);
  });
});
