import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { projectRoot } from '../../subgraphs/_kit/root.ts';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { GraphQLAnswer } from '../default-data/gateway.ts';

export type AskAs = (identity: Identity | null, query: string) => Promise<GraphQLAnswer>;

const schema = buildSchema(readFileSync(join(projectRoot(), 'schema/api.graphql'), 'utf8'));
/** Lists of what everybody sees, and what a search for the secret finds. */
const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => {
  const fields = getNamedType(type);
  return isObjectType(fields) && 'nodes' in fields.getFields();
});

/** All lists as somebody sees them: sizes, ids in order, and whether there is more. */
export async function pictureOf(ask: AskAs, identity: Identity | null): Promise<Record<string, unknown>> {
  const picture: Record<string, unknown> = {};
  for (const { name, args } of lists) {
    const named = (argument: string) => args.some((each) => each.name === argument);
    const all = named('addressee') ? ', addressee: null' : named('query') ? ', query: "secret"' : '';
    const { data } = await ask(
      identity,
      `{ ${name}(first: 100${all}) { totalCount nodes { id } pageInfo { hasNextPage } } }`,
    );
    picture[name] = data?.[name] ?? 'withheld';
  }
  return picture;
}
