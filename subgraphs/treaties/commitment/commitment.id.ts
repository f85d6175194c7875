const pattern = /^(.+)-commitment-([1-9]\d{0,3})$/;

/** The number in `untc-4-4-commitment-1`; null where the id is not one of that treaty. */
export function commitmentNumber(id: string, treaty: string): number | null {
  const [, ofTreaty, number] = pattern.exec(id) ?? [];
  return ofTreaty === treaty ? Number(number) : null;
}

/** The id of the link of a commitment to a provision or a body. */
export function commitmentLinkId(commitment: string, other: string): string {
  return `${commitment}:${other}`;
}
