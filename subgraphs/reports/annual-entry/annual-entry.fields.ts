import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { partsOfEntryId, partsOfInformationId } from './annual-entry.id.ts';

/** Characters in one language. */
export const longestEntryText = 15_000;

/** Text of an entry or of what hangs on it; `fitsHistory` holds all texts of a record together. */
export const entryText = localizedField(longestEntryText);

/** What an entry is made of, before it has an id. */
export const entryFields = {
  information: idField.refine(
    (id) => partsOfInformationId(id) !== null,
    'is not the id of an annual information, such as cycle-2021:body-mfa:v1.',
  ),
  treaty: idField,
};

/** The id of an entry, as other records name it. */
export const entryField = idField.refine(
  (id) => partsOfEntryId(id) !== null,
  'is not the id of an entry, such as cycle-2021:body-mia:v1:untc-4-4.',
);
