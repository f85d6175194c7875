export interface Query {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  readonly operationName?: string;
}

/** Questions that all have an answer. */
export const questions: Readonly<Record<string, Query>> = {
  'a filter on another language and alphabet': {
    query: `{ bodies(filter: { name: { contains: "МИНИСТРЛІГІ" } }, orderBy: { field: NAME, direction: DESC }) {
      totalCount nodes { id acronym { kk } name { kk } isCentralStateBody }
    } }`,
  },
  'a filter with and, or, not': {
    query: `{ recommendations(first: 100, filter: { or: [
      { response: { eq: ACCEPTED }, madeOn: { lt: "2011-01-01" } },
      { and: [{ madeOn: { gte: "2019-06-01", certainty: POSSIBLE } }, { not: { sender: { isNull: false } } }] }
    ] }) { totalCount nodes { id madeOn { value precision earliest latest } response document { id session } } } }`,
  },
  'a filter on what is linked': {
    query: `{ mediaPublications(filter: { treatyLink: { tone: { in: [NEGATIVE, MIXED] } } }) {
      totalCount edges { cursor node { id publishedOn treatyLinks { tone toneLabel { ru } treaty { title { ru } } } } }
    } }`,
  },
  'a count alone': { query: '{ treaties { totalCount } participants { totalCount } sourceDocuments { totalCount } }' },
  'a list by ids, unknown ones among them': {
    query: `{ treaties(ids: ["untc-4-4", "untc-26-4", "nothing"], orderBy: { field: CONCLUDED_ON }) {
      nodes { id concludedOn { value } laterality lateralityLabel { kk } watchedBy { id } } pageInfo { hasNextPage }
    } }`,
  },
  'a page from the back': {
    query:
      '{ assignments(last: 3, validity: ALL) { nodes { id treatyReference } pageInfo { hasPreviousPage startCursor } } }',
  },
  'a law day and a knowledge day': {
    query: `query ($day: Date, $moment: DateTime) @at(asOf: $day, knownAt: $moment) {
      treaty(id: "untc-4-11") { status { asOf value } watchedBy { id name { en } } version history { nodes { moment kind } } }
    }`,
    variables: { day: '2022-06-10', moment: '2026-11-22T07:00:00Z' },
  },
  'a moment before there was anything': {
    query: `query @at(knownAt: "2020-01-01T00:00:00+06:00") {
      treaty(id: "untc-4-4") { id } bodies { totalCount } recommendations { totalCount } mediaPublications { totalCount }
    }`,
  },
  'a simulated day': {
    query: `query @at(today: "2018-12-31") {
      body(id: "body-demonstration") { name { en } names { validUntil } successors { successor { id } } }
      mediaPublications { totalCount nodes { publishedOn } } recommendations { totalCount }
    }`,
  },
  'a day of a field of its own': {
    query: `query @at(asOf: "2021-01-01") { body(id: "body-demonstration") {
      now: name { en } then: name(asOf: "2016-01-01") { en } nameRecord(asOf: "2016-01-01") { id version act }
    } }`,
  },
  'a language of the client': {
    query: '{ treaty(id: "untc-4-4") { title { text { value language } kazakh: text(language: KK) { value } } } }',
    headers: { 'accept-language': 'ru-KZ,ru;q=0.9,en;q=0.5' },
  },
  'one of several operations': {
    query: 'query One { body(id: "body-mfa") { id } } query Two { treaty(id: "untc-4-4") { id } }',
    operationName: 'Two',
  },
  'a way through all four subgraphs and back': {
    query: `{ body(id: "body-moj") { assignments(first: 3) { nodes { treaty { ...T } } } } }
      fragment T on Treaty {
        id recommendations(first: 2) { nodes { senders { participant { name { en } recommendationsMade(first: 1) { totalCount } } } } }
        mediaPublications(first: 1) { nodes { treatyLinks { treaty { assignments(first: 1) { nodes { body { id } } } } } } }
        parties(first: 2) { nodes { participant { id } status { value label { en } boundBy { kindLabel { en } } } } }
      }`,
  },
  'where records come from': {
    query:
      '{ treatyAction(id: "untc-4-4:kz:ratification") { sources { nature title file line knownUpTo actor run { id } } } }',
  },
  'what is not there': {
    query: '{ treaty(id: "nothing") { id } body(id: "nothing") { id } importRuns { totalCount nodes { id } } }',
  },
  'the schema itself': { query: '{ __typename __type(name: "Treaty") { fields { name isDeprecated } } }' },
};

interface Refused extends Query {
  readonly code: string;
}

/** Requests that are refused, whole or in part, with the code of the error. */
export const refusals: Readonly<Record<string, Refused>> = {
  'a cursor that is none': {
    code: 'INVALID_CURSOR',
    query: '{ treaties(after: "not-a-cursor") { nodes { id } } bodies { totalCount } }',
  },
  'a cursor of another order': {
    code: 'INVALID_CURSOR',
    query: '{ treaties(orderBy: { field: ID }, after: "WyJUSVRMRTpBU0MiLCJhIiwiYiJd") { nodes { id } } }',
  },
  'a page too large': {
    code: 'BAD_USER_INPUT',
    query: '{ bodies(first: 101) { nodes { id } } treaty(id: "untc-4-4") { id } }',
  },
  'a page from both ends': {
    code: 'BAD_USER_INPUT',
    query: '{ treaty(id: "untc-4-4") { assignments(first: 1, last: 1) { totalCount } } }',
  },
  'too many ids': {
    code: 'BAD_USER_INPUT',
    query: 'query ($ids: [ID!]) { recommendations(ids: $ids) { totalCount } }',
    variables: { ids: Array.from({ length: 101 }, (_, index) => `r${index}`) },
  },
  'a filter too deep': {
    code: 'BAD_USER_INPUT',
    query: '{ treaties(filter: { not: { not: { not: { not: { not: { id: { eq: "x" } } } } } } }) { totalCount } }',
  },
  "someone else's recommendations unasked": {
    code: 'BAD_USER_INPUT',
    query: '{ recommendations(filter: { addressee: { eq: "kg" } }) { totalCount } }',
  },
  'a malformed day in the query': {
    code: 'BAD_USER_INPUT',
    query: '{ body(id: "body-mfa") { name(asOf: "2021-02-30") { en } } }',
  },
  'a malformed day in a variable': {
    code: 'BAD_USER_INPUT',
    query: 'query ($day: Date) { body(id: "body-mfa") { name(asOf: $day) { en } } }',
    variables: { day: '30.10.2010' },
  },
  'a malformed clock': {
    code: 'BAD_USER_INPUT',
    query: 'query ($day: Date) @at(asOf: $day) { body(id: "body-mfa") { name { en } } }',
    variables: { day: 'yesterday' },
  },
  'a field that is not there': { code: 'GRAPHQL_VALIDATION_FAILED', query: '{ treaty(id: "untc-4-4") { titel } }' },
  'a query that is none': { code: 'GRAPHQL_PARSE_FAILED', query: '{ treaty(id: ' },
  'an operation that is not there': {
    code: 'OPERATION_RESOLUTION_FAILURE',
    query: 'query One { __typename }',
    operationName: 'Two',
  },
  'a revision that is none': {
    code: 'INVALID_REVISION',
    query: '{ bodies { totalCount } }',
    headers: { 'hub-revision': 'x9' },
  },
  'a revision that has not come': {
    code: 'BEHIND',
    query: '{ treaty(id: "untc-4-4") { id } body(id: "body-mfa") { id } }',
    headers: { 'hub-revision': 't999.b1' },
  },
};
