import type { IngestRecord, OtherSubgraphs, SubgraphRequest } from '../../../subgraphs/_kit/contract.ts';
import { cycle, regime, requirement } from './duty-records.ts';
import { document, recommendation, record } from './records.ts';
import { section, summary } from './summary-records.ts';

/** What bodies and publications say; tests change it. */
export interface Office {
  /** By capacity, the bodies that have it today. */
  readonly holders: Record<string, readonly string[]>;
  /** By body, those whose work it goes on with. */
  readonly before: Record<string, readonly string[]>;
  /** Of stored documents, the size. */
  readonly stored: Record<string, number | null>;
  /** By cycle, the results that were published. */
  readonly published: Record<string, readonly object[]>;
  /** Documents that are for the hub alone. */
  readonly withheld: string[];
  readonly stopped: Set<string>;
  readonly asked: SubgraphRequest[];
}

export const copy = 'c'.repeat(64);
export const rendering = 'd'.repeat(64);

export function office(): Office {
  return {
    holders: {
      AUTHORISED_BODY: ['body-mfa'],
      PRIME_MINISTER_OFFICE: ['body-pm-office'],
      PRESIDENTIAL_ADMINISTRATION: ['body-ap'],
    },
    before: {},
    stored: { [copy]: 2_000, [rendering]: 300 },
    published: {},
    withheld: [],
    stopped: new Set(),
    asked: [],
  };
}

/** Other subgraphs that know these, and nothing confidential. */
export function others(known: Office): OtherSubgraphs {
  const nodes = (capacity: unknown) => ({ nodes: (known.holders[String(capacity)] ?? []).map((id) => ({ id })) });
  const lines = () =>
    Object.entries(known.before).map(([id, members]) => ({
      body: { id },
      members: members.map((each) => ({ id: each })),
    }));
  const documents = (ids: unknown) =>
    (ids as string[]).flatMap((id) => {
      const size = known.stored[id];
      return size == null ? [] : [{ id, size, mediaType: 'application/pdf' }];
    });
  return {
    withheld: (type, { identity }) =>
      Promise.resolve(type === 'Document' && identity?.isHub !== true ? known.withheld : []),
    holders: (capacity) => Promise.resolve(known.holders[capacity] ?? []),
    heirs: () => Promise.resolve([]),
    ask: (subgraph, request) => {
      known.asked.push(request);
      if (known.stopped.has(subgraph)) return Promise.resolve(null);
      const { from, to, ids, filter } = request.variables;
      if (subgraph === 'bodies')
        return Promise.resolve({ data: { from: nodes(from), to: nodes(to), bodyLineages: lines() } });
      const { cycle: of } = (filter ?? {}) as { readonly cycle?: { readonly eq: string } };
      const found = of ? (known.published[of.eq] ?? []) : documents(ids);
      return Promise.resolve({
        data: { list: { nodes: found, pageInfo: { hasNextPage: false, endCursor: null } } },
      });
    },
  };
}

/** Results as publications says them: with no text of its section kept, and nothing restricted. */
export function published(id: string, fields: object = {}): object {
  const no = { kk: null, ru: null, en: null };
  return {
    ...{ id, title: { ...no, ru: 'Результаты' }, url: 'https://example.org/results', sources: [{ title: 'The site' }] },
    ...{ history: { nodes: [{ reason: null }] }, sections: [{ heading: { ...no, ru: 'Права' }, text: null }] },
    ...fields,
  };
}

/** A completed summary of a year with two sections, a stored copy, and an attachment whose copy is missing. */
export function completed(year: number, fields: Record<string, unknown> = {}): IngestRecord[] {
  const id = `summary-${year}`;
  const texts = { analysis: { en: 'Progress.' }, foreignPolicyAssessment: { ru: 'Секретная оценка' } };
  return [
    cycle(year),
    summary(year, { completedOn: `${year}-12-01`, ...texts, ...fields }),
    section(id, 2),
    section(id, 1, { text: { kk: 'Мәтін', ru: 'Текст' }, treaty: 'untc-4-4' }),
    record('SummaryAttachment', { id: `${id}:copy`, summary: id, document: copy, recommendations: ['r1'] }),
    record('SummaryAttachment', { id: `${id}:missing`, summary: id, recommendations: ['r2'] }),
  ];
}

/** What stands before any of them. */
export const law: readonly IngestRecord[] = [
  regime('rules'),
  requirement('rules-p8', 'SUMMARY_DEADLINE', { monthDay: '12-10', paragraph: 'act-rules-p8' }),
  requirement('rules-p8-assessment', 'ASSESSMENT', { paragraph: 'act-rules-p8', wording: 'act-rules-p8-v1' }),
  requirement('rules-p9', 'COPIES', { paragraph: 'act-rules-p9' }),
  requirement('rules-p10', 'FORWARDING', { paragraph: 'act-rules-p10' }),
  document('doc'),
  recommendation('r1'),
  recommendation('r2'),
];
