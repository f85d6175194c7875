/** The id of a link: `media-2019-0001:untc-4-4`. */
export function mediaTreatyLinkId(publicationId: string, treatyId: string): string {
  return `${publicationId}:${treatyId}`;
}
