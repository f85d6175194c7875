import { getNamedType, isInputObjectType, isRequiredInputField, type GraphQLInputField } from 'graphql';
import { roles, type Identity, type Role } from '../../subgraphs/_kit/access/identity.ts';
import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { loadSubgraphs } from '../../subgraphs/registry.ts';
import { grantsOf } from '../support/accounts.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { openSubgraph, runRequest } from '../support/run-query.ts';

const ofBody = new Set<Role>(['ANALYST', 'OFFICER', 'HEAD']);
/** The roles are held for a body that none of the records is of. */
const holder = (role: Role): Identity => ({
  account: 'a',
  grants: grantsOf(ofBody.has(role) ? `${role}:body-of-nobody` : role),
});

interface Command {
  readonly name: string;
  readonly subgraph: RunningSubgraph;
  readonly input: Record<string, unknown>;
}

interface Problem {
  readonly __typename: string;
}

let commands: readonly Command[];

/** Something of the right type, that names nothing that exists. */
function valueFor({ name, type }: GraphQLInputField): unknown {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return inputOf(Object.values(named.getFields()));
  if ('getValues' in named) return named.getValues()[0]?.name;
  const byType: Record<string, unknown> = { Int: 1, Boolean: false, Date: '2020-01-01', ID: `no-${name}` };
  return byType[named.name] ?? 'x';
}

const inputOf = (fields: readonly GraphQLInputField[]) =>
  Object.fromEntries(fields.filter(isRequiredInputField).map((field) => [field.name, valueFor(field)]));

beforeAll(async () => {
  const subgraphs = await Promise.all(loadSubgraphs().map((each) => openSubgraph(each, freshSqliteUrl())));
  commands = subgraphs.flatMap((subgraph) =>
    Object.values(subgraph.schema.getMutationType()?.getFields() ?? {}).map(({ name, args }) => {
      const input = getNamedType(args[0]?.type);
      return { name, subgraph, input: isInputObjectType(input) ? inputOf(Object.values(input.getFields())) : {} };
    }),
  );
});

const give = ({ name, subgraph, input }: Command, identity: Identity | null) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation C($input: ${type}) { answer: ${name}(input: $input) { revision problems { __typename ... on NotPermittedProblem { roles message { kk ru en } } } } }`;
  return runRequest(subgraph, query, { input }, { identity, actor: 'account:a' });
};

it.each([
  ['the public', null],
  ['an account without roles', { account: 'a', grants: [] }],
  ['a partner', holder('PARTNER')],
])('Commands are no part of the graph of %s', async (_name, identity) => {
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) {
    const { data, errors = [] } = await give(command, identity);
    expect([command.name, data, errors.map(({ extensions }) => extensions['code'])]).toEqual([
      command.name,
      { answer: null },
      ['FORBIDDEN'],
    ]);
  }
});

it.each(roles.filter((role) => role !== 'PARTNER'))(
  'What %s may not do is told by one problem, in three languages, and never by an error',
  async (role) => {
    const refused: string[] = [];
    for (const command of commands) {
      const { data, errors } = await give(command, holder(role));
      expect([command.name, errors]).toEqual([command.name, undefined]);
      const { problems } = data?.['answer'] as { problems: readonly Problem[] };
      if (!problems.some(({ __typename }) => __typename === 'NotPermittedProblem')) continue;
      const message = { kk: expect.any(String), ru: expect.any(String), en: expect.any(String) };
      expect(problems).toEqual([{ __typename: 'NotPermittedProblem', roles: expect.any(Array), message }]);
      refused.push(command.name);
    }
    expect(refused.length).toBeGreaterThan(0);
  },
);
