import sql, { join, raw } from 'sql-template-tag';
import type { AccessTable, Audiences } from '../access/access-table.ts';
import { isAdmitted } from '../access/guard.ts';
import type { Facts } from '../access/row-rule.ts';
import { isAudited, type Shown } from '../audit/shown.ts';
import type { Clocks } from '../clocks.ts';
import type { Database } from '../database/database.ts';
import { InvalidInputError } from '../errors.ts';
import { forever } from '../record/recorded.entity.ts';
import { passageOf, type Passage } from './passage.ts';
import { readQuestion, type SearchQuestion } from './question.ts';
import { countStatement, hitsStatement, type HitPlace, type SearchScope } from './search.sql.ts';
import { fieldsOf, partOf, wholeRecord, type SearchedType } from './searched.ts';
import { searchedProperties, textsOf } from './texts.ts';
import type { SearchLanguage } from './words.ts';

export interface SearchRequest {
  readonly query: string;
  readonly language: SearchLanguage | null;
  /** Those of other subgraphs among them are passed over. */
  readonly types: readonly string[];
  readonly first: number;
  readonly after: HitPlace | null;
}

export interface FoundHit extends HitPlace {
  /** Null where it has been changed since it was found. */
  readonly passage: Passage | null;
}

/** MySQL's driver gives sums and counts as texts. */
interface HitRow extends Omit<HitPlace, 'score'> {
  readonly score: number | string;
  readonly total: number | string;
}

export interface Found {
  readonly total: number;
  readonly hits: readonly FoundHit[];
}

export interface SearchViewer {
  /** As the viewer may see it. */
  readonly database: Database;
  readonly clocks: Clocks;
  readonly facts: Facts;
  readonly shown: Shown;
}

/** Only what holds now is searched: another moment or day would give hits that were not there, and miss others. */
export function refuseOtherDays({ knownAt, horizon, revision }: Clocks): void {
  const rule = 'can not be searched: search looks at what records say now.';
  if (knownAt !== null) throw new InvalidInputError('@at(knownAt)', knownAt, rule);
  if (horizon !== null) throw new InvalidInputError('@at(today)', horizon, rule);
  // An export goes on with what was read first, and something has been written since.
  if (revision !== null) throw new InvalidInputError('revision', revision, rule);
}

/** Searches one subgraph's records for one viewer: what they may not see neither matches nor counts. */
export class SearchReader {
  constructor(
    private readonly searched: readonly SearchedType[],
    private readonly access: AccessTable,
    private readonly viewer: SearchViewer,
  ) {}

  async find({ query, language, types, first, after }: SearchRequest): Promise<Found> {
    refuseOtherDays(this.viewer.clocks);
    const question = readQuestion(query, language);
    const scopes = await this.scopesOf(types);
    if (scopes.length === 0) return { total: 0, hits: [] };
    const { database } = this.viewer;
    const rows = await database.read<HitRow>(hitsStatement(question, scopes, database.dialect, { first, after }));
    const total = Number(rows[0]?.total ?? (after === null ? 0 : await this.count(question, scopes)));
    const places = rows.map(({ type, id, score }) => ({ type, id, score: Number(score) }));
    return { total, hits: await this.withPassages(question, scopes, places) };
  }

  private async count(question: SearchQuestion, scopes: readonly SearchScope[]): Promise<number | string> {
    const { database } = this.viewer;
    const [row] = await database.read<{ total: number | string }>(countStatement(question, scopes, database.dialect));
    return row?.total ?? 0;
  }

  /** The types that are for the viewer, with those of their parts that are. */
  private async scopesOf(types: readonly string[]): Promise<SearchScope[]> {
    const wanted = this.searched.filter(({ type }) => types.includes(type));
    const scopes = await Promise.all(
      wanted.map(async (each) => {
        const parts = [...new Set([wholeRecord, ...(each.apart ?? [])])];
        const open = await Promise.all(
          parts.map((part) => isAdmitted(this.audiencesOf(each, part), this.viewer.facts)),
        );
        const { tableName } = this.viewer.database.writer.getMetadata(each.entity);
        return {
          type: each.type,
          table: tableName,
          parts: parts.filter((_, at) => open[at]),
          isSubject: each.isSubject === true,
        };
      }),
    );
    return scopes.filter(({ parts }) => parts.length > 0);
  }

  private audiencesOf(searched: SearchedType, part: string): Audiences {
    const fields = fieldsOf(searched).filter((field) => partOf(searched, field) === part);
    const audiences = fields.flatMap((field) => this.access.ofField(searched.type, field));
    return [...new Set([this.access.ofType(searched.type), ...audiences])];
  }

  private async withPassages(
    question: SearchQuestion,
    scopes: readonly SearchScope[],
    places: readonly HitPlace[],
  ): Promise<FoundHit[]> {
    const passages = new Map<string, Passage | null>();
    for (const { type, parts } of scopes) {
      const ids = places.filter((each) => each.type === type).map(({ id }) => id);
      const searched = this.searched.find((each) => each.type === type);
      if (!searched || ids.length === 0) continue;
      for (const record of await this.records(searched, ids)) {
        const texts = textsOf(searched, record).filter(({ field }) => parts.includes(partOf(searched, field)));
        const passage = passageOf(question, texts);
        passages.set(`${type} ${record.id}`, passage);
        if (passage) this.note(type, passage.field, record);
      }
    }
    return places.map((place) => ({ ...place, passage: passages.get(`${place.type} ${place.id}`) ?? null }));
  }

  /** With the mark of confidential ones, by which it is written down who was shown them. */
  private records(searched: SearchedType, ids: readonly string[]): Promise<{ id: string }[]> {
    const { database } = this.viewer;
    const { tableName, columns } = database.writer.getMetadata(searched.entity);
    const wanted = new Set(['id', 'isConfidential', ...searchedProperties(searched)]);
    const read = columns.filter(({ propertyName }) => wanted.has(propertyName));
    const list = read
      .map(({ databaseName, propertyName }) => `t.\`${databaseName}\` AS \`${propertyName}\``)
      .join(', ');
    return database.read(
      sql`SELECT ${raw(list)} FROM ${raw(tableName)} t WHERE t.id IN (${join(ids)}) AND t.recorded_to = ${forever}`,
    );
  }

  private note(type: string, field: string, record: object): void {
    const audiences = [this.access.ofType(type), ...this.access.ofField(type, field)];
    if (isAudited(audiences)) this.viewer.shown.note(`${type}.${field}`, record);
  }
}
