import { registerEnumType } from 'type-graphql';

export enum AnnualEntryOrderField {
  YEAR = 'YEAR',
  TREATY = 'TREATY',
  BODY = 'BODY',
  ID = 'ID',
}
registerEnumType(AnnualEntryOrderField, {
  name: 'AnnualEntryOrderField',
  description: 'What entries can be ordered by.',
  valuesConfig: {
    YEAR: { description: 'The year it reports on; within a year by id, so by body and version.' },
    TREATY: { description: "The treaty's id." },
    BODY: { description: 'The id of the body that reports.' },
    ID: { description: 'The id.' },
  },
});

/** By value of the order, the property of either kind of entry. */
export const entryOrders = {
  [AnnualEntryOrderField.YEAR]: 'year',
  [AnnualEntryOrderField.TREATY]: 'treatyId',
  [AnnualEntryOrderField.BODY]: 'bodyId',
  [AnnualEntryOrderField.ID]: 'id',
} as const;

export const entryOrderByDefault = { field: AnnualEntryOrderField.YEAR, direction: 'ASC' } as const;
