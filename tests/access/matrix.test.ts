import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { hubItself, roles, type Identity, type Role } from '../../subgraphs/_kit/access/identity.ts';
import { projectRoot } from '../../subgraphs/_kit/root.ts';
import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { gatewayFor, type GraphQLAnswer } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { grantsOf } from '../support/accounts.ts';
import { runRequest } from '../support/run-query.ts';
import { maySee, rolesOfType } from './expected.ts';

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema/api.graphql'), 'utf8'));
const fieldsOf = (type: GraphQLNamedType | null | undefined): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) ? Object.values(type.getFields()) : [];
const nodeOf = (type: GraphQLNamedType): GraphQLObjectType | null => {
  const node = fieldsOf(type).find(({ name }) => name === 'nodes')?.type;
  return node ? (getNamedType(node) as GraphQLObjectType) : null;
};

const ofBody = new Set<Role>(['ANALYST', 'OFFICER', 'HEAD']);
const viewer = (role: Role | null, body = 'body-mia'): Identity | null =>
  role && { account: 'a', grants: grantsOf(ofBody.has(role) ? `${role}:${body}` : role) };
const viewers: readonly (readonly [string, Role | null, Identity | null])[] = [
  ['the public', null, null],
  ['an account without roles', null, { account: 'a', grants: [] }],
  ...roles.map((role) => [role, role, viewer(role)] as const),
  ...[...ofBody].map((role) => [`${role} of a body that has nothing`, role, viewer(role, 'body-of-nobody')] as const),
];

const lists = fieldsOf(schema.getQueryType()).flatMap((field) => {
  const node = nodeOf(getNamedType(field.type));
  return node && !field.args.some(isRequiredArgument) ? [{ name: field.name, node, args: field.args }] : [];
});

/** A condition that any filter can be given. */
const noCondition = '{ isNull: true }';

type Ask = (identity: Identity | null, query: string) => Promise<GraphQLAnswer>;

let ask: Ask;
let subgraphs: ReadonlyMap<string, RunningSubgraph>;
const examined = { rootFields: 0, fields: 0, references: 0, filters: 0 };

beforeAll(async () => {
  ({ subgraphs } = await loadedSubgraphs());
  ask = await gatewayFor(subgraphs.values());
});

/** History of a record can be for its own body only, whatever the role; so can what a body owes. */
const isOfRecord = (extensions: Record<string, unknown>) =>
  (extensions['audience'] as readonly string[]).includes('accounts of its body');

/**
 * Refused by the audience of the place, not of the record. The gateway asks the whole graph for everybody here: a
 * question that is not valid in it would prove nothing.
 */
