import type { ConfigReader } from '../_kit/config.ts';
import { isWebAddress } from '../_kit/web-address.ts';

/**
 * Reads `treaties=http://host:4001/graphql,…` into name → address.
 * @param known the subgraphs there are
 */
export function readAddresses(
  reader: ConfigReader,
  text: string | undefined,
  known: readonly string[],
): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const pair of (text ?? '').split(',').filter((part) => part.trim() !== '')) {
    const [, name = '', url = ''] = /^\s*([^=\s]*)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    const fault = faultOf(name, url, known, addresses);
    if (fault) reader.fault(`SUBGRAPHS: "${pair.trim()}" ${fault}`);
    else addresses.set(name, url);
  }
  return addresses;
}

function faultOf(
  name: string,
  url: string,
  known: readonly string[],
  addresses: ReadonlyMap<string, string>,
): string | null {
  if (!name || !url) return 'is not of the form name=http://host:port/graphql';
  if (!known.includes(name)) return `names no subgraph; there are ${known.join(', ')}`;
  if (addresses.has(name)) return 'names its subgraph a second time';
  if (!isWebAddress(url)) return 'has no http or https address';
  return null;
}
