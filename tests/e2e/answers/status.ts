import type { Tables } from '../support/tables.ts';

/** What a treaty is for a participant on a day, as worked out here. */
export interface Status {
  readonly treaty: string;
  readonly value: string;
  readonly reason: string | null;
  readonly boundBy: { readonly kind: string; readonly date: string | null } | null;
  readonly inForceSince: string | null;
  readonly knownUpTo: string | null;
}

const consents = `('RATIFICATION', 'ACCEPTANCE', 'APPROVAL', 'ACCESSION', 'SUCCESSION', 'FORMAL_CONFIRMATION', 'DEFINITIVE_SIGNATURE', 'CONSENT_TO_BE_BOUND')`;
const withoutEffect = `('RESERVATION', 'DECLARATION', 'OBJECTION', 'ADOPTION')`;
const ends = `('DENUNCIATION', 'WITHDRAWAL', 'TERMINATION', 'SUSPENSION')`;

/** Each action on its first and on its last possible day: what both make of it is known, the rest is not. */
const facts = `
  world (name) AS (VALUES ('early'), ('late')),
  fact AS (
    SELECT w.name AS world, a.treaty_id AS treaty, a.party_id IS NOT NULL AS own, a.id, a.kind, a.date,
      a.date IS NOT NULL AS dated, CASE w.name
        WHEN 'early' THEN COALESCE(a.date_earliest, '0001-01-01') ELSE COALESCE(a.date_latest, '9999-12-31')
      END AS day
    FROM treaty_action a CROSS JOIN world w
    WHERE a.recorded_to = :forever AND (a.party_id IS NULL OR a.party_id = a.treaty_id || ':' || :participant)
  ),
  done AS (SELECT * FROM fact WHERE own AND day <= :asOf),
  ahead AS (SELECT * FROM fact WHERE kind LIKE 'ENTRY_INTO_FORCE%' AND dated AND day > :asOf)`;

const has = (table: string, condition: string) =>
  `EXISTS (SELECT 1 FROM ${table} x WHERE x.treaty = t.id AND x.world = w.name AND (${condition}))`;
const bound = has('done', `x.kind IN ${consents} OR x.kind = 'ENTRY_INTO_FORCE_FOR_PARTY'`);

/** Endings and suspensions are not among the default data; should they come, this must be thought about again. */
const verdicts = `
  verdict AS (
    SELECT t.id AS treaty, w.name AS world, CASE
      WHEN ${has('fact', `x.kind IN ${ends}`)} THEN 'NOT WORKED OUT HERE'
      WHEN NOT ${has('done', '1')} THEN 'NO_ACTION'
      WHEN ${has('done', `x.kind = 'ENTRY_INTO_FORCE_FOR_PARTY'`)} AND NOT ${has('ahead', 'NOT x.own')} THEN 'IN_FORCE'
      WHEN ${has('done', `x.kind = 'PROVISIONAL_APPLICATION'`)} THEN 'PROVISIONALLY_APPLIED'
      WHEN ${bound} AND ${has('ahead', '1')} THEN 'BOUND_NOT_IN_FORCE ENTERS_INTO_FORCE_LATER'
      WHEN ${bound} AND t.stated_not_in_force_on IS NOT NULL AND NOT ${has('fact', `x.kind = 'ENTRY_INTO_FORCE'`)}
        THEN 'BOUND_NOT_IN_FORCE STATED_NOT_IN_FORCE'
      WHEN ${bound} THEN 'UNKNOWN NO_ENTRY_INTO_FORCE_FACT'
      WHEN ${has('done', `x.kind IN ('SIGNATURE', 'SUCCESSION_TO_SIGNATURE')`)} THEN 'SIGNED'
      WHEN ${has('done', `x.kind NOT IN ${withoutEffect}`)} THEN 'UNKNOWN EFFECT_NOT_KNOWN'
      ELSE 'NO_ACTION'
    END AS word
    FROM treaty t CROSS JOIN world w WHERE t.recorded_to = :forever
  ),
  settled AS (
    SELECT treaty, CASE WHEN MIN(word) = MAX(word) THEN MIN(word) ELSE 'UNKNOWN DATE_NOT_EXACT' END AS word
    FROM verdict GROUP BY treaty
  )`;

/** The last of its kind that has surely happened, where the status is settled at all. */
const last = (columns: string, condition: string) =>
  `(SELECT ${columns} FROM done x WHERE x.treaty = s.treaty AND x.world = 'late' AND ${condition}
    AND s.word <> 'UNKNOWN DATE_NOT_EXACT' ORDER BY x.day DESC LIMIT 1)`;

/** How far the sources of the treaty, of its own actions and of all the participant did with it reach. */
const reach = `
  (SELECT MAX(json_extract(each.value, '$.knownUpTo')) FROM (
      SELECT sources FROM treaty WHERE id = s.treaty AND recorded_to = :forever
      UNION ALL SELECT sources FROM party WHERE id = s.treaty || ':' || :participant AND recorded_to = :forever
      UNION ALL SELECT sources FROM treaty_action WHERE recorded_to = :forever AND treaty_id = s.treaty
        AND (party_id IS NULL OR party_id = s.treaty || ':' || :participant)
    ) AS record, json_each(record.sources) AS each)`;

const statement = `
  WITH ${facts}, ${verdicts}
  SELECT s.treaty, s.word, ${reach} AS knownUpTo,
    ${last('x.kind', `x.kind IN ${consents}`)} AS boundKind, ${last('x.date', `x.kind IN ${consents}`)} AS boundDate,
    CASE s.word WHEN 'IN_FORCE' THEN ${last('x.date', `x.kind = 'ENTRY_INTO_FORCE_FOR_PARTY'`)} END AS inForceSince
  FROM settled s`;

interface Found {
  readonly treaty: string;
  readonly word: string;
  readonly knownUpTo: string | null;
  readonly boundKind: string | null;
  readonly boundDate: string | null;
  readonly inForceSince: string | null;
}

/**
 * The status of every treaty by the rules of the domain, from the dated actions alone: consent and entry into force
 * are different facts, silence is not an answer, and nothing is taken from what the hub has derived.
 */
export function statusesOn(asOf: string, participant: string, tables: Tables): ReadonlyMap<string, Status> {
  const rows = tables.read<Found>('treaties', statement, { asOf, participant });
  return new Map(rows.map((row) => [row.treaty, toStatus(row)]));
}

function toStatus({ treaty, word, boundKind, boundDate, inForceSince, knownUpTo }: Found): Status {
  const [value = '', reason = null] = word.split(' ');
  const boundBy = boundKind === null ? null : { kind: boundKind, date: boundDate };
  return { treaty, value, reason, boundBy, inForceSince, knownUpTo };
}
