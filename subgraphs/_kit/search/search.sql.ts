import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import { groupBy } from '../group-by.ts';
import { gramsOf } from './codes.ts';
import type { SearchQuestion, SearchWord } from './question.ts';
import { dateTerm } from './dates.ts';

/** What a hit is worth. Both databases add it up alike; how common a word is does not count. */
const points = {
  word: 1_000,
  inTitle: 30,
  inText: 10,
  phraseInTitle: 100,
  phraseInText: 50,
  isTitle: 200,
  /** More than the words of a question, at most 16, and their phrase are worth in a text: sections repeat whole titles. */
  subject: 250,
  id: 10_000,
};

/** A type of which the viewer may see these parts. */
export interface SearchScope {
  readonly type: string;
  /** Its rows, as `t`. */
  readonly from: Sql;
  /** Which of them the clocks ask for. */
  readonly there: Sql;
  /** With what is asked of `t` besides, where a part is said later than the record begins. */
  readonly parts: ReadonlyMap<string, Sql>;
  readonly isSubject: boolean;
}

/** Where a hit stands in the list: the best first, equals by type and id. */
export interface HitPlace {
  readonly score: number;
  readonly type: string;
  readonly id: string;
}

type Dialect = Database['dialect'];

/**
 * The records that match, best first, with how many there are. It begins with SELECT and names the tables of the
 * records: rights put the rows that a viewer may see in front of it.
 */
export function hitsStatement(
  question: SearchQuestion,
  scopes: readonly SearchScope[],
  dialect: Dialect,
  { first, after }: { readonly first: number; readonly after: HitPlace | null },
): Sql {
  const all = sql`SELECT g.type, g.id, g.score, COUNT(*) OVER () AS total FROM (${records(question, scopes, dialect)}) g`;
  return sql`SELECT h.type, h.id, h.score, h.total FROM (${all}) h WHERE ${following(after)}
    ORDER BY h.score DESC, h.type, h.id LIMIT ${raw(String(first))}`;
}

/** How many there are, where the page is empty. */
export function countStatement(question: SearchQuestion, scopes: readonly SearchScope[], dialect: Dialect): Sql {
  return sql`SELECT COUNT(*) AS total FROM (${records(question, scopes, dialect)}) g`;
}

function following(after: HitPlace | null): Sql {
  if (after === null) return sql`1 = 1`;
  const { score, type, id } = after;
  return sql`(h.score < ${score} OR (h.score = ${score} AND (h.type > ${type} OR (h.type = ${type} AND h.id > ${id}))))`;
}

function records(question: SearchQuestion, scopes: readonly SearchScope[], dialect: Dialect): Sql {
  const { id } = question;
  const byWords = recordsByWords(question, scopes, dialect);
  if (id === null) return byWords;
  const all = [byWords, ...scopes.map((scope) => recordById(id, scope))];
  return sql`SELECT u.type, u.id, MAX(u.score) AS score FROM (${join(all, ' UNION ALL ')}) u GROUP BY u.type, u.id`;
}

/** Of its table: a record without any text has an id too. */
function recordById(id: string, { type, from, there }: SearchScope): Sql {
  return sql`SELECT ${type} AS type, t.id AS id, ${raw(String(points.id))} AS score FROM ${from} WHERE t.id = ${id} AND ${there}`;
}

function recordsByWords(question: SearchQuestion, scopes: readonly SearchScope[], dialect: Dialect): Sql {
  const verified = question.codes.map((code) => {
    const date = question.dates.get(code);
    const ofDate = date === undefined ? sql`` : sql`OR INSTR(s.text_terms, ${dateTerm(date)}) > 0`;
    return sql`AND (INSTR(s.title_folded, ${code}) > 0 OR INSTR(s.text_folded, ${code}) > 0 ${ofDate})`;
  });
  return sql`SELECT s.record_type AS type, s.record_id AS id, MAX(m.points + ${phrasePoints(question)} + ${subjectPoints(scopes)}) AS score
    FROM (${matches(question, dialect)}) m JOIN search_text s ON s.number = m.number
    WHERE (${join(scopes.map(visible), ' OR ')}) ${verified.length > 0 ? join(verified, ' ') : sql``}
    GROUP BY s.record_type, s.record_id`;
}

function visible({ type, from, there, parts }: SearchScope): Sql {
  const open = [...parts].map(([part, said]) => sql`(s.part = ${part} AND ${said})`);
  return sql`(s.record_type = ${type} AND EXISTS (SELECT 1 FROM ${from} WHERE t.id = s.record_id
    AND t.recorded_from = s.recorded_from AND ${there} AND (${join(open, ' OR ')})))`;
}

