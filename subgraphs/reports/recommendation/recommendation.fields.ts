import { plainId } from '../joined-id.ts';

/** Ids of senders and links are `<recommendation>:<other>`; without this two pairs could make the same one. */
export const recommendationId = plainId;
export const longestId = 160;
export const tooLong = `makes, together with the recommendation, an id longer than ${longestId} characters.`;
