import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ImportRow } from '../../scripts/import/format.ts';
import { readUpr, recordsOf } from './read-upr.ts';

const folder = join(process.env.HUB_DATA_DIR ?? resolve(__dirname, '../../../shared/data'), 'upr');
const present = existsSync(folder);
if (!present) process.stderr.write(`Skipped: the recommendations of UPR Info are not at HUB_DATA_DIR (${folder}).\n`);

(present ? describe : describe.skip)('the recommendations of sessions 1 to 13', () => {
  let rows: ImportRow[];
  beforeAll(async () => {
    rows = await readUpr(folder);
  });

  it('are all read, none refused', () => {
    const counted = rows.filter((row) => !row.remark);
    expect(counted).toHaveLength(23_484);
    expect(counted.filter(({ refusal }) => refusal)).toEqual([]);
  });

  it('are one recommendation where several States sent the same words', () => {
    const counted = rows.filter((row) => !row.remark);
    const recommendations = recordsOf(rows, 'Recommendation');
    const ids = new Set(recommendations.map(({ id }) => id));
    expect(ids.size).toBe(recommendations.length);
    expect(new Set(counted.map(({ mergedKey }) => mergedKey))).toEqual(ids);
    expect(ids.size).toBe(22_698);
    expect(recordsOf(rows, 'RecommendationSender')).toHaveLength(23_473);
    expect(recordsOf(rows, 'SourceDocument')).toHaveLength(207);
  });

  it('are understood but for what the warnings say', () => {
    const warnings = new Map<string, number>();
    for (const { field, rule } of rows.flatMap((row) => row.warnings)) {
      const key = `${field}: ${rule.replace(/line \d+ of \S+/, 'line …')}`;
      warnings.set(key, (warnings.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(warnings)).toEqual({
      'file: bytes that are not UTF-8: read as that encoding': 3,
      'From: no sender is named: kept without one': 9,
      'Action: the same recommendation on line … says otherwise: that row counts': 3,
      'Issue: the same recommendation on line … says otherwise: that row counts': 5,
    });
  });

  it('keep the accents of Mac Roman and no entities', () => {
    const texts = recordsOf(rows, 'Recommendation').map(({ text }) => (text as { en: string }).en);
    expect(texts.filter((text) => text.includes('lèse-majesté'))).not.toHaveLength(0);
    expect(texts.filter((text) => /&#?\w+;|\uFFFD|\s\s|^\s|\s$/.test(text))).toEqual([]);
  });

  it('have a date, an answer, a category of action and a theme each', () => {
    const incomplete = recordsOf(rows, 'Recommendation').filter(
      ({ madeOn, response, actionCategory, themes }) =>
        !madeOn || !response || !actionCategory || (themes as string[]).length === 0,
    );
    expect(incomplete).toEqual([]);
  });

  it('name records only that stand before them', () => {
    const known = new Set<unknown>();
    const dangling = rows
      .flatMap(({ records }) => records)
      .filter((record) => {
        const named = [record.document, record.addressee, record.recommendation, record.participant].filter(Boolean);
        known.add(record.id);
        return named.some((id) => !known.has(id));
      });
    expect(dangling).toEqual([]);
  });

  it('are linked to the treaties they speak of', () => {
    const links = recordsOf(rows, 'RecommendationTreatyLink');
    const counts = new Map<string, number>();
    for (const { treaty } of links) counts.set(String(treaty), (counts.get(String(treaty)) ?? 0) + 1);
    expect(Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])))).toMatchSnapshot();
  });
});
