import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { action, fill, party, treaty, world } from './records.ts';

interface Span {
  readonly first: string;
  readonly last: string;
  readonly status: { readonly value: string; readonly asOf: string; readonly reachesAsOf: boolean | null };
}

forEachDatabase('what a treaty was over a time', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...world);
    await fill(running, treaty('month', { en: 'By month' }), party('month', 'kz'));
    await fill(running, action('month', 'kz', 'RATIFICATION', '2006-01'));
  });

  const spans = async (id: string, args: string, clocks = ''): Promise<Span[] | null> => {
    const query = `query Q ${clocks} { treaty(id: "${id}") {
      statusSpans(${args}) { first last status { value asOf reachesAsOf } }
    } }`;
    return (await runQuery(running, query)).treaty.statusSpans as Span[] | null;
  };
  const told = (found: Span[] | null) => found?.map(({ first, last, status }) => [first, last, status.value]);
  const year = 'from: "2006-01-01", until: "2006-12-31"';

  it('is told day after day, from the first to the last, with the status of each first day', async () => {
    const found = await spans('untc-4-4', year);
    expect(told(found)).toEqual([
      ['2006-01-01', '2006-01-23', 'SIGNED'],
      ['2006-01-24', '2006-04-23', 'BOUND_NOT_IN_FORCE'],
      ['2006-04-24', '2006-12-31', 'IN_FORCE'],
    ]);
    expect(found?.map(({ first, status }) => status.asOf === first)).toEqual([true, true, true]);
  });

  it('begins with nothing where nothing had been done yet, for whom it is asked', async () => {
    const since = 'from: "1995-09-27", until: "1995-09-28"';
    expect(told(await spans('untc-4-4', `participant: "uz", ${since}`))).toEqual([
      ['1995-09-27', '1995-09-27', 'NO_ACTION'],
      ['1995-09-28', '1995-09-28', 'UNKNOWN'],
    ]);
    expect(told(await spans('untc-4-4', since))).toEqual([['1995-09-27', '1995-09-28', 'NO_ACTION']]);
  });

  it('is one span where nothing happened, and of one day where one is asked about', async () => {
    expect(told(await spans('untc-4-4', 'from: "2010-01-01", until: "2199-12-31"'))).toEqual([
      ['2010-01-01', '2199-12-31', 'IN_FORCE'],
    ]);
    expect(told(await spans('untc-4-4', 'from: "2006-04-24", until: "2006-04-24"'))).toEqual([
      ['2006-04-24', '2006-04-24', 'IN_FORCE'],
    ]);
  });

  it('is unknown while a date is not exact', async () => {
    const found = await spans('month', year);
    expect(told(found)?.slice(0, 1)).toEqual([['2006-01-01', '2006-01-30', 'UNKNOWN']]);
  });

  it('is not known beyond a simulated day, nor when it will turn', async () => {
    const found = await spans('untc-4-4', year, '@at(today: "2006-02-01")');
    expect(found?.map(({ first, last }) => [first, last])).toEqual([
      ['2006-01-01', '2006-01-23'],
      ['2006-01-24', '2006-02-01'],
      ['2006-02-02', '2006-12-31'],
    ]);
    expect(found?.[2]?.status).toMatchObject({ value: 'UNKNOWN', reachesAsOf: false });
  });

  it('is null for a participant that there is not', async () => {
    expect(await spans('untc-4-4', `participant: "narnia", ${year}`)).toBeNull();
  });

  it.each([
    [
      'an end before its beginning',
      'from: "2006-12-31", until: "2006-01-01"',
      'until: "2006-01-01" is before from, 2006-12-31.',
    ],
    ['no day', 'from: "2006-02-30", until: "2006-12-31"', '2006-02-30'],
  ])('is refused for %s', async (_what, args, message) => {
    const query = `{ treaty(id: "untc-4-4") { statusSpans(${args}) { first } } }`;
    const { errors } = await runRequest(running, query);
    expect(errors?.[0]?.message).toContain(message);
  });
});
