import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ReportsContext, ReportsLoaders } from '../context.ts';
import { CitedType } from '../evidence-link/cited-type.ts';
import { evidenceOfInput } from '../evidence-link/evidence.rule.ts';
import { Evidence, type EvidenceValue } from '../evidence-link/evidence.union.ts';
import { notAnalysed } from './input-use.rule.ts';
import { ReportInputUse } from './input-use.type.ts';

@Resolver(() => ReportInputUse)
export class ReportInputUseResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How much of it the hub has on the treaty up to the end of the year. INFORMATION: observations, of whichever party, of indicators on the treaty, whose period was over by then. PERIODIC_REPORTS: reports that were submitted by then. RECOMMENDATIONS and ADVISORY_PROPOSALS: those to Kazakhstan made by then, or without a date. Null where that can not be known.',
  })
  available(@Root() input: ReportInputUse, @Ctx() { loaders }: ReportsContext): Promise<number | null> {
    return loaders.inputUse.available(input);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How much of that the entry does not cite, at least 0; null where that can not be known.',
  })
  async notAnalysed(@Root() input: ReportInputUse, @Ctx() { loaders }: ReportsContext): Promise<number | null> {
    return notAnalysed(await loaders.inputUse.available(input), input.analysed);
  }

  @FieldResolver(() => [Evidence], {
    nullable: true,
    description:
      'What the entry could cite of that and does not, the latest five: available and not analysed. What the other inputs bring, `Treaty.provisions`, `Treaty.implementingMeasures` and `Treaty.mediaPublications` list.',
  })
  async suggestions(@Root() input: ReportInputUse, @Ctx() { loaders }: ReportsContext): Promise<EvidenceValue[]> {
    const ids = await loaders.inputUse.suggestions(input);
    const cited = evidenceOfInput[input.kind];
    const found = await Promise.all(ids.map((id) => ownEvidence(cited, id, loaders)));
    return found.filter((each) => each !== null);
  }
}

function ownEvidence(type: CitedType, id: string, loaders: ReportsLoaders): Promise<EvidenceValue | null> {
  if (type === CitedType.OBSERVATION) return loaders.observation.byId.load(id);
  if (type === CitedType.PERIODIC_REPORT) return loaders.periodicReport.byId.load(id);
  return loaders.recommendation.byId.load(id);
}
