import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLSchema } from 'graphql';

/** What one request to the partner brought. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

type Resolvers = Record<string, Record<string, unknown>>;

/** A subgraph of somebody else: a plain HTTP server with a stock subgraph schema, which knows nothing of the hub. */
export interface PartnerSubgraph {
  readonly url: string;
  readonly received: Received[];
  /** Answers in its stead; `hang` never does. */
  answer: ((received: Received) => { status?: number; body: string } | 'hang') | null;
  close(): Promise<void>;
}

export async function startPartnerSubgraph(sdl: string, resolvers: Resolvers, port = 0): Promise<PartnerSubgraph> {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Received;
      const received = { headers: request.headers, query, variables };
      partner.received.push(received);
      void answerOf(partner, schema, received).then((answer) => {
        if (answer === 'hang') return;
        response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(answer.body);
      });
    });
  });
  // A gateway that is slow on a busy machine finds its connection as it left it.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const partner: PartnerSubgraph = { url, received: [], answer: null, close: () => closed(server) };
  return partner;
}

async function answerOf(partner: PartnerSubgraph, schema: GraphQLSchema, received: Received) {
  if (partner.answer && !received.query.includes('_service')) return partner.answer(received);
  const { query: source, variables: variableValues } = received;
  return { body: JSON.stringify(await graphql({ schema, source, variableValues })) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** An agency that keeps marks on treaties, by our ids. */
export const byId = {
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { marks_newest: Marks_Mark }
    type Treaty @key(fields: "id") { id: ID! marks_mark(big: Boolean): Marks_Mark }
    type Marks_Mark { text: String treaty: Treaty }`,
  resolvers: {
    Query: { marks_newest: () => ({ text: 'New', treaty: { id: 'untc-4-4' } }) },
    Treaty: {
      marks_mark: ({ id }: { id: string }, { big }: { big?: boolean }) => ({
        text: big ? `MARKED ${id.toUpperCase()}` : `Marked ${id}`,
        treaty: { id },
      }),
    },
  },
};
