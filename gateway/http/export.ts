import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import { partOf } from '../../subgraphs/_kit/access/contracts.ts';
import { viewerOf } from '../../subgraphs/_kit/access/viewer.ts';
import { HubError } from '../../subgraphs/_kit/errors.ts';
import { layoutOf } from '../export/layout.ts';
import { PageSource } from '../export/page-source.ts';
import { pagedOperation } from '../export/paged-operation.ts';
import { pinRevisions } from '../export/pin.ts';
import { Tally } from '../export/report.ts';
import { shapeOf } from '../export/shape.ts';
import { Walk } from '../export/walk.ts';
import type { LiveGraph } from '../live-graph.ts';
import type { QueryLimits } from '../plugins/limits.ts';
import { RevisionVector } from '../revision-vector.ts';
import { drawOn } from './allowance.ts';
import { sendError } from './errors.ts';
import { sendExport } from './export-answer.ts';
import { readOperation, readParameters, readSavedOperations } from './export-request.ts';
import { bodyWithin } from './body-within.ts';
import { clientOf, type GraphQLRouteOptions } from './graphql.ts';
import { identityOf } from './identify.ts';
import { jsonBody } from './json-body.ts';
import { documentFinder, type Refusal } from './trusted-documents.ts';

export interface ExportRouteOptions extends GraphQLRouteOptions {
  readonly graph: LiveGraph;
  /** In the order of the revision vector. */
  readonly connections: readonly SubgraphConnection[];
  readonly limits: QueryLimits;
}

/** `GET /export` and `POST /export`: all pages of a query as CSV or JSON Lines. */
export function exportRoute(options: ExportRouteOptions): Router {
  const { budget, patience, maxBodyBytes } = options;
  const answer = exporter(options);
  const router = Router();
  router.use(
    getOrPost,
    ownSiteOnly,
    drawOn(budget),
    bodyWithin(patience.bodyMs),
    jsonBody(maxBodyBytes),
    async (request, response) => {
      try {
        await answer(request, response);
      } catch (error) {
        // Whoever went away is told nothing.
        if (response.destroyed) return;
        if (!(error instanceof HubError) || response.headersSent) throw error;
        const { code, http, ...details } = error.extensions as { code: string; http?: { status: number } };
        sendError(response, http?.status ?? (code === 'NOT_FOUND' ? 404 : 400), code, error.message, details);
      }
    },
  );
  return router;
}

const notSaved: Refusal = [404, 'DOCUMENT_NOT_FOUND', 'There is no saved operation with this SHA-256; send its text.'];

const getOrPost: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'POST') return next();
  response.setHeader('allow', 'GET, POST');
  sendError(response, 405, 'METHOD_NOT_ALLOWED', 'Exports are asked for with GET or POST.');
};

/**
 * What a page of another site can send without asking first spends the budget of whoever looks at it: such a GET is
 * refused, and no body but JSON is read.
 */
const ownSiteOnly: RequestHandler = (request, response, next) => {
  const site = request.get('sec-fetch-site');
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  const isAnnounced = request.get('apollo-require-preflight') !== undefined;
  if (request.method !== 'GET' || !isForeign || isAnnounced) return next();
  sendError(response, 403, 'FORBIDDEN', 'A page of another site must send `apollo-require-preflight` with a GET.');
};

function exporter({ servers, graph, connections, limits, operationsFolder, trustedDocumentsOnly }: ExportRouteOptions) {
  const find = documentFinder(operationsFolder, trustedDocumentsOnly);
  const saved = readSavedOperations(operationsFolder);
  const vector = new RevisionVector(connections.map(({ name }) => name));
  return async (request: Request, response: Response): Promise<void> => {
    const asked = readParameters(request, saved);
    const { text = null, refusal } = { text: undefined, ...find(asked) };
    if (refusal || text === null) return sendError(response, ...(refusal ?? notSaved));
    const { variables, operationName, format, separator, rows } = asked;
    const { document, operation } = readOperation(text, asked, limits);
    const layout = layoutOf(
      shapeOf(graph.schema, document, operation, { given: variables, mostSelections: limits.selections }),
      rows,
    );
    const { query, after } = pagedOperation(graph.schema, { document, operation, variables }, layout);
    const identity = identityOf(response);
    const client = clientOf(request, response, identity);
    const pinned = await pinRevisions(connections, vector.parse(client.seenRevision ?? ''));
    const server = servers[partOf(viewerOf(identity))];
    const source = new PageSource(
      server,
      { ...client, pinned, namesEveryLoss: true },
      { query, operationName, variables },
    );
    response.once('close', () => source.abandon());
    const tally = new Tally();
    const walk = new Walk(source, layout, tally, after);
    const name = operation.name?.value ?? 'export';
    await sendExport(response, { walk, layout, tally, format, separator, name, revision: vector.print(pinned) });
  };
}