const isRefused = ({ errors = [] }: GraphQLAnswer, place: string) => {
  const invalid = errors.filter(({ extensions }) => extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED');
  expect(invalid).toEqual([]);
  return errors.some(
    ({ extensions }) =>
      extensions?.['code'] === 'FORBIDDEN' && extensions['withheld'] === place && !isOfRecord(extensions),
  );
};

describe.each(viewers)('the access of %s', (_name, role, identity) => {
  it('is to these root fields and no others', async () => {
    for (const { name, type, args } of fieldsOf(schema.getQueryType())) {
      const required = args.filter(isRequiredArgument).map((each) => `${each.name}: "x"`);
      const given = required.length > 0 ? `(${required.join()})` : nodeOf(getNamedType(type)) ? '(first: 1)' : '';
      const answer = await ask(identity, `{ ${name}${given} { __typename } }`);
      const allowed = maySee(role, 'Query', name, getNamedType(type).name);
      expect([name, isRefused(answer, `Query.${name}`)]).toEqual([name, !allowed]);
      examined.rootFields += 1;
    }
  });

  it('is to these fields of records and no others', async () => {
    for (const { name, node } of lists.filter((list) => maySee(role, 'Query', list.name, list.node.name))) {
      for (const field of fieldsOf(node).filter((each) => !each.args.some(isRequiredArgument))) {
        const leadsTo = getNamedType(field.type);
        const allowed = maySee(role, node.name, field.name, leadsTo.name);
        // What everybody sees is asked for only of somebody who sees little else.
        if (allowed && role !== null && maySee(null, node.name, field.name, leadsTo.name)) continue;
        const answer = await ask(
          identity,
          `{ ${name}(first: 1) { nodes { ${field.name} ${isLeafType(leadsTo) ? '' : '{ __typename }'} } } }`,
        );
        const nobody = (answer.data?.[name] as { nodes: unknown[] } | undefined)?.nodes.length === 0;
        if (nobody) continue;
        const place = `${node.name}.${field.name}`;
        expect([place, isRefused(answer, place)]).toEqual([place, !allowed]);
        examined.fields += 1;
      }
    }
  });

  it('is to these types by reference, asked of their subgraphs directly, and no others', async () => {
    for (const [subgraph, running] of subgraphs) {
      for (const { name } of (
        running.schema.getType('_Entity') as unknown as { getTypes(): readonly { name: string }[] }
      ).getTypes()) {
        const representation = `[{ __typename: "${name}", id: "nothing" }]`;
        const query = `{ _entities(representations: ${representation}) { __typename } }`;
        const answer = await runRequest(running, query, {}, { identity });
        const wanted = rolesOfType(name);
        const allowed = wanted === null || (role !== null && wanted.includes(role));
        const refused = answer.errors?.some(({ extensions }) => extensions['code'] === 'FORBIDDEN') ?? false;
        expect([subgraph, name, refused]).toEqual([subgraph, name, !allowed]);
        examined.references += 1;
      }
    }
  });

  it('is to these filters and no others', async () => {
    for (const { name, node, args } of lists.filter((list) => maySee(role, 'Query', list.name, list.node.name))) {
      const filter = getNamedType(args.find((each) => each.name === 'filter')?.type);
      for (const input of isInputObjectType(filter) ? Object.values(filter.getFields()) : []) {
        const shown = node.getFields()[input.name];
        const condition = getNamedType(input.type);
        if (
          !shown ||
          !isInputObjectType(condition) ||
          !condition.getFields()['isNull'] ||
          ['and', 'or', 'not'].includes(input.name)
        )
          continue;
        const answer = await ask(identity, `{ ${name}(filter: { ${input.name}: ${noCondition} }) { totalCount } }`);
        const allowed = maySee(role, node.name, input.name, getNamedType(shown.type).name);
        const place = `${node.name}Filter.${input.name}`;
        expect([place, isRefused(answer, place)]).toEqual([place, !allowed]);
        examined.filters += 1;
      }
    }
  });
});

it('was looked at in every row', () => {
  const all = fieldsOf(schema.getQueryType()).length;
  expect(examined.rootFields).toBe(all * viewers.length);
  expect(examined.fields).toBeGreaterThan(1_000);
  expect(examined.references).toBeGreaterThan(1_000);
  expect(examined.filters).toBeGreaterThan(1_000);
});

it('gives the hub itself what nobody else sees', async () => {
  const { errors } = await ask(
    hubItself,
    '{ importRuns { totalCount } summaryInformations { nodes { foreignPolicyAssessment { en } } } }',
  );
  expect(errors).toBeUndefined();
});

it('leaves no list that everybody sees in an order by what not everybody sees', () => {
  for (const { node, args } of lists.filter((list) => rolesOfType(list.node.name) === null)) {
    const order = getNamedType(args.find((each) => each.name === 'orderBy')?.type);
    const field = isInputObjectType(order) ? getNamedType(order.getFields()['field']?.type) : undefined;
    const values = field && 'getValues' in field ? field.getValues() : [];
    expect(values.length).toBeGreaterThan(0);
    for (const { name } of values) {
      const property = name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect([node.name, name, maySee(null, node.name, property, '')]).toEqual([node.name, name, true]);
    }
  }
});
