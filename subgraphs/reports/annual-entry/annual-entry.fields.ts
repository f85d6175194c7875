import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { entryId, partsOfEntryId, partsOfInformationId } from './annual-entry.id.ts';

const longestId = 160;

/** Text of an entry or of what hangs on it; `fitsHistory` holds all texts of a record together. */
export const entryText = localizedField(15_000);

/** What an entry is made of, before it has an id. */
export const entryFields = {
  information: idField.refine(
    (id) => partsOfInformationId(id) !== null,
    'is not the id of an annual information, such as cycle-2021:body-mfa:v1.',
  ),
  treaty: idField,
};

/** For zod's refine: the id has to fit into its column. */
export const idFits = ({ information, treaty }: { information: string; treaty: string }) =>
  entryId(information, treaty).length <= longestId;
export const idTooLong = {
  path: ['treaty'],
  error: `makes, together with the information, an id longer than ${longestId} characters.`,
};

/** The id of an entry, as other records name it. */
export const entryField = idField.refine(
  (id) => partsOfEntryId(id) !== null,
  'is not the id of an entry, such as cycle-2021:body-mfa:v1:untc-4-4.',
);
