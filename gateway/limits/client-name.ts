import { isIPv4, isIPv6 } from 'node:net';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';

/** Whose budget a request draws on: an account's or key's, and for the public an address's. */
export function clientName(identity: Identity | null, address: string | undefined): string {
  return identity ? `account:${identity.account}` : `address:${networkOf(address ?? '')}`;
}

/** Whoever has one IPv6 address has a whole /64 of them. */
function networkOf(address: string): string {
  const [bare = ''] = address.split('%');
  const embedded = bare.slice(bare.lastIndexOf(':') + 1);
  if (isIPv4(embedded)) return embedded;
  if (!isIPv6(bare)) return address;
  const [front = '', back] = bare.split('::');
  const groups = [front, back ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const [before = [], after = []] = groups;
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
