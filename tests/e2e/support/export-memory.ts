import { spawnSync } from 'node:child_process';
import { request } from 'undici';
import { writePublications } from './publications.ts';
import type { Hub } from './hub.ts';

const query = `{ mediaPublications(orderBy: { field: ID }) { nodes {
  id outlet title language publishedOn url treatyLinks { tone }
} } }`;

export interface Measured {
  readonly rows: number;
  readonly isComplete: boolean;
  /** That were written after it began. */
  readonly strangers: number;
  readonly grownMb: number;
  readonly seconds: number;
}

/** Pages asked for one by one, as by any client: a hub in use has filled its caches, and collects what it is done with. */
export async function askForPages(hub: Hub, pages: number): Promise<void> {
  const paged = query.replace('orderBy', 'first: 100, orderBy');
  for (let page = 0; page < pages; page += 1) expect((await hub.ask(paged)).body.errors).toBeUndefined();
}

/** What a process holds, in MB. */
function residentMb(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)]).stdout.toString()) / 1_024;
}

/** Takes all publications of a hub, and has some written to its folder once the first have come. */
export async function measuredExport(hub: Hub, format: string, folder: string | null): Promise<Measured> {
  const pid = hub.child.pid ?? 0;
  const [began, before] = [performance.now(), residentMb(pid)];
  let [strangers, most] = [0, before];
  const sampling = setInterval(() => (most = Math.max(most, residentMb(pid))), 250);
  const headers = { 'content-type': 'application/json', ...hub.headers };
  const answer = await request(`${hub.url}/export`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, format }),
  });
  if (answer.statusCode !== 200) throw new Error(await answer.body.text());
  let isWritten = folder === null;
  for await (const piece of answer.body) {
    const text = (piece as Buffer).toString('utf8');
    if (!isWritten && folder !== null) await writePublications(folder, 0, 300, 'Stranger');
    isWritten = true;
    strangers += text.split('Stranger').length - 1;
  }
  clearInterval(sampling);
  const trailers = answer.trailers;
  return {
    rows: Number(trailers['hub-export-rows']),
    isComplete: trailers['hub-export-complete'] === 'true',
    strangers,
    grownMb: Math.round(most - before),
    seconds: Math.round((performance.now() - began) / 100) / 10,
  };
}
