import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { resolveParticipant } from '../../scripts/import/participants/resolve.ts';

const data = process.env.HUB_DATA_DIR ?? resolve(__dirname, '../../../shared/data');
const statusFolder = join(data, 'untc/treaties');
const upr = join(data, 'upr');
const present = existsSync(statusFolder) && existsSync(upr);
if (!present) process.stderr.write(`Skipped: neither treaties nor reviews are at HUB_DATA_DIR (${data}).\n`);

function namesOfTreaties(): string[] {
  const files = readdirSync(statusFolder).map((file) => readFileSync(join(statusFolder, file), 'utf8'));
  return files.flatMap((text) =>
    parse(text)
      .slice(1)
      .map(([name = '']) => name),
  );
}

function namesOfReviews(): string[] {
  const files = readdirSync(upr).map((file) => iconv.decode(readFileSync(join(upr, file)), 'macintosh'));
  const rows = files.flatMap((text) => parse<Record<string, string>>(text, { columns: true }));
  return rows.flatMap(({ To = '', From = '' }) => [To, From]);
}

/** The names, without repetition, by whom they stand for. */
function namesById(names: readonly string[]): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const { id } = resolveParticipant(name);
    byId.set(id, [...(byId.get(id) ?? []), name]);
  }
  return byId;
}

(present ? describe : describe.skip)('the participants of the real files', () => {
  const treaties = present ? namesOfTreaties() : [];
  const reviews = present ? namesOfReviews() : [];

  it('have an ISO code, but for one organisation and senders whom nobody noted', () => {
    const withoutCode = [...new Set([...treaties, ...reviews])].filter((name) => !resolveParticipant(name).isoCode);
    expect(withoutCode.map((name) => [name, resolveParticipant(name).id])).toEqual([
      ['European Union', 'org-european-union'],
      ['&#40;Unknown&#41;', 'other-unknown'],
    ]);
  });

  it('are one where the treaty collection has one name, but for a State that it spells in two ways', () => {
    const twice = [...namesById(treaties).values()].filter((names) => names.length > 1);
    expect(twice).toEqual([['Cabo Verde', 'Cape Verde']]);
    expect(namesById(treaties).size).toBe(198);
  });

  it('are one where the reviews have one name', () => {
    expect([...namesById(reviews).values()].filter((names) => names.length > 1)).toEqual([]);
  });

  it('have at most two names over both sources', () => {
    const names = [...namesById([...treaties, ...reviews]).values()].filter((known) => known.length > 1);
    expect(names.map((known) => known.sort().join(' = ')).sort()).toMatchSnapshot();
  });
});
