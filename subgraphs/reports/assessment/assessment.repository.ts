import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, flag, foldedAny, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { informationIsThere } from '../annual-information/annual-information.sql.ts';
import { isLatestVersion } from '../annual-information/latest-version.sql.ts';
import { AssessmentEntity } from './assessment.entity.ts';
import type { AssessmentFilter } from './assessment.inputs.ts';
import { Assessment, AssessmentOrderField } from './assessment.type.ts';
import { languagesOf } from '../language/text-languages.type.ts';

const filters = (clocks: Clocks): FilterSpec => ({
  id: exact('t.id'),
  entry: exact('t.entry_id'),
  treaty: exact('t.treaty_id'),
  body: exact('t.body_id'),
  year: exact('t.year'),
  subject: exact('t.subject'),
  finding: exact('t.finding'),
  party: foldedAny('t.parties_folded'),
  isGeneral: flag('t.is_general'),
  text: foldedLocalized('t.text_folded'),
  commitment: exact('t.commitment_id'),
  isLatestVersion: isLatestVersion('t.information_id', clocks),
});

export const assessmentRecords: RecordSpec<AssessmentEntity, Assessment, ListArgs<AssessmentFilter>, 'entry'> = {
  entity: AssessmentEntity,
  unread: ['informationId', 'textFolded', 'partiesFolded'],
  within: (clocks) => informationIsThere('t.information_id', clocks),
  filters,
  orders: {
    [AssessmentOrderField.NUMBER]: 'numberSort',
    [AssessmentOrderField.YEAR]: 'year',
    [AssessmentOrderField.ID]: 'id',
  },
  byDefault: { field: AssessmentOrderField.NUMBER, direction: 'ASC' },
  parents: { entry: 'entryId' },
  node: toAssessment,
};

function toAssessment(row: AssessmentEntity): Assessment {
  const { entryId, treatyId, bodyId, year, subject, finding, parties, commitmentId } = row;
  const text = LocalizedText.from({ kk: row.textKk, ru: row.textRu, en: row.textEn });
  return Object.assign(new Assessment(), Assessment.common(row), {
    entryId,
    treatyId,
    bodyId,
    year,
    subject,
    finding,
    partyIds: parties === null ? [] : (JSON.parse(parties) as string[]),
    // Drivers give 0 and 1.
    isGeneral: Number(row.isGeneral) === 1,
    text,
    languages: languagesOf(row.staleLanguages, { text }),
    commitmentId,
    commitmentReference: commitmentId === null ? null : referenceState(row.commitmentCheck),
  });
}
