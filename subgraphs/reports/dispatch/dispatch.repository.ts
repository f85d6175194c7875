import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { happened } from '../../_kit/query/record-table.ts';
import { exact, folded, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { holdsOfNone } from '../../_kit/query/known-date.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { DispatchEntity } from './dispatch.entity.ts';
import type { DispatchFilter } from './dispatch.inputs.ts';
import { Dispatch, DispatchOrderField } from './dispatch.type.ts';

const filters = (clocks: Clocks): FilterSpec => ({
  id: exact('t.id'),
  summary: exact('t.summary_id'),
  from: exact('t.from_id'),
  to: exact('t.to_id'),
  paragraph: exact('t.paragraph_id'),
  registrationNumber: folded('t.registration_number_folded'),
  receiptNumber: (filter: ValueFilter<string>, path) =>
    sql`CASE WHEN ${happened('t.received_on', clocks)} THEN ${folded('t.receipt_number_folded')(filter as never, path)} ELSE ${Number(holdsOfNone(filter))} END`,
  dispatchedOn: exact('t.dispatched_on'),
  system: exact('t.system'),
});

export const dispatchRecords: RecordSpec<DispatchEntity, Dispatch, ListArgs<DispatchFilter>, 'summary'> = {
  entity: DispatchEntity,
  unread: ['registrationNumberFolded', 'receiptNumberFolded'],
  begins: 'dispatchedOn',
  filters,
  orders: {
    [DispatchOrderField.DISPATCHED_AT]: 'dispatchedAt',
    [DispatchOrderField.ID]: 'id',
  },
  byDefault: { field: DispatchOrderField.DISPATCHED_AT, direction: 'ASC' },
  parents: { summary: 'summaryId' },
  node: toDispatch,
};

function toDispatch(row: DispatchEntity, { horizon }: Clocks): Dispatch {
  const {
    summaryId,
    fromId,
    toId,
    paragraphId,
    registrationNumber,
    dispatchedAt,
    receiptNumber,
    receivedAt,
    system,
    contentHash,
  } = row;
  const hasReceipt = horizon === null || (row.receivedOn !== null && row.receivedOn <= horizon);
  return Object.assign(new Dispatch(), Dispatch.common(row), {
    fromReference: referenceState(row.fromCheck),
    toReference: referenceState(row.toCheck),
    paragraphReference: row.paragraphId === null ? null : referenceState(row.paragraphCheck),
    summaryId,
    fromId,
    toId,
    paragraphId,
    registrationNumber,
    dispatchedAt,
    receiptNumber: hasReceipt ? receiptNumber : null,
    receivedAt: hasReceipt ? receivedAt : null,
    system,
    contentHash,
  });
}
