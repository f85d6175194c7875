import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { endsNotBefore } from '../../_kit/ingest/whole.conflicts.ts';
import { faultless } from '../faults/fault.ts';
import { regimeConflicts } from './regime-conflicts.service.ts';
import { MonitoringRegimeEntity } from './monitoring-regime.entity.ts';
import { yearField } from './years.fields.ts';
import { orderFaults } from './years.rule.ts';

const regimeSchema = z
  .strictObject({
    id: idField,
    name: localizedField(500),
    act: idField,
    firstYear: yearField.nullish(),
    lastYear: yearField.nullish(),
  })
  .check(faultless(orderFaults));

export const monitoringRegimeIngester = ingester<z.infer<typeof regimeSchema>, MonitoringRegimeEntity>({
  type: 'MonitoringRegime',
  schema: regimeSchema,
  entity: MonitoringRegimeEntity,
  whole: endsNotBefore('firstYear', 'lastYear'),
  content: ({ name, act, ...rest }, reference) => ({
    ...rest,
    nameKk: name.kk,
    nameRu: name.ru,
    nameEn: name.en,
    actId: act,
    actCheck: checkOf(reference),
  }),
  foreign: ({ act }) => [{ field: 'act', type: 'LegalAct', id: act }],
  conflicts: regimeConflicts,
});
