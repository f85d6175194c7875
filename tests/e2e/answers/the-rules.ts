import type { Row, Tables } from '../support/tables.ts';
import { cited } from './names.ts';
import { pagedOf, textOf } from './shapes.ts';

/** The answer to `schema/operations/the-rules.graphql`, by hand. */
export function theRules(act: string, asOf: string, tables: Tables) {
  const [found = {}] = tables.read('treaties', `SELECT * FROM legal_act WHERE recorded_to = :forever AND id = :act`, {
    act,
  });
  return {
    legalAct: {
      ...cited(act, tables),
      inForce: { asOf, ...forceOn(found, asOf, tables) },
      linkedFrom: pagedOf(linksTo(act, tables), 20),
      paragraphs: paragraphsOn(act, asOf, tables),
    },
  };
}

/** Sure from the day that a source gives; possible from adoption, or from the first day that a rule leaves open. */
const isSure = (table: string) => `${table}.effective_from <= :asOf`;
const isPossible = (table: string) => `COALESCE(${table}.effective_from <= :asOf,
  ${table}.adopted_earliest <= :asOf AND COALESCE(${table}.effective_not_before, '0000') <= :asOf)`;

/** Whether an act is in force on a day, why, and what repeals it. */
export function forceOn({ id }: Row, asOf: string, tables: Tables) {
  const [verdict = {}] = tables.read(
    'treaties',
    `WITH repeal AS (
       SELECT r.* FROM legal_act_link l JOIN legal_act r ON r.id = l.from_id AND r.recorded_to = :forever
       WHERE l.recorded_to = :forever AND l.kind = 'REPEALS' AND l.to_id = :id
     ), sure AS (SELECT MIN(id) AS id FROM repeal WHERE ${isSure('repeal')}),
     possible AS (SELECT MIN(id) AS id FROM repeal WHERE ${isPossible('repeal')})
     SELECT CASE
       WHEN (SELECT id FROM sure) IS NOT NULL THEN 'NO REPEALED'
       WHEN a.adopted_earliest > :asOf THEN 'NO NOT_ADOPTED'
       WHEN NOT ${isPossible('a')} THEN 'NO NOT_YET_EFFECTIVE'
       WHEN NOT COALESCE(${isSure('a')}, 0) THEN 'UNKNOWN EFFECTIVE_DATE_NOT_KNOWN'
       WHEN (SELECT id FROM possible) IS NOT NULL THEN 'UNKNOWN MAY_BE_REPEALED'
       ELSE 'YES EFFECTIVE' END AS words, (SELECT id FROM sure) AS sure, (SELECT id FROM possible) AS possible
     FROM legal_act a WHERE a.recorded_to = :forever AND a.id = :id`,
    { id: id ?? null, asOf },
  );
  const [value, reason] = String(verdict.words).split(' ');
  const repealedBy = { REPEALED: verdict.sure, MAY_BE_REPEALED: verdict.possible }[String(reason)];
  return { value, reason, repealedBy: cited(repealedBy, tables) };
}

function linksTo(act: string, tables: Tables) {
  const links = tables.read(
    'treaties',
    `SELECT l.kind, a.id, a.effective_from AS date, a.effective_not_before AS notBefore,
       COALESCE(a.effective_from, a.effective_not_before, effective_rule_kk, effective_rule_ru, effective_rule_en) AS any
     FROM legal_act_link l JOIN legal_act a ON a.id = l.from_id AND a.recorded_to = :forever
     WHERE l.recorded_to = :forever AND l.to_id = :act ORDER BY l.id`,
    { act },
  );
  return links.map(({ kind, id, date, notBefore, any }) => ({
    kind,
    from: { ...cited(id, tables), effective: any === null ? null : { date, notBefore } },
  }));
}

/** Of each paragraph the latest wording that can hold; it is sure where a source says since when. */
function paragraphsOn(act: string, asOf: string, tables: Tables) {
  const paragraphs = tables.read(
    'treaties',
    `SELECT p.id AS paragraph, p.number AS name, v.* FROM legal_paragraph p
     LEFT JOIN paragraph_version v ON v.recorded_to = :forever AND v.paragraph_id = p.id AND v.number = (
       SELECT MAX(number) FROM paragraph_version
       WHERE recorded_to = :forever AND paragraph_id = p.id AND COALESCE(effective_from, effective_not_before) <= :asOf
     ) WHERE p.recorded_to = :forever AND p.act_id = :act ORDER BY p.position, p.id`,
    { act, asOf },
  );
  return paragraphs.map(({ paragraph, name, ...version }) => ({
    id: paragraph,
    number: name,
    wording: version.id === null ? null : wordingOf(version),
  }));
}

function wordingOf(version: Row) {
  const isSure = version.effective_from !== null;
  return {
    certainty: isSure ? 'CERTAIN' : 'ASSUMED',
    reason: isSure ? 'EFFECTIVE_DATE_KNOWN' : 'EFFECTIVE_DATE_NOT_KNOWN',
    version: {
      id: version.id,
      number: version.number,
      text: textOf(version, 'text', 'kk', 'en'),
      textMissing: version.text_missing,
      summary: textOf(version, 'summary', 'en'),
    },
  };
}
