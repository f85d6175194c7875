import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { refusalOf } from '../../_kit/access/guard.ts';
import { passedOn } from '../../_kit/clocks.ts';
import { PartMissingError } from '../../_kit/errors.ts';
import { Language } from '../../_kit/localized-text.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { decodeCursor, encodeCursor } from '../../_kit/query/cursor.ts';
import { pageBounds } from '../../_kit/query/page.args.ts';
import { readQuestion } from '../../_kit/search/question.ts';
import { searchHereQuery } from '../../_kit/search/search-here.ts';
import type { Found, FoundHit, SearchRequest } from '../../_kit/search/search-reader.ts';
import type { HitPlace } from '../../_kit/search/search.sql.ts';
import type { SearchLanguage } from '../../_kit/search/words.ts';
import type { PublicationsContext } from '../context.ts';
import type { SearchArgs } from './search.args.ts';
import { searchedBy, searchRecords } from './search-records.ts';
import { SearchHit } from './search.type.ts';

const own = 'publications';

/** What one subgraph found; an error where it did not say. */
type Part = Found | PartMissingError;

/** One list of what the four subgraphs find, each of which searches its own: their best, merged. */
export class SearchService {
  async search(
    args: SearchArgs,
    context: PublicationsContext,
    info: GraphQLResolveInfo,
  ): Promise<Connection<SearchHit>> {
    const { size } = pageBounds(args);
    const order = orderOf(args);
    const request = requestOf(args, order, size, context);
    noteOfDay(context);
    if (request.types.length === 0) context.notes.nothingAsked('Query.search', 'types');
    const parts = await Promise.all(subgraphsOf(request).map((name) => this.partOf(name, request, context)));
    const missing = parts.filter((part) => part instanceof PartMissingError);
    for (const error of missing) context.lost.add(error, info);
    const found = parts.filter((part): part is Found => !(part instanceof PartMissingError));
    const total = missing.length > 0 ? null : found.reduce((sum, part) => sum + part.total, 0);
    const hits = found.flatMap((part) => part.hits).sort(byPlace);
    return pageOf(hits, { size, order, total, isFirst: request.after === null });
  }

  private partOf(name: string, request: SearchRequest, context: PublicationsContext): Promise<Part> {
    return name === own ? context.search.find(request) : this.ask(name, request, context);
  }

  private async ask(name: string, request: SearchRequest, { peers, clocks }: PublicationsContext): Promise<Part> {
    const variables = { ...request, ...passedOn.values(clocks) };
    const answer = await peers.ask(name, { query: searchHereQuery, variables });
    const found = answer?.data?.['searchHere'] as Found | null | undefined;
    return found ?? new PartMissingError(name, 'its hits', answer?.errors?.[0]);
  }
}

/** Records are found whatever day of the law they hold for, as lists have them: who asks as of another day may not mean that. */
function noteOfDay({ clocks: { asOf, today }, notes }: PublicationsContext): void {
  if (asOf !== today) notes.allDays('Query.search', asOf);
}

/** What is wrong with the question is said once, before anybody is asked. */
function requestOf(
  { query, language, types, after }: SearchArgs,
  order: string,
  size: number,
  { facts }: PublicationsContext,
): SearchRequest {
  const wanted = languageOf(language);
  readQuestion(query, wanted);
  for (const type of types ?? []) {
    const refusal = refusalOf([searchRecords[type]?.audience ?? 'PUBLIC'], facts, `SearchType.${type}`);
    if (refusal) throw refusal;
  }
  const place = after == null ? null : placeOf(order, after);
  return { query, language: wanted, types: types ?? Object.keys(searchRecords), first: size + 1, after: place };
}

function subgraphsOf({ types }: SearchRequest): string[] {
  return Object.keys(searchedBy).filter((name) => types.some((type) => Object.hasOwn(searchedBy[name] ?? {}, type)));
}

function languageOf(language: Language | null | undefined): SearchLanguage | null {
  return language == null ? null : (language.toLowerCase() as SearchLanguage);
}

/** A cursor belongs to one question. */
function orderOf({ query, language, types }: SearchArgs): string {
  const question = JSON.stringify([query, language ?? null, types ? [...types].sort() : null]);
  return `search ${createHash('sha256').update(question).digest('hex').slice(0, 16)}`;
}

function placeOf(order: string, cursor: string): HitPlace {
  const { value, id: key } = decodeCursor(order, cursor, 'after');
  const [type = '', ...id] = String(key).split(' ');
  return { score: Number(value), type, id: id.join(' ') };
}

function byPlace(one: HitPlace, other: HitPlace): number {
  return other.score - one.score || compare(one.type, other.type) || compare(one.id, other.id);
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

function pageOf(
  hits: readonly FoundHit[],
  { size, order, total, isFirst }: { size: number; order: string; total: number | null; isFirst: boolean },
): Connection<SearchHit> {
  const edges = hits.slice(0, size).map((hit) => ({
    cursor: encodeCursor(order, { value: hit.score, id: `${hit.type} ${hit.id}` }),
    node: toHit(hit),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: hits.length > size,
      hasPreviousPage: !isFirst,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
}

const languages: Readonly<Record<SearchLanguage, Language | null>> = {
  kk: Language.KK,
  ru: Language.RU,
  en: Language.EN,
  xx: null,
};

function toHit({ type, id, score, passage }: FoundHit): SearchHit {
  return Object.assign(new SearchHit(), {
    place: { recordType: type, id },
    score,
    passage: passage && { ...passage, language: languages[passage.language] },
  });
}
