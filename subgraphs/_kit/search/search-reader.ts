import sql, { join } from 'sql-template-tag';
import type { AccessTable, Audiences } from '../access/access-table.ts';
import { isAdmitted } from '../access/guard.ts';
import type { Facts } from '../access/row-rule.ts';
import { isAudited, type Shown } from '../audit/shown.ts';
import type { Clocks } from '../clocks.ts';
import type { Database } from '../database/database.ts';
import { happened, RecordTable, recordedAt } from '../query/record-table.ts';
import { passageOf, passageOfId, type Passage } from './passage.ts';
import { readQuestion, type SearchQuestion } from './question.ts';
import { countStatement, hitsStatement, type HitPlace, type SearchScope } from './search.sql.ts';
import { fieldsOf, partOf, partsOf, type SearchedType } from './searched.ts';
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

/**
 * Searches one subgraph's records for one viewer, as the clocks have them: what they may not see, and what was not
 * recorded or had not happened, neither matches nor counts.
 */
export class SearchReader {
  constructor(
    private readonly searched: readonly SearchedType[],
    private readonly access: AccessTable,
    private readonly viewer: SearchViewer,
  ) {}

  async find({ query, language, types, first, after }: SearchRequest): Promise<Found> {
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
        const parts = partsOf(each);
        const open = await Promise.all(
          parts.map((part) => isAdmitted(this.audiencesOf(each, part), this.viewer.facts)),
        );
        return this.scopeOf(
          each,
          parts.filter((_, at) => open[at]),
        );
      }),
    );
    return scopes.filter(({ parts }) => parts.size > 0);
  }

  private scopeOf(searched: SearchedType, parts: readonly string[]): SearchScope {
    const { database, clocks } = this.viewer;
    const { type, entity, presence, isSubject = false, later = {} } = searched;
    const table = new RecordTable(database, entity);
    const said = (part: string) =>
      later[part] === undefined ? sql`1 = 1` : happened(table.column(later[part]), clocks);
    return {
      type,
      from: table.from,
      there: sql`${recordedAt('t', clocks)} AND ${table.present(presence, clocks)}`,
      parts: new Map(parts.map((part) => [part, said(part)])),
      isSubject,
    };
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
        const texts = textsOf(searched, record).filter(
          ({ field }) => parts.has(partOf(searched, field)) && this.isSaid(searched, field, record),
        );
        const passage = record.id === question.id ? passageOfId(record.id) : passageOf(question, texts);
        passages.set(`${type} ${record.id}`, passage);
        if (passage) this.note(type, passage.field, record);
      }
    }
    return places.map((place) => ({ ...place, passage: passages.get(`${place.type} ${place.id}`) ?? null }));
  }

  private isSaid({ later = {} }: SearchedType, field: string, record: object): boolean {
    const { horizon } = this.viewer.clocks;
    const days = record as Readonly<Record<string, string | null>>;
    const day = later[field] === undefined ? null : days[later[field]];
    return horizon === null || day == null || day <= horizon;
  }

  /** With the mark of confidential ones, by which it is written down who was shown them. */
  private records(searched: SearchedType, ids: readonly string[]): Promise<{ id: string }[]> {
    const { database, clocks } = this.viewer;
    const { entity, later = {} } = searched;
    const table = new RecordTable(database, entity);
    const properties = database.writer.getMetadata(entity).columns.map(({ propertyName }) => propertyName);
    const wanted = new Set(['id', 'isConfidential', ...searchedProperties(searched), ...Object.values(later)]);
    const read = table.only(properties.filter((property) => wanted.has(property)));
    return database.read(
      sql`SELECT ${read} FROM ${table.from} WHERE t.id IN (${join(ids)}) AND ${recordedAt('t', clocks)}`,
    );
  }

  private note(type: string, field: string, record: object): void {
    const audiences = [this.access.ofType(type), ...this.access.ofField(type, field)];
    if (isAudited(audiences)) this.viewer.shown.note(`${type}.${field}`, record);
  }
}
