import { hubItself } from '../../subgraphs/_kit/access/identity.ts';
import { callerWith } from '../../subgraphs/_kit/caller.ts';
import type {
  Caller,
  ExistenceCheck,
  OpenOptions,
  RunningSubgraph,
  Subgraph,
  SubgraphResponse,
} from '../../subgraphs/_kit/contract.ts';
import { copyEmptyTables } from './empty-tables.ts';
import { closedWithFile } from './opened.ts';

/** The moment at which tests happen, unless they say otherwise: noon of this day in Almaty. */
const testDay = '2026-11-22';
export const testMoment = `${testDay}T12:00:00+05:00`;

/** Everything that records name in other subgraphs exists. */
export const everythingExists: ExistenceCheck = (_type, ids) => Promise.resolve(new Set(ids));

/** The owner of what records name can't be asked. */
export const nobodyAnswers: ExistenceCheck = () => Promise.resolve(null);

const usual = {
  now: () => new Date(testMoment),
  exists: everythingExists,
  onFault: (error: unknown) =>
    void process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`),
};

/** Opens a subgraph on a frozen clock, where all that it asks of others exists; closed when the test file ends. */
export async function openSubgraph(
  subgraph: Subgraph,
  databaseUrl: string,
  options: Partial<OpenOptions> = {},
): Promise<RunningSubgraph> {
  await copyEmptyTables(subgraph, databaseUrl, usual);
  return openUnmade(subgraph, databaseUrl, options);
}

/** The same, where it makes its tables itself if there are none. */
export async function openUnmade(
  subgraph: Subgraph,
  databaseUrl: string,
  options: Partial<OpenOptions> = {},
): Promise<RunningSubgraph> {
  const running = await subgraph.open({ databaseUrl, ...usual, ...options });
  return { ...running, close: closedWithFile(() => running.close()) };
}

/** Who asks: the hub itself, which sees all, with nothing seen before. Each caller is a request of its own. */
export function callerOf(caller: Partial<Caller> = {}): Caller {
  return callerWith({ requestId: 'test', actor: 'local', identity: hubItself, ...caller });
}

/** The whole answer of one subgraph: data, errors, extensions. */
export function runRequest(
  running: RunningSubgraph,
  query: string,
  variables: Record<string, unknown> = {},
  caller: Partial<Caller> = {},
): Promise<SubgraphResponse> {
  return running.execute({ query, variables, caller: callerOf(caller) });
}

/** What JSON.parse gives: tests compare it whole. */
export type Answer = ReturnType<typeof JSON.parse>;

/** The data of an answer as JSON carries it. @throws where the answer has errors */
export async function runQuery(
  running: RunningSubgraph,
  query: string,
  variables: Record<string, unknown> = {},
  caller: Partial<Caller> = {},
): Promise<Answer> {
  const { data, errors } = await runRequest(running, query, variables, caller);
  if (errors) throw new Error(errors.map((error) => `${error.message} ${JSON.stringify(error.path ?? [])}`).join('\n'));
  return JSON.parse(JSON.stringify(data));
}
