import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { compare, exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { heldAsAsked, knownUntil, validityFilters } from '../validity/validity.sql.ts';
import { AssignmentOrderField, type AssignmentListQuery } from './assignment.args.ts';
import { TreatyReferenceNote } from './assignment.basis.ts';
import { AssignmentEntity } from './assignment.entity.ts';
import { Assignment } from './assignment.type.ts';

type AssignmentParent = 'body' | 'treaty' | 'subdivision' | 'proposal';

const treatyState = sql`CASE WHEN t.treaty_check = 'VERIFIED' THEN 'VERIFIED' ELSE 'UNVERIFIED' END`;

export const assignmentRecords: RecordSpec<AssignmentEntity, Assignment, AssignmentListQuery, AssignmentParent> = {
  entity: AssignmentEntity,
  begins: 'validFrom',
  filters: filtersUnder,
  orders: { [AssignmentOrderField.VALID_FROM]: 'validFrom', [AssignmentOrderField.ID]: 'id' },
  byDefault: { field: AssignmentOrderField.VALID_FROM, direction: 'ASC' },
  parents: { body: 'bodyId', treaty: 'treatyId', subdivision: 'subdivisionId', proposal: 'proposalId' },
  narrow: heldAsAsked,
  node: toAssignment,
};

function filtersUnder(clocks: Clocks): FilterSpec {
  return {
    ...validityFilters(clocks),
    id: exact('t.id'),
    body: exact('t.body_id'),
    treaty: exact('t.treaty_id'),
    subdivision: exact('t.subdivision_id'),
    proposal: exact('t.proposal_id'),
    basis: exact('t.basis'),
    treatyReference: (filter: ValueFilter<string>, path) => compare(treatyState, filter, path, (value) => value),
  };
}

function toAssignment(row: AssignmentEntity, clocks: Clocks): Assignment {
  const { bodyId, treatyId, subdivisionId, proposalId, basis, validFrom, treatyCheck } = row;
  const note = treatyCheck === null ? TreatyReferenceNote.NOT_ANSWERED : TreatyReferenceNote.NO_SUCH_TREATY;
  return Object.assign(new Assignment(), Assignment.common(row), {
    bodyId,
    treatyId,
    subdivisionId,
    proposalId,
    basis,
    validFrom,
    validUntil: knownUntil(row.validUntil, clocks),
    treatyReference: referenceState(treatyCheck),
    treatyReferenceNote: treatyCheck === 'VERIFIED' ? null : note,
  });
}
