import { Router } from 'express';
import { contracts } from '../../subgraphs/_kit/access/contracts.ts';
import type { LiveGraph } from '../live-graph.ts';

/** Published SDL as plain text, so that a browser shows it; other names are the business of the routes after it. */
export function schemaRoutes(graph: LiveGraph, folder: string): Router {
  const router = Router();
  const send = { root: folder, headers: { 'content-type': 'text/plain; charset=utf-8' } };
  const ofContracts = contracts.flatMap((name) => [`${name}.graphql`, `${name}.supergraph.graphql`]);
  for (const file of ['supergraph.graphql', 'api.graphql', ...ofContracts]) {
    const path = ofContracts.includes(file) ? `contracts/${file}` : file;
    router.get(`/${file}`, (_request, response, next) => {
      const live = graph.file(path);
      if (live === undefined) response.sendFile(path, send, (error) => error && next());
      else response.type('text/plain').send(live);
    });
  }
  router.get('/subgraphs/:file', ({ params: { file } }, response, next) => {
    if (!/^[a-z-]+\.graphql$/.test(file)) return next();
    response.sendFile(`subgraphs/${file}`, send, (error) => error && next());
  });
  return router;
}
