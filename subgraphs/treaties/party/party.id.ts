/** The id of a party: `untc-4-4:kz`. */
export function partyId(treatyId: string, participantId: string): string {
  return `${treatyId}:${participantId}`;
}
