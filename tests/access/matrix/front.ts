import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HealthWatch } from '../../../gateway/health.ts';
import { createApp } from '../../../gateway/http/app.ts';
import { Authenticator } from '../../../gateway/identity/authenticator.ts';
import { remoteIssuer } from '../../../gateway/identity/issuer.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import type { GatewayParts } from '../../default-data/gateway.ts';
import { audience, FakeProvider } from '../../gateway/support/issuer.ts';
import { listenOn, subgraphServer } from '../../gateway/support/subgraph-server.ts';

/** The hub as it is reached over the network: the gateway with an identity provider, and each subgraph. */
export interface Front {
  readonly origin: string;
  readonly subgraphs: readonly { readonly name: string; readonly origin: string }[];
  readonly provider: FakeProvider;
  close(): Promise<void>;
}

export async function openFront(gateway: GatewayParts, subgraphs: Iterable<RunningSubgraph>): Promise<Front> {
  const provider = await new FakeProvider().start();
  const issuer = remoteIssuer(provider.issuer, audience, provider.jwksUrl);
  const app = createApp({
    ...gateway,
    authenticator: new Authenticator({ issuer, apiKeysFile: '/nowhere/api-keys.json' }),
    watch: new HealthWatch(gateway.connections, gateway.metrics, gateway.log),
    maxBodyBytes: 1_000_000,
    budget: null,
    corsOrigins: [],
    hstsSeconds: 0,
    trustedProxies: [],
    trustedDocumentsOnly: false,
    draining: () => false,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const direct = await Promise.all(
    [...subgraphs].map(async (each) => ({ name: each.name, ...(await listenOn(subgraphServer(each).server, 0)) })),
  );
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    subgraphs: direct.map(({ name, address }) => ({ name, origin: new URL(address).origin })),
    provider,
    close: async () => {
      server.closeAllConnections();
      await Promise.all([
        provider.stop(),
        new Promise((resolve) => server.close(resolve)),
        ...direct.map((each) => each.close()),
      ]);
    },
  };
}
