/** Ids of actions and spans of statuses are made of a party's id and must fit into 160 characters. */
export const longestPartyId = 120;

/** The id of a party: `untc-4-4:kz`. */
export function partyId(treatyId: string, participantId: string): string {
  return `${treatyId}:${participantId}`;
}
