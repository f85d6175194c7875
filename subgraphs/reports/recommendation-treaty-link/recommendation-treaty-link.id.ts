/** The id of a link: `upr-7-kz-s03:untc-4-15`. */
export function recommendationTreatyLinkId(recommendationId: string, treatyId: string): string {
  return `${recommendationId}:${treatyId}`;
}
