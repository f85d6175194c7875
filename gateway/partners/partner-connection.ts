import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { parse } from 'graphql';
import type { Outcome, SubgraphAnswer, SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import { Exchange } from '../../subgraphs/_http/exchange.ts';
import type { SubgraphRequest } from '../../subgraphs/_kit/contract.ts';
import type { Path } from '../sources/lost-paths.ts';
import { Selection } from '../sources/selection.ts';
import { Circuit } from './circuit.ts';
import type { Partner } from './config.ts';
import { Pruned, TooMuchError } from './pruned.ts';
import type { Vetting } from './vetting.ts';
import { withoutAt } from './without-at.ts';

/** What an error of a partner's may say to our clients. */
const longestMessage = 500;
const mostErrors = 100;

export interface PartnerParts {
  readonly partner: Partner;
  /** Whether it is sent `@at`. */
  readonly knowsAt: boolean;
  readonly vetting: Vetting;
  /** All types of the graph. */
  readonly schema: () => GraphQLSchema;
}

interface Sent {
  readonly request: Pick<SubgraphRequest, 'query' | 'variables' | 'operationName'>;
  /** For each reference of the fetch its place among those that go out; null: it does not. */
  readonly places: readonly (number | null)[] | null;
}

/** A partner's subgraph: told nothing of who asks, believed in nothing that it was not asked. */
export class PartnerConnection implements Pick<SubgraphConnection, 'ask' | 'close'> {
  private readonly name: string;
  private readonly exchange: Exchange;
  private readonly circuit = new Circuit();

  constructor(private readonly parts: PartnerParts) {
    const { name, url, timeoutMs, maxResponseBytes } = parts.partner;
    this.name = name;
    this.exchange = new Exchange({ address: url, timeoutMs, maxResponseBytes, connections: 16 });
  }

  /** It has failed so often that it is left alone for now. */
  get isResting(): boolean {
    return this.circuit.isOpen;
  }

  async ask(asked: SubgraphRequest): Promise<Outcome> {
    const sent = await this.prepare(asked);
    if (!sent) return { failure: { code: 'SUBGRAPH_UNAVAILABLE', reason: 'what may be sent can not be told' } };
    const refused = this.circuit.enter();
    if (refused !== null) return { failure: { code: 'SUBGRAPH_UNAVAILABLE', reason: refused } };
    // Not the one of our client, who may have chosen it: the log has both where this fails.
    const id = randomUUID();
    const headers = { ...this.parts.partner.headers, 'x-request-id': id };
    const outcome = await this.exchange.ask(sent.request, () => Promise.resolve(headers));
    const believed = outcome.answer ? this.believed(asked, sent, outcome.answer) : outcome;
    this.circuit.done(believed.answer !== undefined);
    const { failure } = believed;
    return failure ? { failure: { ...failure, reason: `${failure.reason} (asked as ${id})` } } : believed;
  }

  close(): Promise<void> {
    return this.exchange.pool.close();
  }

  private async prepare({ caller, ...asked }: SubgraphRequest): Promise<Sent | null> {
    const { operationName, variables } = asked;
    const document = asked.document ?? parse(asked.query);
    const stripped = this.parts.knowsAt ? null : withoutAt(document);
    const kept = Object.fromEntries(
      Object.entries(variables).filter(([name]) => stripped?.variables.has(name) ?? true),
    );
    const request = { query: stripped?.query ?? asked.query, ...(operationName !== undefined && { operationName }) };
    const { representations: references } = variables;
    if (!Array.isArray(references)) return { request: { ...request, variables: kept }, places: null };
    const passed = await this.parts.vetting.of(references as { __typename: string }[], caller);
    if (!passed) return null;
    const representations = references.filter((_, at) => passed[at]) as unknown[];
    let next = 0;
    const places = passed.map((each) => (each ? next++ : null));
    return { request: { ...request, variables: { ...kept, representations } }, places };
  }

  private believed(asked: SubgraphRequest, { places }: Sent, { data, errors = [] }: SubgraphAnswer): Outcome {
    const selection = this.selectionOf(asked);
    const fields = new Set(selection.fieldsOf(selection.root, 'Query').map(({ key }) => key));
    const told = errors.slice(0, mostErrors).map((error) => this.told(error, placeOf(error, places, fields)));
    const withheld = (places ?? []).flatMap((place, at) => (place === null ? [this.withheldAt(at)] : []));
    const all = [...told, ...withheld];
    try {
      const pruned = data ? this.pruned(asked, selection).of(inPlaces(data, places)) : null;
      return { answer: { data: pruned, ...(all.length > 0 && { errors: all }) } };
    } catch (error) {
      if (!(error instanceof TooMuchError)) throw error;
      return { failure: { code: 'SUBGRAPH_INVALID_RESPONSE', reason: error.message } };
    }
  }

  private selectionOf({ document, query, variables }: SubgraphRequest): Selection {
    return new Selection(document ?? parse(query), variables, this.parts.schema());
  }

  private pruned({ variables }: SubgraphRequest, selection: Selection): Pruned {
    return new Pruned(this.parts.schema(), selection, variables, this.parts.partner.maxObjects);
  }

  private told({ message }: GraphQLFormattedError, path: Path | undefined): GraphQLFormattedError {
    return {
      message: message.slice(0, longestMessage),
      ...(path && { path }),
      extensions: { code: 'PARTNER_ERROR', subgraph: this.name },
    };
  }

  private withheldAt(place: number): GraphQLFormattedError {
    return {
      message: `Partners may not know of this record, so "${this.name}" was not asked about it.`,
      path: ['_entities', place],
      extensions: { code: 'NOT_FOR_PARTNERS', subgraph: this.name },
    };
  }
}

/** Of an error, as the gateway asked; undefined where it is none that was asked about. */
function placeOf({ path }: GraphQLFormattedError, places: Sent['places'], fields: Set<unknown>): Path | undefined {
  const [root, asked, ...rest] = path ?? [];
  if (!fields.has(root)) return undefined;
  if (!places) return path;
  const place = places.indexOf(Number(asked));
  return place < 0 ? undefined : ['_entities', place, ...rest];
}

/** The things of an answer where the fetch asked for them, null where it was not passed on. */
function inPlaces(data: Record<string, unknown>, places: Sent['places']): Record<string, unknown> {
  const { _entities: found } = data;
  if (!places || !Array.isArray(found)) return data;
  const isComplete = found.length === places.filter((place) => place !== null).length;
  // Else it is no answer to what was asked, and is seen to be none.
  return isComplete
    ? { ...data, _entities: places.map((place) => (place === null ? null : (found[place] as unknown))) }
    : { ...data, _entities: found };
}
