import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SubgraphConnection } from '../../subgraphs/_http/connection.ts';
import type { Logger } from '../../subgraphs/_http/log.ts';
import type { PartnersConfig } from '../config.ts';
import type { LiveGraph } from '../live-graph.ts';
import { joinApart } from './joiner.ts';
import { ownersIn } from './official.ts';
import { Partners } from './partners.ts';
import { remembering } from './remembering.ts';
import { Vetting } from './vetting.ts';

interface Options {
  readonly partners: PartnersConfig | null;
  readonly connections: readonly SubgraphConnection[];
  readonly schemaFolder: string;
  readonly log: Logger;
}

/** Those who join the graph by the file of partners; null where there is none. */
export function openPartners({ partners, connections, schemaFolder, log }: Options, graph: LiveGraph): Partners | null {
  if (!partners) return null;
  const own = connections.map(({ name }) => ({
    name,
    sdl: readFileSync(join(schemaFolder, `subgraphs/${name}.graphql`), 'utf8'),
  }));
  const vetting = new Vetting(ownersIn(own), (name) => connections.find((each) => each.name === name));
  return new Partners({
    ...partners,
    own,
    partnerContract: graph.contract('partner'),
    graph,
    join: remembering(joinApart),
    vetting,
    log,
  });
}
