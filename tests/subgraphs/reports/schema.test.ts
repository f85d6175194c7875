import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, validate, visit, type ASTNode } from 'graphql';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { document, fill } from './records.ts';

const root = join(__dirname, '../../..');

describe('the schema of reports', () => {
  it('describes every type, field, argument, value and input', () => {
    const undescribed: string[] = [];
    const check = (node: ASTNode & { description?: { value: string }; name: { value: string } }) => {
      if ((node.description?.value.length ?? 0) < 7) undescribed.push(node.name.value);
    };
    visit(parse(subgraph.typeDefs()), {
      ObjectTypeDefinition: (node) => (node.name.value === 'Query' ? undefined : check(node)),
      FieldDefinition: check,
      InputValueDefinition: check,
      EnumTypeDefinition: check,
      EnumValueDefinition: check,
      InputObjectTypeDefinition: check,
      InterfaceTypeDefinition: check,
      UnionTypeDefinition: check,
    });
    expect(undescribed).toEqual([]);
  });

  it('makes Kazakhstan the default wherever recommendations to all states could come together', () => {
    const defaults: string[] = [];
    visit(parse(subgraph.typeDefs()), {
      FieldDefinition: ({ name, arguments: args = [] }, _key, _parent, _path, ancestors) => {
        const { defaultValue } = args.find((argument) => argument.name.value === 'addressee') ?? {};
        const owner = ancestors.at(-1) as { name?: { value: string } };
        if (defaultValue?.kind === Kind.STRING)
          defaults.push(`${owner.name?.value}.${name.value} ${defaultValue.value}`);
      },
    });
    expect(defaults.sort()).toEqual([
      'Body.recommendations kz',
      'Body.recommendationsMade kz',
      'Participant.recommendationsMade kz',
      'Provision.recommendations kz',
      'Query.recommendations kz',
      'SdgTarget.recommendations kz',
      'Treaty.recommendations kz',
    ]);
  });

  it('can be asked what its README asks', () => {
    const readme = readFileSync(join(root, 'subgraphs/reports/README.md'), 'utf8');
    const queries = Array.from(readme.matchAll(/```graphql\n(.*?)```/gs), ([, query = '']) => query);
    const api = buildSchema(readFileSync(join(root, 'schema/api.graphql'), 'utf8'));
    expect(queries.flatMap((query) => validate(api, parse(query)).map(({ message }) => message))).toEqual([]);
    expect(queries).toHaveLength(1);
  });
});

forEachDatabase('what reports keeps', (database) => {
  it('is there when the subgraph is opened again', async () => {
    const url = database.freshUrl();
    const first = await openSubgraph(subgraph, url);
    expect(await first.isEmpty()).toBe(true);
    await fill(first, document('doc'));
    await first.close();
    const second = await openSubgraph(subgraph, url);
    expect(await second.isEmpty()).toBe(false);
    expect(await runQuery(second, '{ sourceDocuments { totalCount } }')).toEqual({
      sourceDocuments: { totalCount: 1 },
    });
  });
});
