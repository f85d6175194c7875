import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, visit, type ASTNode } from 'graphql';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase, freshSqliteUrl } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { assignment, body, designation, fill, head, named, proposal, subdivision } from './records.ts';

describe('the schema of bodies', () => {
  it('describes every type, field, argument, value and input, without repeating the name', () => {
    const undescribed: string[] = [];
    const check = (node: ASTNode & { description?: { value: string }; name: { value: string } }) => {
      const text = node.description?.value ?? '';
      if (text.length < 7 || text.toLowerCase() === node.name.value.toLowerCase()) undescribed.push(node.name.value);
    };
    visit(parse(subgraph.typeDefs()), {
      ObjectTypeDefinition: (node) => (['Query', 'Mutation'].includes(node.name.value) ? undefined : check(node)),
      FieldDefinition: check,
      InputValueDefinition: check,
      EnumTypeDefinition: check,
      EnumValueDefinition: check,
      InputObjectTypeDefinition: check,
      UnionTypeDefinition: check,
      ScalarTypeDefinition: check,
      DirectiveDefinition: check,
    });
    expect(undescribed).toEqual([]);
  });

  it('answers the question that its README asks', async () => {
    const readme = readFileSync(join(__dirname, '../../../subgraphs/bodies/README.md'), 'utf8');
    const query = /```graphql\n(.*?)```/s.exec(readme)?.[1] ?? '';
    const running = await openSubgraph(subgraph, freshSqliteUrl());
    await fill(running, body('body-a'), named('body-a', 1, 'A', [null, null]), assignment('body-a', 'untc-4-1'));
    expect(await runQuery(running, query, { id: 'body-a' })).toMatchObject({
      body: { name: { en: 'A' }, lineage: [], assignments: { totalCount: 1, nodes: [{ treaty: { id: 'untc-4-1' } }] } },
    });
  });

  it('answers the second one, of subdivisions', async () => {
    const readme = readFileSync(join(__dirname, '../../../subgraphs/bodies/README.md'), 'utf8');
    const query = [...readme.matchAll(/```graphql\n(.*?)```/gs)][1]?.[1] ?? '';
    const running = await openSubgraph(subgraph, freshSqliteUrl());
    const days = ['2012-01-01', null] as const;
    await fill(
      running,
      body('body-a'),
      subdivision('a-legal', 'body-a'),
      assignment('body-a', 'untc-4-1', days, 'CONCLUDED_EARLIER', { subdivision: 'a-legal' }),
    );
    const treaties = { nodes: [{ treaty: { id: 'untc-4-1' }, basis: 'CONCLUDED_EARLIER', proposal: null }] };
    expect(await runQuery(running, query, { id: 'body-a', day: '2020-01-01' })).toEqual({
      body: {
        head: null,
        subdivisions: {
          nodes: [
            {
              name: { en: 'Name of a-legal' },
              isDesignated: false,
              designations: { nodes: [] },
              assignments: treaties,
            },
          ],
        },
      },
    });
  });

  it('resolves a reference to each of its entities, and to a treaty without asking anybody', async () => {
    const running = await openSubgraph(subgraph, freshSqliteUrl());
    await fill(running, body('body-a'), named('body-a', 1, 'A', [null, null]), assignment('body-a', 'untc-4-1'));
    await fill(
      running,
      subdivision('a-legal', 'body-a'),
      head('a-head', 'body-a', [null, null]),
      designation('a-designation', 'a-legal'),
      proposal('a-proposal', 'body-a', 'untc-4-1'),
    );
    const query =
      'query Q($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Body { id } ... on BodyName { id } ... on Assignment { id } ... on Treaty { id } ... on Subdivision { id } ... on HeadTenure { id } ... on Designation { id } ... on ConclusionProposal { id } } }';
    const keys = [
      { __typename: 'Body', id: 'body-a' },
      { __typename: 'BodyName', id: 'body-a:name:1' },
      { __typename: 'Assignment', id: 'body-a:untc-4-1' },
      { __typename: 'Treaty', id: 'untc-9-9' },
      { __typename: 'Subdivision', id: 'a-legal' },
      { __typename: 'HeadTenure', id: 'a-head' },
      { __typename: 'Designation', id: 'a-designation' },
      { __typename: 'ConclusionProposal', id: 'a-proposal' },
    ];
    expect((await runQuery(running, query, { r: keys }))._entities).toEqual(keys);
  });
});

forEachDatabase('the tables of bodies', (database) => {
  it('are what the entities say: nothing is left to migrate', async () => {
    expect(await subgraph.drift(database.freshUrl())).toEqual([]);
  });

  it('are kept when the subgraph is opened again', async () => {
    const url = database.freshUrl();
    const first = await openSubgraph(subgraph, url);
    expect(await first.isEmpty()).toBe(true);
    await fill(first, body('body-a'));
    await first.close();
    const second = await openSubgraph(subgraph, url);
    expect(await second.isEmpty()).toBe(false);
    expect(await runQuery(second, '{ bodies { nodes { id } } }')).toEqual({ bodies: { nodes: [{ id: 'body-a' }] } });
  });
});
