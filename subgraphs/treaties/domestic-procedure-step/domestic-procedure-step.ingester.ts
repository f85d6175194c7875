import { z } from 'zod';
import { dateField, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { DomesticProcedureEntity } from '../domestic-procedure/domestic-procedure.entity.ts';
import { actReference } from '../legal-act/legal-act.ingester.ts';
import { DomesticProcedureStepEntity } from './domestic-procedure-step.entity.ts';

const stepSchema = z
  .strictObject({
    id: idField,
    procedure: idField,
    position: z.int().positive().max(999, 'is more than 999.'),
    name: localizedField(500),
    plannedOn: dateField.nullish(),
    completedOn: dateField.nullish(),
    act: idField.nullish(),
  })
  .refine(({ id, procedure, position }) => id === `${procedure}-step-${position}`, {
    path: ['id'],
    error: 'is not `<procedure>-step-<position>`.',
  })
  .refine(({ act, completedOn }) => !act || completedOn, {
    path: ['act'],
    error: 'is named, but the step that led to it has no `completedOn`.',
  });

export const domesticProcedureStepIngester = ingester<z.infer<typeof stepSchema>, DomesticProcedureStepEntity>({
  type: 'DomesticProcedureStep',
  schema: stepSchema,
  entity: DomesticProcedureStepEntity,
  content: ({ id, procedure, position, name, plannedOn, completedOn, act }) => ({
    id,
    procedureId: procedure,
    position,
    nameKk: name.kk,
    nameRu: name.ru,
    nameEn: name.en,
    plannedOn,
    completedOn,
    actId: act,
  }),
  references: ({ procedure, act }) => [
    { field: 'procedure', type: 'DomesticProcedure', entity: DomesticProcedureEntity, id: procedure },
    ...actReference('act', act),
  ],
});
