/** A date as the graph gives it, as exactly as it is known. */
export function dated(value: string | null): { value: string } | null {
  return value === null ? null : { value };
}

/** What a first page of `limit` says of itself; a cursor means nothing to anyone but the hub. */
export function pageOf(total: number, limit: number) {
  return { pageInfo: { hasNextPage: total > limit, endCursor: total > 0 ? expect.any(String) : null } };
}
