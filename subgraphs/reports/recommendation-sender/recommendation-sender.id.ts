/** The id of a sender: `upr-7-kz-s01:mx`. */
export function recommendationSenderId(recommendationId: string, participantId: string): string {
  return `${recommendationId}:${participantId}`;
}
