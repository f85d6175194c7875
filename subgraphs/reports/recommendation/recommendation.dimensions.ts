import sql from 'sql-template-tag';
import { byColumn, byLinks, dimensions } from '../../_kit/query/dimensions.ts';
import { ofLineage } from '../../_kit/query/lineage.dimension.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import type { ReportsContext } from '../context.ts';
import { SdgGoal } from '../sdg-goal/sdg-goal.type.ts';
import { SdgTarget } from '../sdg-target/sdg-target.type.ts';
import { ofBody, ofTreaty } from '../stubs/dimensions.ts';
import { RecommendationChannel } from './recommendation.channel.ts';
import { RecommendationForm, RecommendationResponse, RecommendationSourceKind } from './recommendation.enums.ts';
import { goalSql, issuerSql, yearMade } from './recommendation.sql.ts';

const treaties = byLinks('recommendation_treaty_link', 'recommendation_id', 'treaty_id');
const bodies = byLinks('recommendation_body_link', 'recommendation_id', 'body_id');
const targets = byLinks('recommendation_target_link', 'recommendation_id', 'target_id');

export const recommendationDimensions = dimensions('Recommendation', {
  TREATY: {
    description: 'The treaties it speaks of, of which there may be several.',
    ...treaties,
    ...ofTreaty('treaty', treaties.value),
  },
  RESPONSIBLE_BODY: {
    description: 'The bodies responsible for it, of which there may be several.',
    ...bodies,
    ...ofBody('responsibleBody', bodies.value),
  },
  RESPONSIBLE_BODY_LINEAGE: { ...bodies, ...ofLineage(ofBody('responsibleBody', bodies.value)) },
  ISSUER: {
    description: 'The treaty body in whose concluding observations it stands; none for those of others.',
    ...ofBody('issuer', issuerSql),
  },
  YEAR: {
    description: 'The year in which it was made; none where the date is not known, or lies across two years.',
    condition: 'year',
    value: () => yearMade,
  },
  SDG_GOAL: {
    description: 'The goals of the targets it serves; several targets of one goal count once.',
    condition: 'sdgGoal',
    ...targets,
    value: (clocks, link) => goalSql(link, clocks),
    record: {
      field: 'sdgGoal',
      type: () => SdgGoal,
      of: (id, { loaders }: ReportsContext) => loaders.sdgGoal.byId.load(id),
    },
  },
  SDG_TARGET: {
    description: 'The targets it serves, of which there may be several.',
    condition: 'sdgTarget',
    ...targets,
    record: {
      field: 'sdgTarget',
      type: () => SdgTarget,
      of: (id, { loaders }: ReportsContext) => loaders.sdgTarget.byId.load(id),
    },
  },
  SOURCE_KIND: {
    description: 'The input of ¶6.',
    condition: 'sourceKind',
    value: byColumn('source_kind'),
    labels: RecommendationSourceKind,
  },
  CHANNEL: {
    description: 'How it was received; none where no source says.',
    condition: 'channel',
    value: byColumn('channel'),
    labels: RecommendationChannel,
  },
  RESPONSE: {
    description: 'What the addressee said to it; none where no source says, which is not a refusal.',
    condition: 'response',
    value: byColumn('response'),
    labels: RecommendationResponse,
  },
  FORM: { description: 'Its form.', condition: 'form', value: byColumn('form'), labels: RecommendationForm },
  SESSION: {
    description: 'The session of the mechanism that its document is from.',
    condition: 'session',
    value: (clocks) =>
      sql`(SELECT d.session FROM source_document d WHERE d.id = t.document_id AND ${recordedAt('d', clocks)})`,
  },
});
