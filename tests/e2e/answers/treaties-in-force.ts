import type { Row, Tables } from '../support/tables.ts';
import { dated, pagedOf } from './shapes.ts';
import { statusesOn, type Status } from './status.ts';

/** The answer to `schema/operations/treaties-in-force.graphql`, by hand. */
export function treatiesInForce(asOf: string, tables: Tables) {
  const statuses = statusesOn(asOf, 'kz', tables);
  const treaties = tables.read(
    'treaties',
    `SELECT id, COALESCE(title_kk, title_ru, title_en) AS value,
       CASE WHEN title_kk IS NOT NULL THEN 'KK' WHEN title_ru IS NOT NULL THEN 'RU' ELSE 'EN' END AS language
     FROM treaty WHERE recorded_to = :forever ORDER BY lower(title_en), id`,
  );
  const withStatus = (value: string) =>
    treaties.flatMap((treaty) => {
      const status = statuses.get(String(treaty.id));
      return status?.value === value ? [onTheDay(treaty, status, asOf)] : [];
    });
  return {
    inForce: pagedOf(withStatus('IN_FORCE'), 100),
    boundNotInForce: pagedOf(withStatus('BOUND_NOT_IN_FORCE'), 100),
    notSettled: pagedOf(withStatus('UNKNOWN'), 100),
  };
}

function onTheDay({ id, value, language }: Row, status: Status, asOf: string) {
  const { boundBy, inForceSince, knownUpTo, reason } = status;
  return {
    id,
    title: { text: { value, language } },
    status: {
      value: status.value,
      reason,
      boundBy: boundBy && {
        kind: boundBy.kind,
        date: boundBy.date && { ...dated(boundBy.date), precision: precisionOf(boundBy.date) },
      },
      inForceSince: dated(inForceSince),
      knownUpTo,
      reachesAsOf: knownUpTo === null ? null : asOf <= knownUpTo,
    },
  };
}

function precisionOf(date: string): string {
  if (date.includes('/')) return 'INTERVAL';
  return ['YEAR', 'MONTH', 'DAY'][date.split('-').length - 1] ?? '';
}
