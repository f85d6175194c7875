import type { OtherSubgraphs, SubgraphRequest } from '../../../subgraphs/_kit/contract.ts';

/** What reports says of the one summary that it has, `summary-2021`; tests change it. */
export interface SummaryOfReports {
  readonly asked: SubgraphRequest[];
  readonly sections: readonly string[];
  assessment: { readonly kk: string | null; readonly ru: string | null; readonly en: string | null } | null;
  isStopped: boolean;
}

type Filter = Readonly<Record<'id' | 'cycle', { readonly eq: string } | undefined>>;

/** Reports with that summary; nothing is confidential. */
export function reportsWith(summary: SummaryOfReports): OtherSubgraphs {
  return {
    withheld: () => Promise.resolve([]),
    holders: () => Promise.resolve(['body-mfa']),
    heirs: () => Promise.resolve([]),
    ask: (subgraph, request) => {
      if (subgraph !== 'reports' || summary.isStopped) return Promise.resolve(null);
      summary.asked.push(request);
      const { filter, sections } = request.variables as { filter: Filter; sections: string[] };
      const isIt = filter.id?.eq === 'summary-2021' || filter.cycle?.eq === 'cycle-2021';
      const node = {
        id: 'summary-2021',
        cycle: { id: 'cycle-2021', year: 2021 },
        foreignPolicyAssessment: summary.assessment,
        sections: { nodes: summary.sections.filter((id) => sections.includes(id)).map((id) => ({ id })) },
      };
      return Promise.resolve({ data: { summaryInformations: { nodes: isIt ? [node] : [] } } });
    },
  };
}
