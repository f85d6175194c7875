import { z } from 'zod';
import { dateField, fitsHistory, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { keptConflicts } from '../../_kit/ingest/kept.conflicts.ts';
import { MonitoringNoteEntity } from './monitoring-note.entity.ts';
import { longestNote } from './monitoring-note.rule.ts';

const noteSchema = z
  .strictObject({
    id: idField,
    body: idField,
    treaty: idField,
    subdivision: idField.nullish(),
    notedOn: dateField,
    text: localizedField(longestNote),
  })
  .check(fitsHistory('text'));

type NoteRecord = z.infer<typeof noteSchema>;

export const monitoringNoteIngester = ingester<NoteRecord, MonitoringNoteEntity>({
  type: 'MonitoringNote',
  schema: noteSchema,
  entity: MonitoringNoteEntity,
  content: ({ id, body, treaty, subdivision, notedOn, text }, reference) => ({
    id,
    bodyId: body,
    bodyCheck: checkOf(reference),
    treatyId: treaty,
    treatyCheck: checkOf(reference),
    subdivisionId: subdivision,
    subdivisionCheck: subdivision == null ? subdivision : checkOf(reference),
    notedOn,
    textKk: text.kk,
    textRu: text.ru,
    textEn: text.en,
  }),
  foreign: ({ body, treaty, subdivision }) => [
    { field: 'body', type: 'Body', id: body },
    { field: 'treaty', type: 'Treaty', id: treaty },
    ...(subdivision == null ? [] : [{ field: 'subdivision', type: 'Subdivision', id: subdivision }]),
  ],
  conflicts: (work, records) =>
    keptConflicts(work, MonitoringNoteEntity, records, { body: 'bodyId', treaty: 'treatyId' }),
});
