import { z } from 'zod';
import { fitsHistory, idField, idsField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester, type OwnReference } from '../../_kit/ingest/ingester.ts';
import { ParticipantEntity } from '../participant/participant.entity.ts';
import { isProvisionOf } from '../provision/provision.id.ts';
import { provisionReference } from '../provision/provision.ingester.ts';
import { treatyReference } from '../treaty/treaty.ingester.ts';
import { CommitmentEntity } from './commitment.entity.ts';
import { commitmentLinkId, commitmentNumber } from './commitment.id.ts';
import { CommitmentKind } from './commitment.kind.ts';
import { deriveLinks } from './commitment.service.ts';

const most = 100;
const longestId = 160;

const commitmentSchema = z
  .strictObject({
    id: idField,
    treaty: idField,
    kind: z.enum(CommitmentKind),
    summary: localizedField(2_000),
    holders: idsField(most).default([]),
    holdersGeneral: z.boolean().default(false),
    beneficiaries: idsField(most).default([]),
    beneficiariesGeneral: z.boolean().default(false),
    competentBodies: idsField(most).default([]),
    provisions: idsField(most).default([]),
  })
  .check(fitsHistory('summary'))
  .refine(({ id, treaty }) => commitmentNumber(id, treaty) !== null, {
    path: ['id'],
    error: 'is not `<treaty>-commitment-<number>`.',
  })
  .refine(({ holders, holdersGeneral }) => holders.length > 0 !== holdersGeneral, {
    path: ['holders'],
    error: 'are either some participants or, with `holdersGeneral`, all parties.',
  })
  .refine(({ beneficiaries, beneficiariesGeneral }) => beneficiaries.length === 0 || !beneficiariesGeneral, {
    path: ['beneficiaries'],
    error: 'are either some participants or, with `beneficiariesGeneral`, all parties.',
  })
  .refine(({ treaty, provisions }) => provisions.every((id) => isProvisionOf(treaty, id)), {
    path: ['provisions'],
    error: 'stand in another treaty.',
  })
  .refine(fitLinks, {
    path: ['id'],
    error: `makes, with a provision or body, an id longer than ${longestId} characters.`,
  });

type CommitmentRecord = z.infer<typeof commitmentSchema>;

export const commitmentIngester = ingester<CommitmentRecord, CommitmentEntity>({
  type: 'Commitment',
  schema: commitmentSchema,
  entity: CommitmentEntity,
  content: ({ treaty, summary, holders, beneficiaries, competentBodies, provisions, ...rest }) => ({
    ...rest,
    treatyId: treaty,
    summaryKk: summary.kk,
    summaryRu: summary.ru,
    summaryEn: summary.en,
    holders: JSON.stringify(holders),
    beneficiaries: JSON.stringify(beneficiaries),
    competentBodies: JSON.stringify(competentBodies),
    provisions: JSON.stringify(provisions),
  }),
  references: ({ treaty, holders, beneficiaries, provisions }) => [
    treatyReference(treaty),
    ...participants('holders', holders),
    ...participants('beneficiaries', beneficiaries),
    ...provisions.flatMap((id) => provisionReference('provisions', id)),
  ],
  foreign: ({ competentBodies }) => competentBodies.map((id) => ({ field: 'competentBodies', type: 'Body', id })),
  after: (work, records, _outcomes, references) =>
    deriveLinks(work, new Map(records.map(({ id }, at) => [id, references[at] ?? 'UNVERIFIED']))),
});

function participants(field: string, ids: readonly string[]): OwnReference[] {
  return ids.map((id) => ({ field, type: 'Participant', entity: ParticipantEntity, id }));
}

interface Linked {
  readonly id: string;
  readonly provisions: readonly string[];
  readonly competentBodies: readonly string[];
}

function fitLinks({ id, provisions, competentBodies }: Linked): boolean {
  return [...provisions, ...competentBodies].every((other) => commitmentLinkId(id, other).length <= longestId);
}
