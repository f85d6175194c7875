import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import type { Health, HealthWatch } from '../health.ts';
import { renderHome } from './home-page.ts';
import { savedOperations } from './saved-operations.ts';

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The front page: what this is, how it is, and where to go on. */
export function homeRoute(watch: HealthWatch, operationsFolder: string): Router {
  const query = firstOperation(operationsFolder);
  const router = Router();
  router.get('/', (_request, response) => {
    const health: Health = watch.known;
    response.setHeader('content-security-policy', policy);
    response.type('html').send(renderHome(health, query));
  });
  return router;
}

function firstOperation(folder: string): string | null {
  const [first] = savedOperations(folder);
  return first ? readFileSync(join(folder, first), 'utf8').trim() : null;
}
