import { join } from 'node:path';
import type { ImportFormat, ImportRow } from '../../scripts/import/format.ts';
import type { RunIssue } from '../../scripts/import/journal.ts';
import { runImport, type ImportRequest } from '../../scripts/import/run-import.ts';
import { FakeHub } from './fake-hub.ts';
import { testFormat } from './read-all.ts';

const usual = join(__dirname, '../fixtures/untc/usual');
const dirty = join(__dirname, '../fixtures/untc/dirty');
const now = () => new Date('2026-01-02T03:04:05.678Z');

function importInto(hub: FakeHub, request: Partial<ImportRequest> = {}, stop = new AbortController().signal) {
  const issues: RunIssue[] = [];
  const report = runImport(
    { format: testFormat, path: usual, dryRun: false, knownUpTo: null, ...request },
    {
      openHub: () => Promise.resolve(hub),
      now,
      stop,
      onProgress: () => undefined,
      onIssue: (issue) => issues.push(issue),
    },
  );
  return report.then((value) => ({ ...value, issues }));
}

const treaty = (id: string): ImportRow['records'][number] => ({ type: 'Treaty', id, sources: [] });
const row = (line: number, rest: Partial<ImportRow> = {}): ImportRow => ({
  file: 'f',
  line,
  records: [],
  warnings: [],
  ...rest,
});

/** A format of rows made up by the test. */
const formatOf = (rows: readonly ImportRow[], rest: Partial<ImportFormat> = {}): ImportFormat => ({
  ...testFormat,
  async *read() {
    yield* rows;
    await Promise.resolve();
  },
  ...rest,
});

describe('what a format infers', () => {
  it('costs a warning and not the row where the hub does not have what it names', async () => {
    const party = { type: 'Party', treaty: 'untc-9-9', participant: 'kz', sources: [] };
    const rows = [row(2, { records: [treaty('untc-1-1'), party] })];
    const format = formatOf(rows, { inferred: ['Party'] });
    const { counts, issues } = await importInto(new FakeHub(), { format });
    expect(counts).toMatchObject({ read: 1, created: 1, refused: 0, warnings: 1 });
    expect(issues).toMatchObject([
      {
        severity: 'WARNING',
        line: 2,
        field: 'treaty',
        value: 'untc-9-9',
        rule: 'names no Treaty: the inferred Party is left out',
      },
    ]);
  });
});

describe('an import', () => {
  it('accounts for every row, and changes nothing the second time', async () => {
    const hub = new FakeHub();
    const first = await importInto(hub, { path: dirty });
    expect(first.counts).toEqual({
      read: 26,
      created: 16,
      changed: 0,
      unchanged: 0,
      merged: 2,
      refused: 8,
      warnings: 16,
    });
    const before = new Map(hub.treaties.records);
    const second = await importInto(hub, { path: dirty });
    expect(second.counts).toEqual({ ...first.counts, created: 0, unchanged: 16 });
    expect(hub.treaties.records).toEqual(before);
  });

  it('keeps its report in the hub: the run and its issues', async () => {
    const hub = new FakeHub();
    const { runId, counts } = await importInto(hub, { knownUpTo: '2015-06-30' });
    expect(runId).toMatch(/^untc-20260102T030405Z-[0-9a-f]{6}$/);
    expect(hub.publications.get('ImportRun', runId)).toEqual({
      type: 'ImportRun',
      id: runId,
      format: 'untc',
      path: 'usual',
      startedAt: '2026-01-02T03:04:05.678Z',
      finishedAt: '2026-01-02T03:04:05.678Z',
      state: 'FINISHED',
      dryRun: false,
      ...counts,
      knownUpTo: '2015-06-30',
      sources: [{ nature: 'DATASET', title: `Import run ${runId}` }],
    });
    expect(hub.publications.ofType('ImportIssue')).toHaveLength(4);
    expect(hub.publications.get('ImportIssue', `${runId}:2`)).toMatchObject({
      run: runId,
      severity: 'WARNING',
      file: 'treaties/4-4.csv',
      line: 7,
      field: 'Signature',
      value: '31 Feb 1991',
      rule: 'no such day in the calendar',
    });
    expect(hub.treaties.calls).toEqual([{ actor: `import:${runId}`, runId, dryRun: false }]);
    expect(hub.closed).toBe(true);
  });

  it.each([1, 3, 1000])('as a dry run in batches of %i reports the same and writes nothing', async (batchSize) => {
    const hub = new FakeHub();
    const dry = await importInto(hub, { path: dirty, dryRun: true, batchSize });
    expect([hub.treaties.records.size, hub.publications.calls.length]).toEqual([0, 0]);
    const real = await importInto(hub, { path: dirty });
    expect([dry.counts, dry.issues]).toEqual([real.counts, real.issues]);
  });

  it.each([1, 2, 5, 1000])('ends the same in batches of %i', async (batchSize) => {
    const [hub, other] = [new FakeHub(), new FakeHub()];
    const { counts } = await importInto(hub, { path: dirty, batchSize });
    expect(counts).toEqual((await importInto(other, { path: dirty })).counts);
    expect(hub.treaties.records).toEqual(other.treaties.records);
  });

  it.each([1, 2, 3, 7])('that breaks off at unit %i and is run again ends as one undisturbed', async (failAtCall) => {
    const [hub, undisturbed] = [new FakeHub(), new FakeHub()];
    hub.treaties.failAtCall = failAtCall;
    await expect(importInto(hub, { path: dirty, batchSize: 3 })).rejects.toThrow('the database went away');
    expect(hub.publications.ofType('ImportRun')).toMatchObject([{ state: 'FAILED' }]);
    await importInto(hub, { path: dirty, batchSize: 3 });
    await importInto(undisturbed, { path: dirty });
    expect(hub.treaties.records).toEqual(undisturbed.treaties.records);
  });

  it('that is told to stop ends after its batch, as failed', async () => {
    const [hub, controller] = [new FakeHub(), new AbortController()];
    const rows = [1, 2, 3].map((line) => row(line, { records: [treaty(`t${line}`)] }));
    const format = formatOf([], {
      async *read() {
        yield* rows.slice(0, 2);
        controller.abort();
        yield* rows.slice(2);
        await Promise.resolve();
      },
    });
    const { state, counts } = await importInto(hub, { format, batchSize: 1 }, controller.signal);
    expect([state, counts.read]).toEqual(['FAILED', 2]);
    expect(hub.publications.ofType('ImportRun')).toMatchObject([{ state: 'FAILED', read: 2 }]);
  });

  it('that can not begin opens no hub', async () => {
    const openHub = jest.fn();
    const request = { format: testFormat, path: join(usual, 'nowhere'), dryRun: false, knownUpTo: null };
    const stop = new AbortController().signal;
    const rest = { now, stop, onProgress: () => undefined, onIssue: () => undefined };
    await expect(runImport(request, { openHub, ...rest })).rejects.toThrow('does not exist');
    expect(openHub).not.toHaveBeenCalled();
  });
});

