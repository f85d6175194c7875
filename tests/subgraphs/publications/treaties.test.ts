import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/publications/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { fill, link, publication } from './records.ts';

const treatyIds = Array.from({ length: 20 }, (_, index) => `untc-4-${index + 1}`);
const representations = treatyIds.map((id) => ({ __typename: 'Treaty', id }));
const underTreaties = (selection: string) =>
  `query Q($r: [_Any!]!) { _entities(representations: $r) { ... on Treaty { id ${selection} } } }`;

/** Three publications a treaty, a month apart; the last one speaks ill of it and well of the first treaty. */
const records = treatyIds.flatMap((treaty, index) => {
  const ids = ['a', 'b', 'c'].map((letter) => `media-${index + 1}${letter}`);
  return [
    ...ids.map((id, month) => publication(id, `2019-0${month + 1}-15`)),
    ...ids.map((id, month) => link(id, treaty, month === 2 ? 'NEGATIVE' : 'NEUTRAL')),
    ...(index > 0 && index < 3 ? [link(`media-${index + 1}c`, 'untc-4-1', 'POSITIVE')] : []),
  ];
});

forEachDatabase('publications on treaties', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records.sort((a, b) => b.type.length - a.type.length));
  });

  const ofTreaty = async (id: string, args: string): Promise<string[]> => {
    const query = underTreaties(`mediaPublications(${args}) { nodes { id } }`);
    const { _entities } = await runQuery(running, query, { r: [{ __typename: 'Treaty', id }] });
    return idsOf(_entities[0].mediaPublications);
  };

  it('orders them under each treaty by how many treaties they speak of', async () => {
    expect(await ofTreaty('untc-4-1', 'orderBy: { field: TREATY_COUNT }')).toEqual(
      ['1a', '1b', '1c', '2c', '3c'].map((id) => `media-${id}`),
    );
    const query = underTreaties(
      'mediaPublications(first: 1, orderBy: { field: TREATY_COUNT, direction: DESC }) { nodes { id } }',
    );
    const { _entities } = await runQuery(running, query, { r: representations.slice(0, 2) });
    expect([idsOf(_entities[0].mediaPublications), idsOf(_entities[1].mediaPublications)]).toEqual([
      ['media-3c'],
      ['media-2c'],
    ]);
  });

  it('reads the pages of twenty treaties with one statement, and their counts with one more', async () => {
    let answer: { _entities: { mediaPublications: { totalCount: number; nodes: unknown[] } }[] } | undefined;
    const query = underTreaties('mediaPublications(first: 2) { totalCount nodes { id title publishedOn } }');
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, query, { r: representations });
    });
    expect(reads).toHaveLength(2);
    expect(answer?._entities.map(({ mediaPublications }) => mediaPublications.nodes.length)).toEqual(Array(20).fill(2));
    expect(answer?._entities.map(({ mediaPublications }) => mediaPublications.totalCount)).toEqual([
      5,
      ...Array(19).fill(3),
    ]);
  });

  it('reads the treaty links of all publications of an answer with one statement', async () => {
    const query = underTreaties('mediaPublications { nodes { treatyLinks { tone treaty { id } } } }');
    expect(await readsDuring(() => runQuery(running, query, { r: representations }))).toHaveLength(2);
  });

  it('asks nothing of the database for a treaty that is only named', async () => {
    let answer: unknown;
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, underTreaties(''), { r: representations });
    });
    expect(reads).toEqual([]);
    expect(answer).toEqual({ _entities: treatyIds.map((id) => ({ id })) });
  });

  it.each([
    ['nodes { id }', []],
    ['nodes { __typename publishedOn history { totalCount } }', []],
    ['nodes { title url }', ['title', 'url']],
    ['nodes { outlet } edges { node { version } }', ['outlet', 'version']],
    ['nodes { sources { title } }', ['language', 'outlet', 'sources', 'summary', 'title', 'url', 'version']],
  ])('reads, for %s, only the columns that it needs', async (selection, columns) => {
    const query = underTreaties(`mediaPublications { ${selection} }`);
    const [statement = ''] = await readsDuring(() => runQuery(running, query, { r: representations }));
    const read = [...statement.matchAll(/t\.`(\w+)`/g)].map(([, column = '']) => column);
    expect(read.filter((column) => !/^(id|published_on|recorded_(from|to))$/.test(column)).sort()).toEqual(columns);
  });

  it('answers every field of a publication, however few it reads', async () => {
    const query = underTreaties(
      'mediaPublications(first: 1) { nodes { id version outlet title language url publishedOn summary sources { title } } }',
    );
    const { _entities } = await runQuery(running, query, { r: [{ __typename: 'Treaty', id: 'untc-4-2' }] });
    expect(_entities[0].mediaPublications.nodes).toEqual([
      {
        id: 'media-2c',
        version: 1,
        outlet: 'Егемен Қазақстан',
        title: 'Бала құқықтары',
        language: 'kk',
        url: null,
        publishedOn: '2019-03-15',
        summary: null,
        sources: [{ title: 'Test' }],
      },
    ]);
  });

  it('lists the latest first', async () => {
    expect(await ofTreaty('untc-4-2', 'first: 20')).toEqual(['media-2c', 'media-2b', 'media-2a']);
    expect(await ofTreaty('untc-4-2', 'orderBy: { field: ID }')).toEqual(['media-2a', 'media-2b', 'media-2c']);
  });

  it('takes a tone in the list of a treaty for the tone towards that treaty', async () => {
    expect(await ofTreaty('untc-4-1', 'filter: { tone: { eq: NEGATIVE } }')).toEqual(['media-1c']);
    expect(await ofTreaty('untc-4-1', 'filter: { treatyLink: { tone: { eq: POSITIVE } } }')).toEqual([
      'media-3c',
      'media-2c',
    ]);
    expect(await ofTreaty('untc-4-1', 'filter: { treaty: { eq: "untc-4-3" } }')).toEqual(['media-3c']);
  });

  it('is empty for a treaty that nobody wrote about', async () => {
    expect(await ofTreaty('untc-99-1', 'first: 1')).toEqual([]);
  });

  it('resolves publications, links and runs that others point at, and names those that are not there', async () => {
    const query = `query Q($r: [_Any!]!) { _entities(representations: $r) {
      ... on MediaPublication { id title } ... on MediaTreatyLink { id tone } ... on ImportRun { id }
    } }`;
    const r = [
      { __typename: 'MediaPublication', id: 'media-1a' },
      { __typename: 'MediaTreatyLink', id: 'media-1c:untc-4-1' },
      { __typename: 'MediaPublication', id: 'media-99' },
      { __typename: 'ImportRun', id: 'untc-0' },
    ];
    const { data, errors } = await runRequest(running, query, { r });
    expect(data?._entities).toEqual([
      { id: 'media-1a', title: 'Бала құқықтары' },
      { id: 'media-1c:untc-4-1', tone: 'NEGATIVE' },
      null,
      null,
    ]);
    const told = errors?.map(
      ({ message, path, extensions }) => `${path?.join('.')} ${message} ${String(extensions.code)}`,
    );
    expect(told?.sort()).toEqual([
      '_entities.2 There is no MediaPublication "media-99". NOT_FOUND',
      '_entities.3 There is no ImportRun "untc-0". NOT_FOUND',
    ]);
  });
});