function subjectPoints(scopes: readonly SearchScope[]): Sql {
  const subjects = scopes.filter(({ isSubject }) => isSubject).map(({ type }) => type);
  return subjects.length === 0 ? sql`0` : pointsWhen(sql`s.record_type IN (${join(subjects)})`, points.subject);
}

function pointsWhen(condition: Sql, worth: number): Sql {
  return sql`CASE WHEN ${condition} THEN ${raw(String(worth))} ELSE 0 END`;
}

function phrasePoints({ phrase }: SearchQuestion): Sql {
  const line = `\n${phrase}\n`;
  const titles = pointsWhen(sql`INSTR(s.title_folded, ${line}) > 0`, points.isTitle);
  if (!phrase.includes(' ')) return titles;
  const inTitle = pointsWhen(sql`INSTR(s.title_folded, ${phrase}) > 0`, points.phraseInTitle);
  const inText = pointsWhen(sql`INSTR(s.text_folded, ${phrase}) > 0`, points.phraseInText);
  return sql`${titles} + ${inTitle} + ${inText}`;
}

/** Rows of the index with enough of the words and all of the codes. */
function matches({ words, wholeWords, codes, dates, leastWords }: SearchQuestion, dialect: Dialect): Sql {
  const wholes = groupBy(words, ({ whole }) => whole);
  const ofWords = [...wholes].flatMap(([at, parts]) => [
    found(dialect, 'title_terms', wholeOf(parts, dialect), at, points.inTitle),
    found(dialect, 'text_terms', wholeOf(parts, dialect), at, points.inText),
  ]);
  const ofCodes = codes.flatMap((code, at) => {
    const written = found(dialect, 'codes', allOf(gramsOf(code), dialect), wholeWords + at, points.inTitle);
    const date = dates.get(code);
    if (date === undefined) return [written];
    return [written, found(dialect, 'text_terms', allOf([dateTerm(date)], dialect), wholeWords + at, points.inText)];
  });
  const isWord = sql`p.term < ${raw(String(wholeWords))}`;
  const wordsFound = sql`COUNT(DISTINCT CASE WHEN ${isWord} THEN p.term END)`;
  const codesFound = sql`COUNT(DISTINCT CASE WHEN ${isWord} THEN NULL ELSE p.term END)`;
  return sql`SELECT p.number, SUM(p.points) + ${raw(String(points.word))} * COUNT(DISTINCT p.term) AS points
    FROM (${join([...ofWords, ...ofCodes], ' UNION ALL ')}) p GROUP BY p.number
    HAVING ${wordsFound} >= ${raw(String(leastWords))} AND ${codesFound} = ${raw(String(codes.length))}`;
}

function found(dialect: Dialect, column: string, expression: string, term: number, worth: number): Sql {
  const [termSql, worthSql] = [raw(String(term)), raw(String(worth))];
  if (dialect === 'sqlite') {
    const match = `{${column}} : (${expression})`;
    return sql`SELECT rowid AS number, ${termSql} AS term, ${worthSql} AS points FROM search_index WHERE search_index MATCH ${match}`;
  }
  return sql`SELECT number, ${termSql} AS term, ${worthSql} AS points FROM search_text WHERE MATCH (${raw(column)}) AGAINST (${expression} IN BOOLEAN MODE)`;
}

/** In one text, as parts of a word with hyphens are. */
function wholeOf(parts: readonly SearchWord[], dialect: Dialect): string {
  const each = parts.map((part) => anyOf(part, dialect));
  if (each.length === 1) return each.join('');
  return dialect === 'mysql'
    ? each.map((forms) => `+(${forms})`).join(' ')
    : each.map((forms) => `(${forms})`).join(' AND ');
}

/** Forms hold letters and digits only: nothing in them is a sign of either language of questions. */
function anyOf({ forms, beginnings }: SearchWord, dialect: Dialect): string {
  if (dialect === 'mysql') return [...forms, ...beginnings.map((each) => `${each}*`)].join(' ');
  return [...forms.map((each) => `"${each}"`), ...beginnings.map((each) => `"${each}"*`)].join(' OR ');
}

function allOf(terms: readonly string[], dialect: Dialect): string {
  return dialect === 'mysql'
    ? terms.map((each) => `+${each}`).join(' ')
    : terms.map((each) => `"${each}"`).join(' AND ');
}
