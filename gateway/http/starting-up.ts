import type { RequestListener } from 'node:http';

/** What is answered while the subgraphs open: alive, not ready. */
export const startingUp: RequestListener = (request, response) => {
  const isLive = request.url === '/health/live';
  const isHealth = isLive || request.url === '/health/ready';
  const health = { status: isLive ? 'live' : 'starting', ...(!isLive && { subgraphs: [] }) };
  const errors = [{ message: 'The hub is starting; try again in a moment.', extensions: { code: 'STARTING' } }];
  response.writeHead(isLive ? 200 : 503, { 'content-type': 'application/json; charset=utf-8', 'retry-after': '1' });
  response.end(JSON.stringify(isHealth ? health : { errors }));
};
