import { createHash } from 'node:crypto';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/publications/subgraph.ts';
import { giveCommand, holding } from '../../support/commands.ts';
import { openSubgraph } from '../../support/run-query.ts';
import { fill } from './records.ts';
import { reportsWith, type SummaryOfReports } from './summary-of-reports.ts';

const sources = [{ nature: 'DEMONSTRATION' as const, title: 'Test' }];
const content = 'What was published';

/** The stored copy that the subgraph has. */
export const copy = createHash('sha256').update(content).digest('hex');
export const authority = holding('AUTHORISED_BODY');
export const assessment =
  'Our partners will, in all likelihood, not object before the next session. We therefore wait for them.';
export const text = { kk: 'Мәтін', ru: 'Текст', en: null };

/** `summary-2021` with two sections and the assessment. */
export function summaryOfReports(): SummaryOfReports {
  const sections = ['summary-2021-s1', 'summary-2021-s2'];
  return { asked: [], sections, assessment: { kk: null, ru: null, en: assessment }, isStopped: false };
}

/** Results of it, placed on the day of the tests. */
export const results = {
  summary: 'summary-2021',
  title: { kk: 'Нәтижелер', ru: 'Результаты' },
  url: 'https://example.org/results',
  publishedOn: '2026-11-22',
  sections: [{ section: 'summary-2021-s1', heading: { ru: 'Права' }, text }],
};

/** With a stored copy, and two publications that were imported. */
export async function openPublishing(databaseUrl: string, summary: SummaryOfReports): Promise<RunningSubgraph> {
  const running = await openSubgraph(subgraph, databaseUrl, { others: reportsWith(summary) });
  const imported = { title: { kk: 'Ескі' }, url: 'https://example.org/old', publishedOn: '2022-02-01', sources };
  await fill(
    running,
    { type: 'Document', mediaType: 'text/plain', content, sources },
    { type: 'ResultsPublication', id: 'imported', cycle: 'cycle-2021', ...imported },
    { type: 'ResultsPublication', id: 'of-another-year', cycle: 'cycle-2019', ...imported },
  );
  return running;
}

const object = 'resultsPublication';

export function publish(running: RunningSubgraph, input: object = {}, selection = 'id', caller: object = authority) {
  const command = { name: 'publishResults', object, selection, input: { ...results, ...input } };
  return giveCommand(running, command, caller);
}

/** By default what was published first. */
export function correct(running: RunningSubgraph, input: object, selection = 'id', caller: object = authority) {
  const whole = { id: 'results-2021', expectedVersion: 1, ...input };
  const command = { name: 'correctResultsPublication', object, selection, input: whole };
  return giveCommand(running, command, caller);
}
