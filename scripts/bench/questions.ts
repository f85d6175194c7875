import { sentence, treatyId } from './drafts.ts';
import type { BenchOptions, QuestionName } from './options.ts';
import { randomFrom } from './random.ts';

/** 20 treaties → assigned bodies → recommendations on the treaty → media of two years. */
const treaties = `query Flagship($ids: [ID!]!, $from: Date!, $until: Date!) {
  treaties(ids: $ids, first: 20) {
    nodes {
      id
      title { en }
      status { value }
      assignments(first: 10) { nodes { basis body { id name { en } } } }
      recommendations(first: 12) { nodes { id text { en } madeOn { value } response } }
      mediaPublications(first: 6, filter: { publishedOn: { gte: $from, lt: $until } }) { nodes { id title outlet publishedOn } }
    }
  }
}`;

/** … → each body's information of a year, and what it says of the treaty, in the latest version. */
const entries = `query FlagshipWithEntries($ids: [ID!]!, $from: Date!, $until: Date!, $year: Int!) {
  treaties(ids: $ids, first: 20) {
    nodes {
      id
      title { en }
      status { value }
      assignments(first: 10) {
        nodes {
          basis
          body {
            id
            name { en }
            duties(first: 1, filter: { year: { eq: $year } }) { nodes { current { id state submittedAt } } }
          }
        }
      }
      inForceEntries(first: 10, filter: { year: { eq: $year }, isLatestVersion: { eq: true } }) {
        nodes { id body { id } progress { en } }
      }
      recommendations(first: 12) { nodes { id text { en } madeOn { value } response } }
      mediaPublications(first: 6, filter: { publishedOn: { gte: $from, lt: $until } }) { nodes { id title outlet publishedOn } }
    }
  }
}`;

const search = `query Search($query: String!) {
  search(query: $query, first: 20) {
    totalCount
    nodes { type id score passage { field text ranges { start end } } }
  }
}`;

/** The questions with conditions are elsewhere: this one only tells that the hub is there. */
const queries: Readonly<Record<QuestionName, string>> = {
  treaties,
  entries,
  search,
  conditions: treaties,
  access: entries,
};

export interface Variables {
  readonly ids: readonly string[];
  readonly from: string;
  readonly until: string;
  /** Only where entries are asked for. */
  readonly year?: number;
}

interface Question {
  readonly query: string;
  readonly variables: Variables | { readonly query: string };
}

/** Nine of ten ask for one record by a number or a name; one for words that most of the records have. */
function searched(random: () => number, { treaties: count, recommendations }: BenchOptions): string {
  const kind = Math.floor(random() * 10);
  if (kind === 0) return sentence(random, 2);
  const number = Math.floor(random() * (kind < 5 ? count : recommendations));
  return kind < 5 ? `Convention ${number}` : String(number);
}

/** Other treaties and years in every request: gateways collapse equal requests in flight and then measure nothing. */
export function questionOf(options: BenchOptions, request: number): Question {
  const { question, treaties: count } = options;
  const random = randomFrom(request + 1_000_003);
  if (question === 'search') return { query: queries.search, variables: { query: searched(random, options) } };
  const ids = new Set<string>();
  while (ids.size < 20) ids.add(treatyId(Math.floor(random() * count)));
  const year = 2015 + Math.floor(random() * 8);
  const variables = { ids: [...ids], from: `${year}-01-01`, until: `${year + 2}-01-01` };
  return {
    query: queries[question],
    variables: question === 'treaties' || question === 'conditions' ? variables : { ...variables, year },
  };
}
