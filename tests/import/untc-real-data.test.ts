import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { kindOfWording } from '../../scripts/import/untc/wording.ts';
import type { ImportRow } from '../../scripts/import/format.ts';
import { readAll } from './read-all.ts';

const folder = join(process.env.HUB_DATA_DIR ?? resolve(__dirname, '../../../shared/data'), 'untc');
const present = existsSync(join(folder, 'index.csv'));
if (!present) process.stderr.write(`Skipped: the UN Treaty Collection is not at HUB_DATA_DIR (${folder}).\n`);

const declarations = present ? readdirSync(join(folder, 'declarations')) : [];
const sectionsOf = (file: string) =>
  readFileSync(join(folder, 'declarations', file), 'utf8')
    .split(/^#/m)
    .slice(1);
const files = present ? readdirSync(join(folder, 'treaties')) : [];
const tableOf = (file: string) => parse(readFileSync(join(folder, 'treaties', file), 'utf8'));

/** Everything that a row says of its cells, as it stood in them. */
const rawCellsOf = (row: ImportRow) =>
  new Set([...row.records.map(({ rawDate }) => rawDate), ...row.warnings.map(({ value }) => value)]);

(present ? describe : describe.skip)('the UN Treaty Collection of March 2015', () => {
  let rows: ImportRow[];
  beforeAll(async () => {
    rows = await readAll(folder);
  });

  it('has a row for each treaty of the index and each participant of a file, and refuses none', () => {
    const participants = files.reduce((count, file) => count + tableOf(file).length - 1, 0);
    const texts = declarations.flatMap(sectionsOf).length;
    const counted = rows.filter((row) => !row.remark);
    expect(counted).toHaveLength(158 + participants + texts);
    expect(counted.filter((row) => row.refusal)).toEqual([]);
  });

  it('loses no cell: each is an action or a warning', () => {
    const byPlace = new Map(rows.map((row) => [`${row.file}:${row.line}`, row]));
    const lost = files.flatMap((file) =>
      tableOf(file).flatMap((cells, index) => {
        const row = byPlace.get(`treaties/${file}:${index + 1}`);
        const said = row ? rawCellsOf(row) : new Set();
        return index === 0 ? [] : cells.slice(1).filter((cell) => cell !== '' && !said.has(cell));
      }),
    );
    expect(lost).toEqual([]);
  });

  it('has an action to the day for each dated cell, of a known kind but where the header leaves it open', () => {
    const actions = rows.flatMap((row) => row.records).filter((record) => record.type === 'TreatyAction');
    const cells = files
      .flatMap((file) => tableOf(file).slice(1))
      .flatMap((row) => row.slice(1))
      .filter(Boolean);
    expect(actions).toHaveLength(cells.length);
    expect(actions.filter(({ date }) => !/^\d{4}-\d\d-\d\d$/.test(String(date)))).toEqual([]);
    const open = actions.filter(({ kind }) => kind === 'OTHER');
    const labels = new Set(open.map(({ label }) => label));
    expect([...labels]).toEqual(['Definitive signature or participation in the Convention and the Protocol']);
  });

  it('understands every action that a header names', () => {
    const headers = new Set(files.flatMap((file) => tableOf(file)[0]?.slice(1) ?? []));
    const words = new Set(
      [...headers].flatMap((header) => header.split(/, (?=[A-Z])/)).map((part) => part.replace(/\([A-Za-z]+\)$/, '')),
    );
    const kinds = Object.fromEntries([...words].sort().map((part) => [part, kindOfWording(part)]));
    expect(kinds).toMatchSnapshot();
  });

  it('has every text of a declaration whole, and warns of each name without one', () => {
    const sections = declarations.flatMap((file) =>
      sectionsOf(file).map((section) => section.slice(section.indexOf('\n')).trim()),
    );
    const texts = rows.map((row) => {
      const statements = row.records.filter(({ type }) => type === 'TreatyStatement');
      return statements.map(({ text }) => (text as { en: string }).en).join('');
    });
    const bare = (text: string) => text.replace(/\s/g, '');
    expect(texts.filter(Boolean).map(bare).sort()).toEqual(sections.filter(Boolean).map(bare).sort());
    const empty = rows.flatMap((row) => row.warnings).filter(({ rule }) => rule.startsWith('there is no text'));
    expect(empty).toHaveLength(sections.filter((text) => text === '').length);
  });

  it('knows every participant', () => {
    expect(rows.flatMap((row) => row.warnings).filter(({ rule }) => rule.includes('not a known'))).toEqual([]);
  });

  it('gives each record once', () => {
    const ids = rows
      .flatMap((row) => row.records)
      .map(({ type, id, treaty, participant }) => [type, id ?? treaty, participant].join(' '));
    expect(ids).toHaveLength(new Set(ids).size);
  });
});
