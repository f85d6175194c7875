import type { SubgraphConnection } from '../../subgraphs/_http/connection.ts';

/** One that does not answer in this time may not be needed; where it is, the page that needs it says so. */
const probeTimeoutMs = 2_000;

/**
 * The revision of each subgraph that all pages are read at: the one it stands at, or one that the client has seen
 * elsewhere and that it is about to reach.
 */
export async function pinRevisions(
  connections: readonly SubgraphConnection[],
  seen: ReadonlyMap<string, number> | null,
): Promise<ReadonlyMap<string, number>> {
  const pinned = await Promise.all(
    connections.map(async (connection) => {
      const revision = await connection.probe(probeTimeoutMs).catch(() => null);
      return [connection.name, revision] as const;
    }),
  );
  return new Map(
    pinned.flatMap(([name, revision]) =>
      revision === null ? [] : [[name, Math.max(revision, seen?.get(name) ?? 0)] as const],
    ),
  );
}
