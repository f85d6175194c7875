import { parse, type GraphQLFieldResolver } from 'graphql';
import { passedOn } from '../clocks.ts';
import type { HubContext } from '../context.ts';
import { ForbiddenError } from '../errors.ts';
import type { HitPlace } from './search.sql.ts';
import type { Found, SearchRequest } from './search-reader.ts';
import type { SearchLanguage } from './words.ts';

/** What subgraphs ask of one another; it is not in the SDL that they publish, so no gateway knows of it. */
export const searchHereTypes = parse(`
  extend type Query {
    searchHere(query: String!, language: String, types: [String!]!, first: Int!, after: SearchHerePlace): SearchHere
  }
  input SearchHerePlace { score: Int! type: String! id: String! }
  type SearchHere { total: Int! hits: [SearchHereHit!]! }
  type SearchHereHit { score: Int! type: String! id: String! passage: SearchHerePassage }
  type SearchHerePassage { field: String! text: String! language: String! ranges: [SearchHereRange!]! }
  type SearchHereRange { start: Int! end: Int! }
`).definitions;

/** The question to a peer; its variables are a {@link SearchRequest} and the clocks. */
export const searchHereQuery = `query SearchHere($query: String!, $language: String, $types: [String!]!, $first: Int!, $after: SearchHerePlace, ${passedOn.variables}) ${passedOn.directive} {
  searchHere(query: $query, language: $language, types: $types, first: $first, after: $after) {
    total hits { score type id passage { field text language ranges { start end } } }
  }
}`;

interface Arguments {
  readonly query: string;
  readonly language?: SearchLanguage | null;
  readonly types: readonly string[];
  readonly first: number;
  readonly after?: HitPlace | null;
}

const searchHere: GraphQLFieldResolver<unknown, HubContext, Arguments, Promise<Found>> = (_root, args, context) => {
  if (!context.caller.isPeer) throw new ForbiddenError('Only subgraphs ask this of one another: ask for `search`.');
  const { query, types, first, language = null, after = null } = args;
  const request: SearchRequest = { query, types, first, language, after };
  return context.search.find(request);
};

export const searchHereResolvers = { Query: { searchHere } };
