import { Router } from 'express';
import type { HealthWatch } from '../health.ts';

/** `live`: the process runs. `ready`: some subgraph can answer, and the hub is not ending. */
export function healthRoutes(watch: HealthWatch, draining: () => boolean): Router {
  const router = Router();
  router.get('/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/ready', async (_request, response) => {
    const health = draining() ? { ...watch.known, status: 'draining' as const } : await watch.check();
    const canServe = health.status === 'ready' || health.status === 'degraded';
    response.status(canServe ? 200 : 503).json(health);
  });
  return router;
}
