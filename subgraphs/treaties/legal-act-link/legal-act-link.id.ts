/** The id of a link: `kz-gov-238-2022:REPEALS:kz-gov-1141-2010`. */
export function legalActLinkId(from: string, kind: string, to: string): string {
  return `${from}:${kind}:${to}`;
}
