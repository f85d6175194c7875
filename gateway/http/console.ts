import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { altairExpress } from 'altair-express-middleware';
import { Router, type RequestHandler } from 'express';
import { roleEnvironments, roleWindow } from './console-roles.ts';
import { savedOperations } from './saved-operations.ts';

interface SavedQuery {
  readonly initialName: string;
  readonly initialQuery: string;
  readonly initialVariables?: string;
}

/** The browser is told to ask nobody but the hub, whatever the console's code holds. */
const sameOriginOnly = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Altair, served from here, with the saved operations in its windows and an environment for each role. */
export function consoleRoutes(operationsFolder: string): Router {
  const router = Router();
  const windows: SavedQuery[] = [roleWindow, ...savedQueries(operationsFolder)];
  const altair = altairExpress({
    endpointURL: '/graphql',
    disableAccount: true,
    initialWindows: windows,
    initialEnvironments: roleEnvironments,
    initialSettings: {
      disablePushNotification: true,
      'alert.disableUpdateNotification': true,
      'banners.disable': true,
      'schema.reloadOnStart': true,
    },
  });
  // It is an app of its own, which would say so.
  altair.disable('x-powered-by');
  router.use(contentPolicy, altair);
  return router;
}

const contentPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader('content-security-policy', sameOriginOnly);
  response.setHeader('x-frame-options', 'SAMEORIGIN');
  next();
};

/**
 * One window per file: `bodies-of-a-treaty.graphql` becomes "Bodies of a treaty".
 * Variables to begin with are in `bodies-of-a-treaty.variables.json`, where there is one.
 */
function savedQueries(folder: string): SavedQuery[] {
  const [first, ...others] = savedOperations(folder);
  // Altair opens the window that it is given last.
  return [...others, ...(first === undefined ? [] : [first])].map((file) => {
    const words = basename(file, '.graphql').replaceAll('-', ' ');
    const variables = join(folder, `${basename(file, '.graphql')}.variables.json`);
    return {
      initialName: words.charAt(0).toUpperCase() + words.slice(1),
      initialQuery: readFileSync(join(folder, file), 'utf8'),
      ...(existsSync(variables) && { initialVariables: readFileSync(variables, 'utf8') }),
    };
  });
}
