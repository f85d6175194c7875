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
  /** The most that the process held, and how much more that is than before. */
  readonly peakMb: number;
  readonly grownMb: number;
  readonly seconds: number;
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
  const sampling = setInterval(() => (most = Math.max(most, residentMb(pid))), 100);
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
    peakMb: Math.round(most),
    grownMb: Math.round(most - before),
    seconds: Math.round((performance.now() - began) / 100) / 10,
  };
}
