import type { OtherSubgraphs, SubgraphRequest, SubgraphResponse } from '../../../subgraphs/_kit/contract.ts';

/** What bodies and treaties say; tests change it. */
export interface FactsOfOthers {
  /** Capacities by body: `CENTRAL_EXECUTIVE 2015-01-01..2021-07-01`, or open on either side. */
  readonly bodies: Record<string, readonly string[]>;
  /** Days by assignment `<body>:<treaty>`: `2015-01-01..`. */
  readonly assignments: Record<string, string>;
  /** By treaty, from the first day of the year or a later one: `SIGNED, 09-01 IN_FORCE`. */
  readonly treaties: Record<string, string>;
  /** By body the tenures of heads, `-acting` at the end of one who acts as head; left out: none are recorded. */
  readonly heads?: Record<string, readonly string[]>;
  /** By body those that it came from. */
  readonly origins?: Record<string, readonly string[]>;
  /** By subdivision its body. */
  readonly subdivisions?: Record<string, string>;
  /** Those that can't be asked. */
  readonly stopped: Set<string>;
  readonly asked: SubgraphRequest[];
}

/** Other subgraphs that know these facts, in pages of two, and nothing confidential. */
export function others(facts: FactsOfOthers): OtherSubgraphs {
  return {
    withheld: () => Promise.resolve([]),
    holders: () => Promise.resolve(['body-mfa']),
    heirs: () => Promise.resolve([]),
    ask: (subgraph, request) => {
      facts.asked.push(request);
      return Promise.resolve(facts.stopped.has(subgraph) ? null : answerTo(request, facts));
    },
  };
}

function answerTo(request: SubgraphRequest, facts: FactsOfOthers): SubgraphResponse {
  if (request.query.startsWith('query Subdivision')) {
    const body = facts.subdivisions?.[String(request.variables['id'])];
    return { data: { subdivision: body === undefined ? null : { body: { id: body } } } };
  }
  if (!request.query.startsWith('query Origins')) return pageOf(nodesFor(request, facts), request);
  const ids = facts.origins?.[String(request.variables['body'])] ?? [];
  return { data: { body: { predecessorBodies: ids.map((id) => ({ id })) } } };
}

function nodesFor({ query, variables }: SubgraphRequest, facts: FactsOfOthers): object[] {
  const { bodies, assignments, treaties, heads = {} } = facts;
  if (query.startsWith('query Heads')) {
    const { body } = variables['filter'] as { body: { eq: string } };
    return (heads[body.eq] ?? []).map((id) => ({ id, isActing: id.endsWith('-acting') }));
  }
  if (query.startsWith('query Offices'))
    return Object.entries(bodies).map(([id, held]) => ({ id, capacities: held.map(capacityOf) }));
  if (query.startsWith('query Watches'))
    return Object.entries(assignments).map(([id, days]) => {
      const [body, treaty] = id.split(':');
      return { id, body: { id: body }, treaty: { id: treaty }, ...daysOf(days) };
    });
  return (variables['ids'] as string[])
    .filter((id) => treaties[id] !== undefined)
    .map((id) => ({ id, statusSpans: spansOf(treaties[id] ?? '', String(variables['from']).slice(0, 4)) }));
}

function pageOf(nodes: readonly object[], { variables }: SubgraphRequest): SubgraphResponse {
  const start = Number(variables['after'] ?? 0);
  const pageInfo = { hasNextPage: start + 2 < nodes.length, endCursor: String(start + 2) };
  return { data: { list: { nodes: nodes.slice(start, start + 2), pageInfo } } };
}

function capacityOf(held: string) {
  const [capacity, days = '..'] = held.split(' ');
  return { capacity, ...daysOf(days) };
}

function daysOf(days: string) {
  const [validFrom = '', validUntil = ''] = days.split('..');
  return { validFrom: validFrom || null, validUntil: validUntil || null };
}

function spansOf(turns: string, year: string) {
  const found = turns.split(', ').map((turn) => {
    const [first = '', status] = turn.includes(' ') ? turn.split(' ') : ['01-01', turn];
    return { first: `${year}-${first}`, status };
  });
  return found.map(({ first, status }, at) => {
    const next = found[at + 1]?.first;
    const before = next && new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10);
    return { first, last: before ?? `${year}-12-31`, status: { value: status } };
  });
}
