import { isUnionType, type GraphQLSchema } from 'graphql';
import type { Identity } from '../../../subgraphs/_kit/access/identity.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { runRequest } from '../../support/run-query.ts';
import type { AskAs } from '../picture.ts';
import { isOf } from '../expected.ts';
import { commandDocument, commandRows } from './commands.ts';
import { fieldDocuments, fieldRows, inputDocuments, type Document } from './documents.ts';
import { inputQuestions, type InputQuestion } from './inputs.ts';
import { judge, merged, type Judged, type Verdict } from './judge.ts';
import { argumentsWith, type Samples } from './samples.ts';
import { isExternal, readSchema, supergraph } from './schemas.ts';
import { Places } from './tree.ts';
import { theHub, type Viewer } from './viewers.ts';

/** A way into the hub: the gateway, or one subgraph directly. */
export interface Way {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly places: Places;
  /** All that has to be asked for. */
  readonly rows: { readonly fields: readonly string[]; readonly commands: readonly string[] };
  /** Whether a type is one of others, of which only ids are known here. */
  readonly isStub: (type: string) => boolean;
  readonly fields: readonly Document[];
  readonly inputs: readonly Document[];
  readonly commands: string;
  readonly ask: (identity: Identity | null, text: string) => Promise<Judged>;
}

const typesReferredTo = ({ schema }: RunningSubgraph): string[] => {
  const union = schema.getType('_Entity');
  return isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];
};

/** The gateway and every subgraph. What there is of each type, the gateway is asked for first. */
export async function waysInto(
  subgraphs: ReadonlyMap<string, RunningSubgraph>,
  ask: AskAs,
  samples: Samples,
): Promise<Way[]> {
  const entities = [...new Set([...subgraphs.values()].flatMap(typesReferredTo))];
  const places = new Places(supergraph, argumentsWith(samples));
  const fields = fieldDocuments(places, entities);
  const ids = new Map<string, string>();
  for (const { text } of fields) collectIds((await ask(theHub.identity, text)).data, ids);
  for (const [type, id] of samples) if (ids.has(type)) ids.set(type, id);
  const commands = commandDocument(supergraph, ids);
  const gateway = { ...schemaOf(supergraph, []), places, fields, inputs: [], commands, ask };
  const direct = [...subgraphs].map(([name, running]) => wayInto(name, running, samples, ids));
  return [...withInputs([{ name: 'gateway', ...gateway }]), ...withInputs(direct)];
}

function schemaOf(schema: GraphQLSchema, entities: readonly string[]): Pick<Way, 'schema' | 'rows' | 'isStub'> {
  const rows = { fields: [...fieldRows(schema).map(({ row }) => row), ...entities], commands: commandRows(schema) };
  const isStub = (type: string) => isExternal(schema.getType(type)?.astNode);
  return { schema, rows, isStub };
}

function wayInto(name: string, running: RunningSubgraph, samples: Samples, ids: ReadonlyMap<string, string>): Way {
  const schema = readSchema(`subgraphs/${name}.graphql`);
  const entities = typesReferredTo(running);
  const known = new Map([...ids].filter(([type]) => entities.includes(type)));
  const places = new Places(schema, argumentsWith(samples), known);
  return {
    name,
    ...schemaOf(schema, entities),
    places,
    fields: fieldDocuments(places, entities),
    inputs: [],
    commands: commandDocument(schema, ids),
    ask: (identity, text) => runRequest(running, text, {}, { identity, actor: 'account:a' }),
  };
}

/** Each condition and order is asked where the way to it is shortest: of the subgraph whose list it is. */
function withInputs(ways: readonly Way[]): Way[] {
  const shortest = new Map<string, { readonly way: Way; readonly question: InputQuestion }>();
  for (const way of ways) {
    for (const question of inputQuestions(way.places)) {
      const key = question.rows.join();
      const known = shortest.get(key);
      if (!known || known.question.steps.length > question.steps.length) shortest.set(key, { way, question });
    }
  }
  const found = [...shortest.values()];
  return ways.map((way) => {
    const own = found.filter((each) => each.way === way).map(({ question }) => question);
    return { ...way, inputs: inputDocuments(way.places, own) };
  });
}

/** The first thing of each type in an answer. */
function collectIds(value: unknown, ids: Map<string, string>): void {
  if (Array.isArray(value)) for (const each of value) collectIds(each, ids);
  else if (typeof value === 'object' && value !== null) {
    const { __typename: type, id } = value as { readonly __typename?: unknown; readonly id?: unknown };
    if (typeof type === 'string' && typeof id === 'string' && !ids.has(type)) ids.set(type, id);
    for (const each of Object.values(value)) collectIds(each, ids);
  }
}

/** What somebody is answered to all documents that are for them to be asked. */
export async function verdictOf({ ask }: Way, documents: readonly Document[], viewer: Viewer): Promise<Verdict> {
  const asked = documents.filter(({ audience, isAskedOf }) =>
    isAskedOf(viewer === theHub || isOf(viewer.role, audience)),
  );
  const verdicts: Verdict[] = [];
  for (const { parts, text } of asked)
    verdicts.push(judge(parts, await quietly(() => ask(viewer.identity, text)), viewer));
  return merged(verdicts);
}

/** Thousands of refusals would each find out where in the sources they come from. */
export async function quietly<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return await ask();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
