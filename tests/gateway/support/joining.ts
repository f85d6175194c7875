import { readFileSync } from 'node:fs';
import { join as pathOf, resolve } from 'node:path';
import type { ContractTag } from '../../../subgraphs/_kit/access/contracts.ts';
import { join, type JoinOutcome } from '../../../gateway/partners/join.ts';

const folder = resolve(__dirname, '../../../schema');
/** Of the graph as it is released. */
export const read = (path: string) => readFileSync(pathOf(folder, path), 'utf8');

export const ours = ['treaties', 'bodies', 'reports', 'publications'].map((name) => ({
  name,
  sdl: read(`subgraphs/${name}.graphql`),
}));
const partnerContract = read('contracts/partner.graphql');

const link =
  '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])';

/** A partner's SDL of Federation 2 with these definitions. */
export function partnerSdl(body: string): string {
  return `extend schema ${link}\n${body}`;
}

export function joinWith(
  sdl: string,
  tag: ContractTag = 'public',
  accepted: { name: string; sdl: string }[] = [],
  own = ours,
): JoinOutcome {
  return join({ own, partnerContract, accepted, candidate: { name: 'marks', sdl, tag } });
}
