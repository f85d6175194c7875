import { idField } from '../../_kit/ingest/fields.ts';

/** Ids of senders and links are `<recommendation>:<other>`; without this two pairs could make the same one. */
export const recommendationId = idField.refine(
  (id) => !id.includes(':'),
  'has a colon, which joins ids to one another.',
);
export const longestId = 160;
export const tooLong = `makes, together with the recommendation, an id longer than ${longestId} characters.`;
