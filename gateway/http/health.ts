import { Router } from 'express';
import type { HealthWatch } from '../health.ts';
import type { Partners } from '../partners/partners.ts';

/** `live`: the process runs. `ready`: some subgraph of the hub's own can answer, and it is not ending. */
export function healthRoutes(watch: HealthWatch, draining: () => boolean, partners: Partners | null): Router {
  const router = Router();
  router.get('/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/ready', async (_request, response) => {
    const health = draining() ? { ...watch.known, status: 'draining' as const } : await watch.check();
    const canServe = health.status === 'ready' || health.status === 'degraded';
    response.status(canServe ? 200 : 503).json({ ...health, ...(partners && { partners: partners.status() }) });
  });
  return router;
}