describe('a row', () => {
  const counted = async (rows: readonly ImportRow[], hub = new FakeHub()) => {
    const { counts, issues } = await importInto(hub, { format: formatOf(rows) });
    return { counts, issues };
  };
  const none = { created: 0, changed: 0, unchanged: 0, merged: 0, refused: 0, warnings: 0 };

  it('counts by the strongest of its records', async () => {
    const hub = new FakeHub();
    await counted([row(1, { records: [treaty('a'), treaty('b')] })], hub);
    const changed = { ...treaty('b'), title: { en: 'B' } };
    const { counts } = await counted(
      [
        row(1, { records: [treaty('a'), changed, treaty('c')] }),
        row(2, { records: [treaty('a'), { ...changed, place: 'Rome' }] }),
        row(3, { records: [treaty('a')] }),
      ],
      hub,
    );
    expect(counts).toEqual({ ...none, read: 3, created: 1, changed: 1, unchanged: 1 });
  });

  it('is merged when an earlier row brought what it is about, whatever it adds', async () => {
    const { counts } = await counted([
      row(1, { records: [treaty('a')], mergedKey: 'a' }),
      row(2, { mergedKey: 'a' }),
      row(3, { records: [treaty('link')], mergedKey: 'a' }),
    ]);
    expect(counts).toEqual({ ...none, read: 3, created: 1, merged: 2 });
  });

  it('is not merged into one that was refused', async () => {
    const party = { type: 'Party', treaty: 'missing', participant: 'missing', sources: [] };
    const { counts } = await counted([
      row(1, { records: [party], mergedKey: 'a' }),
      row(2, { records: [treaty('a')], mergedKey: 'a' }),
    ]);
    expect(counts).toEqual({ ...none, read: 2, refused: 1, created: 1 });
  });

  it('is refused with the reason of the hub where one of its records is', async () => {
    const party = { type: 'Party', treaty: 'missing', participant: 'kz', sources: [] };
    const { counts, issues } = await counted([row(7, { records: [treaty('a'), party] })]);
    expect(counts).toEqual({ ...none, read: 1, refused: 1 });
    expect(issues).toEqual([
      { severity: 'REFUSED', file: 'f', line: 7, field: 'treaty', value: 'missing', rule: 'names no Treaty' },
    ]);
  });

  it('that its format refuses is not tried', async () => {
    const hub = new FakeHub();
    const refusal = { field: 'name', value: '', rule: 'is blank' };
    expect((await counted([row(1, { records: [treaty('a')], refusal })], hub)).counts).toMatchObject({ refused: 1 });
    expect(hub.treaties.records.size).toBe(0);
  });

  it('that only remarks on its file is not counted, but for its warnings', async () => {
    const warnings = [{ field: 'file', value: null, rule: 'odd' }];
    expect((await counted([row(0, { warnings, remark: true })])).counts).toEqual({ ...none, read: 0, warnings: 1 });
  });

  it('has its records written by the subgraphs that own them', async () => {
    const hub = new FakeHub();
    const participant = { type: 'Participant', id: 'kz', sources: [] };
    const recommendation = { type: 'Recommendation', id: 'r', sources: [] };
    const format = formatOf([row(1, { records: [recommendation, participant] })], {
      target: 'reports',
      elsewhere: { Participant: 'treaties' },
    });
    const { counts } = await importInto(hub, { format });
    expect(counts.created).toBe(1);
    expect([...hub.treaties.records.keys(), ...hub.reports.records.keys()]).toEqual([
      'Participant kz',
      'Recommendation r',
    ]);
    await importInto(hub, { format, dryRun: true });
    expect(hub.assumed).toEqual(['Participant', 'Recommendation']);
  });
});
