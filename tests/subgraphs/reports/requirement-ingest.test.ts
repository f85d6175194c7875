import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph } from '../../support/run-query.ts';
import { law, regime, requirement } from './duty-records.ts';
import { fill } from './records.ts';

forEachDatabase('requirements and regimes that are imported', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...law, requirement('rules-cited', 'COPIES', { act: 'act-cited' }));
  });

  it.each<[string, IngestRecord, string, string]>([
    [
      'the Rules of another regime',
      requirement('r', 'INPUTS', { regime: 'next', act: 'act-rules' }),
      'act',
      'lays down the regime rules',
    ],
    [
      'a paragraph of another act',
      requirement('r', 'INPUTS', { act: 'act-cited', paragraph: 'act-rules-p6' }),
      'paragraph',
      'act-rules-p6 is no paragraph of act-cited',
    ],
    [
      'a wording of another paragraph',
      requirement('r', 'INPUTS', { paragraph: 'act-rules-p6', wording: 'act-rules-p5-v1' }),
      'wording',
      'act-rules-p5-v1 is no wording of act-rules-p6',
    ],
    [
      'another act than that of the paragraph that stays',
      requirement('rules-deadline', 'INFORMATION_DEADLINE', { act: 'act-cited' }),
      'paragraph',
      'act-rules-p5 is no paragraph of act-cited',
    ],
    ['a deadline without its day', requirement('r', 'SUMMARY_DEADLINE'), 'monthDay', 'has its day'],
    [
      'a year that the regime does not have',
      requirement('r', 'INPUTS', { firstYear: 2031 }),
      'firstYear',
      '2031 is no year of the regime rules, which has 2010–2030',
    ],
    ['a last year after its end', requirement('r', 'INPUTS', { lastYear: 2031 }), 'lastYear', '2031 is no year of'],
    [
      'a year of another regime',
      requirement('r', 'INPUTS', { regime: 'next', firstYear: 2030 }),
      'firstYear',
      'a year of the regime rules',
    ],
    [
      'an end of a regime before that of a requirement',
      regime('rules', { firstYear: 2010, lastYear: 2020 }),
      'lastYear',
      'a requirement of this regime',
    ],
  ])('are refused where they have %s', async (_name, record, field, rule) => {
    const [outcome] = await running.ingest([record], { actor: 'import:test', runId: null });
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) as string });
  });
});
