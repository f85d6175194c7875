import { createUntcFormat } from '../../scripts/import/untc/format.ts';
import type { ImportRow } from '../../scripts/import/format.ts';

/** Fixed, so that what lies in the future does not depend on the day of the test. */
export const testFormat = createUntcFormat(() => new Date('2026-01-01T12:00:00Z'));

export async function readAll(path: string, knownUpTo: string | null = null): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  const context = { runId: 'untc-test', knownUpTo, progress: () => undefined };
  for await (const row of testFormat.read(path, context)) rows.push(row);
  return rows;
}

/** Refusals and warnings as `file:line field "value" rule`. @throws where a rule quotes the value, which fewer may see */
export function issuesOf(rows: readonly ImportRow[]): string[] {
  const issues = rows.flatMap(({ refusal, warnings }) => [...(refusal ? [refusal] : []), ...warnings]);
  const telling = issues.find(({ value, rule }) => {
    const quoted = [...rule.matchAll(/"([^"]+)"/g)].map(([, piece = '']) => piece);
    return value && [value, ...quoted].some((piece) => value.includes(piece) && rule.includes(piece));
  });
  if (telling) throw new Error(`"${telling.rule}" quotes the value ${JSON.stringify(telling.value)}.`);
  return rows.flatMap(({ file, line, refusal, warnings }) =>
    [...(refusal ? [{ ...refusal, mark: 'REFUSED ' }] : []), ...warnings.map((issue) => ({ ...issue, mark: '' }))].map(
      ({ mark, field, value, rule }) => `${mark}${file}:${line} ${field} ${JSON.stringify(value)} ${rule}`,
    ),
  );
}

/** Actions as `id date label`. */
export function actionsOf(rows: readonly ImportRow[]): string[] {
  return rows
    .flatMap((row) => row.records)
    .filter((record) => record.type === 'TreatyAction')
    .map(({ id, date, label }) => [id, date, label].map(String).join(' '));
}
