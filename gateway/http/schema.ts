import { Router } from 'express';
import { contracts } from '../../subgraphs/_kit/access/contracts.ts';

/** Published SDL as plain text, so that a browser shows it; other names are the business of the routes after it. */
export function schemaRoutes(supergraphSdl: string, folder: string): Router {
  const router = Router();
  const send = { root: folder, headers: { 'content-type': 'text/plain; charset=utf-8' } };
  router.get('/supergraph.graphql', (_request, response) => {
    response.type('text/plain').send(supergraphSdl);
  });
  router.get('/api.graphql', (_request, response, next) => {
    response.sendFile('api.graphql', send, (error) => error && next());
  });
  for (const contract of contracts) {
    for (const file of [`${contract}.graphql`, `${contract}.supergraph.graphql`]) {
      router.get(`/${file}`, (_request, response, next) => {
        response.sendFile(`contracts/${file}`, send, (error) => error && next());
      });
    }
  }
  router.get('/subgraphs/:file', ({ params: { file } }, response, next) => {
    if (!/^[a-z-]+\.graphql$/.test(file)) return next();
    response.sendFile(`subgraphs/${file}`, send, (error) => error && next());
  });
  return router;
}
