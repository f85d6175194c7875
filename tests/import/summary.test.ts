import { FirstIssues, summarise } from '../../scripts/import/summary.ts';

const counts = { read: 30, created: 30, changed: 0, unchanged: 0, merged: 0, refused: 0, warnings: 30 };
const report = { runId: 'upr-1', state: 'FINISHED', counts } as const;
const inVain = 'names no Treaty of the hub: the inferred RecommendationTreatyLink is left out';

function summaryWith(rules: readonly string[]): string {
  const issues = new FirstIssues();
  rules.forEach((rule, line) =>
    issues.add({ severity: 'WARNING', file: 'a.csv', line, field: 'treaty', value: 'untc-4-4', rule }),
  );
  return summarise(report, false, issues, { seconds: 1, maxRssKilobytes: 1024 });
}

describe('the summary of an import', () => {
  it('says in one line that another import has to come first, where links were often left out for want of it', () => {
    const lines = summaryWith(Array<string>(30).fill(inVain)).split('\n');
    expect(lines.filter((line) => line.includes('30 links to a Treaty that the hub does not have'))).toHaveLength(1);
    expect(lines.find((line) => line.includes('30 links'))).toContain('untc');
  });

  it('says no such thing of a few, which stand among the warnings, nor of warnings of another kind', () => {
    expect(summaryWith(Array<string>(10).fill(inVain))).not.toContain('run this again');
    expect(summaryWith(Array<string>(30).fill('there is no date in it: kept as it stands'))).not.toContain(
      'run this again',
    );
  });
});
