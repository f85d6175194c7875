import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { runQuery } from '../../support/run-query.ts';
import { cycle, duty, information, regime } from './duty-records.ts';
import type { Fields } from './records.ts';

/** The information with this id, such as `cycle-2026:body-a:v1`, as a draft unless `fields` say otherwise, and what it takes. */
export function draft(id: string, fields: Fields = {}): IngestRecord[] {
  const [, year = '', body = '', version = ''] = /^cycle-(\d+):(.+):v(\d+)$/.exec(id) ?? [];
  return [
    regime('rules'),
    cycle(Number(year)),
    duty(Number(year), body),
    information(`cycle-${year}:${body}`, Number(version), fields),
  ];
}

/** State and languages of an information: `DRAFT PRESENT STALE`. */
export async function stateOf(running: RunningSubgraph, id: string): Promise<string> {
  const { annualInformation } = await runQuery(running, `{ annualInformation(id: "${id}") { state kkState ruState } }`);
  const { state, kkState, ruState } = annualInformation as Readonly<Record<string, string>>;
  return [state, kkState, ruState].join(' ');
}
