import { audience } from '../../gateway/support/issuer.ts';
import { internalToken } from '../../gateway/support/subgraph-server.ts';
import type { Front } from './front.ts';

export interface Asked {
  readonly name: string;
  readonly url: string;
  readonly init: RequestInit;
}

const sha256 = 'a'.repeat(64);
const json = { 'content-type': 'application/json', accept: 'application/json' };
const posted = (query: string): RequestInit => ({ method: 'POST', headers: json, body: JSON.stringify({ query }) });

/** Everything at the gateway that asks who somebody is, with whom it is for. */
export function gatewayPlaces({ origin, subgraphs }: Front, roots: string): (Asked & { readonly role: string })[] {
  const list = '{ treaties { nodes { id } } }';
  const at = (name: string, role: string, path: string, init: RequestInit = { headers: json }) => {
    return { name, role, url: `${origin}${path}`, init };
  };
  return [
    at('all root fields', 'STEWARD', '/graphql', posted(roots)),
    at('a question in an address', 'STEWARD', `/graphql?query=${encodeURIComponent(list)}`),
    at('an export', 'STEWARD', '/export', posted(list)),
    at('an export in an address', 'STEWARD', `/export?query=${encodeURIComponent(list)}`),
    at('a document', 'STEWARD', `/documents/${sha256}`),
    at('a document to keep', 'STEWARD', `/documents/${sha256}`, { method: 'PUT', body: 'x' }),
    ...subgraphs.map(({ name }) =>
      at(`${name} for partners`, 'PARTNER', `/federation/${name}`, posted('{ __typename }')),
    ),
  ];
}

/** Everything at a subgraph that answers only with the gateway's token. */
export function subgraphPlaces(origin: string, roots: string): Asked[] {
  return [
    { name: 'all root fields', url: `${origin}/graphql`, init: posted(roots) },
    {
      name: 'references',
      url: `${origin}/graphql`,
      init: posted('{ _entities(representations: [{ __typename: "Treaty", id: "x" }]) { __typename } }'),
    },
    { name: 'what is withheld', url: `${origin}/withheld?type=Treaty`, init: {} },
    { name: 'a document', url: `${origin}/documents/${sha256}`, init: {} },
  ];
}

const seconds = (fromNow: number) => Math.floor(Date.now() / 1_000) + fromNow;
const steward = { hub_grants: [{ role: 'STEWARD', body: null }] };

/** Tokens of an account that may do much, each wrong in one thing. */
export const badTokens: readonly (readonly [string, (front: Front) => Promise<string>])[] = [
  ['has expired', ({ provider }) => provider.token({ ...steward, exp: seconds(-60) })],
  ['is for another audience', ({ provider }) => provider.token({ ...steward, aud: `not-${audience}` })],
];

const hub = { actor: 'account:a', identity: { account: 'a', grants: [{ role: 'STEWARD', body: null }] } };

export const badInternalTokens: readonly (readonly [string, (name: string) => ReturnType<typeof internalToken>])[] = [
  ['has expired', (name) => internalToken(hub, name, 120)],
  ['is for another subgraph', (name) => internalToken(hub, name === 'bodies' ? 'reports' : 'bodies')],
];

export const goodInternalToken = (name: string) => internalToken(hub, name);

export interface Told {
  readonly status: number;
  readonly text: string;
  readonly challenge: string | null;
}

export async function told({ url, init }: Asked, headers: Readonly<Record<string, string>>): Promise<Told> {
  const response = await fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } });
  return {
    status: response.status,
    text: await response.text(),
    challenge: response.headers.get('www-authenticate'),
  };
}
