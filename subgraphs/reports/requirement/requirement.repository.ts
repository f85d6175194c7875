import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { RequirementEntity } from './requirement.entity.ts';
import type { RequirementFilter } from './requirement.inputs.ts';
import { Requirement, RequirementOrderField } from './requirement.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  regime: exact('t.regime_id'),
  kind: exact('t.kind'),
  state: exact('t.state'),
  act: exact('t.act_id'),
  paragraph: exact('t.paragraph_id'),
  wording: exact('t.wording_id'),
  firstYear: exact('t.first_year'),
  lastYear: exact('t.last_year'),
};

export const requirementRecords: RecordSpec<RequirementEntity, Requirement, ListArgs<RequirementFilter>, 'regime'> = {
  entity: RequirementEntity,
  filters: () => filters,
  orders: { [RequirementOrderField.KIND]: 'kindSort', [RequirementOrderField.ID]: 'id' },
  byDefault: { field: RequirementOrderField.KIND, direction: 'ASC' },
  parents: { regime: 'regimeId' },
  node: toRequirement,
};

function toRequirement(row: RequirementEntity): Requirement {
  const { regimeId, kind, actId, paragraphId, wordingId, monthDay, state, firstYear, lastYear } = row;
  const named = [
    [actId, row.actCheck],
    [paragraphId, row.paragraphCheck],
    [wordingId, row.wordingCheck],
  ];
  const isVerified = named.every(([id, check]) => id === null || check === 'VERIFIED');
  return Object.assign(new Requirement(), Requirement.common(row), {
    regimeId,
    kind,
    actId,
    paragraphId,
    wordingId,
    monthDay,
    statement: LocalizedText.from({ kk: row.statementKk, ru: row.statementRu, en: row.statementEn }),
    state,
    firstYear,
    lastYear,
    lawReference: isVerified ? ReferenceState.VERIFIED : ReferenceState.UNVERIFIED,
  });
}
