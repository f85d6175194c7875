import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, foldedLocalized } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { linkTable, type RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { NotInForceEntryEntity } from '../not-in-force-entry/not-in-force-entry.entity.ts';
import { MonitoringNoteEntity } from './monitoring-note.entity.ts';
import type { MonitoringNoteFilter } from './monitoring-note.inputs.ts';
import { MonitoringNote, MonitoringNoteOrderField } from './monitoring-note.type.ts';

/** An entry has the notes of its own body on its treaty, of its year. */
const ofItsYear = { bodyId: 'bodyId', treatyId: 'treatyId', year: 'year' } as const;

export const monitoringNoteRecords: RecordSpec<
  MonitoringNoteEntity,
  MonitoringNote,
  ListArgs<MonitoringNoteFilter>,
  'body' | 'treaty' | 'inForceEntry' | 'notInForceEntry'
> = {
  entity: MonitoringNoteEntity,
  unread: ['year', 'textFolded'],
  begins: 'notedOn',
  filters: () => ({
    id: exact('t.id'),
    treaty: exact('t.treaty_id'),
    body: exact('t.body_id'),
    subdivision: exact('t.subdivision_id'),
    notedOn: exact('t.noted_on'),
    text: foldedLocalized('t.text_folded'),
  }),
  orders: {
    [MonitoringNoteOrderField.NOTED_ON]: 'notedOn',
    [MonitoringNoteOrderField.TREATY]: 'treatyId',
    [MonitoringNoteOrderField.BODY]: 'bodyId',
    [MonitoringNoteOrderField.ID]: 'id',
  },
  byDefault: { field: MonitoringNoteOrderField.NOTED_ON, direction: 'ASC' },
  parents: { body: 'bodyId', treaty: 'treatyId' },
  through: {
    inForceEntry: linkTable({ entity: InForceEntryEntity, parent: 'id', matching: ofItsYear }),
    notInForceEntry: linkTable({ entity: NotInForceEntryEntity, parent: 'id', matching: ofItsYear }),
  },
  node: toMonitoringNote,
};

function toMonitoringNote(row: MonitoringNoteEntity): MonitoringNote {
  const { bodyId, treatyId, subdivisionId, notedOn } = row;
  return Object.assign(new MonitoringNote(), MonitoringNote.common(row), {
    bodyId,
    bodyReference: referenceState(row.bodyCheck),
    treatyId,
    treatyReference: referenceState(row.treatyCheck),
    subdivisionId,
    subdivisionReference: subdivisionId === null ? null : referenceState(row.subdivisionCheck),
    notedOn,
    text: LocalizedText.from({ kk: row.textKk, ru: row.textRu, en: row.textEn }),
  });
}
