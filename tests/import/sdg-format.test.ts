import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ImportInputError, type ImportRow } from '../../scripts/import/format.ts';
import { runImport } from '../../scripts/import/run-import.ts';
import { sdgFormat } from '../../scripts/import/sdg/format.ts';
import { withFiles } from '../support/scratch-folder.ts';
import { FakeHub } from './fake-hub.ts';
import { issuesOf } from './read-all.ts';

const fixtures = join(__dirname, '../fixtures/sdg');
const usual = join(fixtures, 'usual');
const dirty = join(fixtures, 'dirty');

async function read(path: string, knownUpTo: string | null = null): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  const context = { runId: 'sdg-test', knownUpTo, progress: () => undefined };
  for await (const row of sdgFormat.read(path, context)) rows.push(row);
  return rows;
}

function importInto(hub: FakeHub, path: string) {
  const services = {
    openHub: () => Promise.resolve(hub),
    now: () => new Date('2026-01-02T03:04:05.678Z'),
    stop: new AbortController().signal,
    onProgress: () => undefined,
    onIssue: () => undefined,
  };
  return runImport({ format: sdgFormat, path, dryRun: false, knownUpTo: null }, services);
}

const source = (file: string, line: number) => ({
  nature: 'DATASET',
  title: 'Sustainable Development Goals and their targets, wording by language',
  file,
  line,
});

describe('the files of the goals and targets', () => {
  it('are refused, each, where one is a link to nothing', async () => {
    await withFiles({ 'en.global_goals.yml': '5-title: "Gender"\n' }, async (folder) => {
      symlinkSync(join(folder, 'gone.yml'), join(folder, 'ru.global_goals.yml'));
      expect(issuesOf(await read(folder)).filter((issue) => issue.startsWith('REFUSED'))).toEqual([
        'REFUSED ru.global_goals.yml:0 file "ru.global_goals.yml" a link to a file that does not exist, or removed meanwhile',
      ]);
    });
  });

  it('give each goal once, in all its languages', async () => {
    const [row] = await read(usual);
    expect(row).toEqual({
      file: 'en.global_goals.yml',
      line: 1,
      mergedKey: 'sdg-1',
      warnings: [],
      records: [
        {
          type: 'SdgGoal',
          id: 'sdg-1',
          number: 1,
          title: {
            en: 'Have nobody be in want, in any of its forms',
            ru: 'Чтобы никто не нуждался',
            kk: 'Ешкім мұқтаж болмасын',
          },
          shortTitle: { en: 'Less want', ru: 'Меньше нужды', kk: 'Мұқтаждық аз' },
          sources: [
            source('en.global_goals.yml', 1),
            source('ru.global_goals.yml', 1),
            source('kk.global_goals.yml', 1),
          ],
        },
      ],
    });
  });

  it('give targets after their goals, with code and line', async () => {
    const rows = await read(usual, '2026-01-01');
    expect(rows.map(({ file, line, mergedKey }) => [mergedKey, `${file}:${line}`])).toEqual([
      ['sdg-1', 'en.global_goals.yml:1'],
      ['sdg-16', 'en.global_goals.yml:4'],
      ['sdg-1-2', 'en.global_targets.yml:1'],
      ['sdg-1-10', 'en.global_targets.yml:2'],
      ['sdg-1-a', 'en.global_targets.yml:3'],
      ['sdg-16-3', 'en.global_targets.yml:4'],
    ]);
    expect(rows[4]?.records).toEqual([
      {
        type: 'SdgTarget',
        id: 'sdg-1-a',
        goal: 'sdg-1',
        code: '1.a',
        title: { en: 'Means for it', ru: 'Средства для этого', kk: 'Ол үшін құралдар' },
        sources: ['en', 'ru', 'kk'].map((language) => ({
          ...source(`${language}.global_targets.yml`, 3),
          knownUpTo: '2026-01-01',
        })),
      },
    ]);
  });

  it('account for all that is wrong with a set', async () => {
    expect(issuesOf(await read(dirty))).toMatchSnapshot();
  });

  it('are refused as a whole where there are none, or none can be read', async () => {
    await expect(read(join(fixtures, 'nowhere'))).rejects.toThrow(/does not exist/);
    await expect(read(fixtures)).rejects.toThrow(/not the sdg layout/);
    await expect(read(join(dirty, 'fr.global_targets.yml'))).rejects.toThrow(ImportInputError);
    await expect(read(join(dirty, 'kk.global_targets.yml'))).rejects.toThrow('its bytes are not UTF-8');
    await expect(read(join(dirty, 'ru.global_targets.yml'))).rejects.toThrow('not YAML (MISSING_CHAR)');
  });

  it('can be one file, whose other languages are told of once', async () => {
    const rows = await read(join(usual, 'kk.global_goals.yml'));
    expect(rows.filter(({ remark }) => !remark)).toHaveLength(2);
    expect(rows.flatMap(({ warnings }) => warnings.map(({ value }) => value))).toEqual([
      'en.global_goals.yml',
      'ru.global_goals.yml',
      'en.global_targets.yml',
      'ru.global_targets.yml',
      'kk.global_targets.yml',
    ]);
  });

  it('are imported with every row accounted for, and the second time without a change', async () => {
    const hub = new FakeHub();
    const { counts } = await importInto(hub, dirty);
    expect(counts).toMatchObject({ read: 11, created: 3, merged: 0, refused: 8 });
    expect((await importInto(hub, dirty)).counts).toMatchObject({ read: 11, created: 0, unchanged: 3, refused: 8 });
    expect(hub.reports.ofType('SdgTarget').map(({ id }) => id)).toEqual(['sdg-1-1']);
  });
});
